import type { Session } from '#shared/sessions.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'

const dotted = (time: string) => time.replace(':', '.')

/** `09.30–12.00 WITA`, as far as the times are known. */
export function timesInWords(
  { startsAt, endsAt, zone }: Pick<Session, 'startsAt' | 'endsAt' | 'zone'>,
  words: Dictionary['words'],
): string | undefined {
  const times = [startsAt ?? [], endsAt ?? []].flat().map(dotted)
  if (times.length === 0) return undefined
  const isEndAlone = startsAt === undefined
  return `${isEndAlone ? '–' : ''}${times.join('–')} ${words.zone[zone]}`
}
