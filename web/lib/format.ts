import { useMemo } from 'react'
import type { Zone } from '#shared/dates.ts'
import { useLanguage } from '#web/i18n/language-context.tsx'
import type { Language } from '#web/i18n/languages.ts'

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

// A new Intl formatter costs about a thousand times what one format() call does.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], options)
  formatters.set(key, kept)
  return kept
}

const long = { day: 'numeric', month: 'long', year: 'numeric' } as const
const short = { day: 'numeric', month: 'short', year: 'numeric' } as const
const month = { month: 'long', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const zoneWords: Record<Zone, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

/** Dates, times and sizes in the words of one language. */
export function formatsOf(language: Language) {
  const plain = (date: string, options: Intl.DateTimeFormatOptions) =>
    formatter(language, { ...options, timeZone: 'UTC' }).format(new Date(date))
  return {
    /** `5 Maret 2026`; for a bare month `Maret 2026`. */
    day: (date: string) => plain(date, date.length === 7 ? month : long),
    /** `5 Mar 2026` */
    shortDay: (date: string) => plain(date, date.length === 7 ? month : short),
    /** `Kamis, 5 Maret 2026` */
    fullDay: (date: string) => plain(date, { weekday: 'long', ...long }),
    month: (date: string) => plain(date, month),
    monthName: (number: number) => plain(`2024-${String(number).padStart(2, '0')}-01`, { month: 'long' }),
    /** `5 Maret 2026, 10.42 WITA` */
    instant: (at: string, zone: Zone) =>
      `${formatter(language, { ...long, timeZone: zone }).format(new Date(at))}, ${formatter(language, { ...clock, timeZone: zone }).format(new Date(at))} ${zoneWords[zone]}`,
    number: (value: number) => value.toLocaleString(locales[language]),
    size: (bytes: number) =>
      bytes < 1_000_000
        ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString(locales[language])} kB`
        : `${(bytes / 1_000_000).toLocaleString(locales[language], { maximumFractionDigits: 1 })} MB`,
  }
}
export type Formats = ReturnType<typeof formatsOf>

export function useFormats(): Formats {
  const { language } = useLanguage()
  return useMemo(() => formatsOf(language), [language])
}
