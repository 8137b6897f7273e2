import * as z from 'zod/mini'
import { dictionary as indonesian, type Dictionary } from './id/dictionary.ts'

export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>

export const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' }

const key = 'kawal.language'

/** The language chosen on this device; Indonesian until somebody chooses. */
export const chosenLanguage = (): Language => Language.safeParse(localStorage.getItem(key)).data ?? 'id'
export const keepLanguage = (language: Language) => localStorage.setItem(key, language)

/** The dictionary of a language; English is fetched only when it is wanted. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  return language === 'id' ? indonesian : (await import('./en/dictionary.ts')).dictionary
}
