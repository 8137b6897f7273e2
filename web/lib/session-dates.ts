import type { DateCertainty } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { useFormats, type Formats } from './format.ts'

type Dated = { on?: string | undefined; certainty?: DateCertainty | undefined }

/** What is known of a session's date, and no more: "Juni 2024, tanggal perlu dikonfirmasi". */
export function dateInWords({ on, certainty }: Dated, { sessions }: Dictionary, formats: Formats, isShort = false): string {
  const { date } = sessions
  if (on === undefined) return certainty === undefined ? date.notSet : date.unknown
  const isDay = on.length === 10 && certainty !== 'month'
  const said = isDay ? (isShort ? formats.shortDay(on) : formats.day(on)) : formats.month(on)
  return isDay && certainty !== 'unknown' ? said : date.unsure(said)
}

/** The same in the reader's language. */
export function useDateInWords(): (dated: Dated, isShort?: boolean) => string {
  const text = useText()
  const formats = useFormats()
  return (dated, isShort) => dateInWords(dated, text, formats, isShort)
}
