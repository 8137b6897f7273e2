import * as z from 'zod/mini'
import type { Dictionary } from './id/dictionary.ts'
import type { FirstText } from './id/first.ts'

export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>

export const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' }

const key = 'kawal.language'

/** The language chosen on this device; Indonesian until somebody chooses. */
export const chosenLanguage = (): Language => Language.safeParse(localStorage.getItem(key)).data ?? 'id'
export const keepLanguage = (language: Language) => localStorage.setItem(key, language)

const firstSources: Record<Language, () => Promise<{ first: FirstText }>> = {
  id: () => import('./id/first.ts'),
  en: () => import('./en/first.ts'),
}

/** What is said before a room is opened; of the two languages only the one that is wanted is fetched. */
export const loadFirstText = async (language: Language): Promise<FirstText> => (await firstSources[language]()).first

const sources: Record<Language, () => Promise<{ dictionary: Dictionary }>> = {
  id: () => import('./id/dictionary.ts'),
  en: () => import('./en/dictionary.ts'),
}

const kept = new Map<Language, Dictionary>()
const loads = new Map<Language, Promise<Dictionary>>()

/** The dictionary of a language, once it has been loaded. */
export const keptDictionary = (language: Language): Dictionary | undefined => kept.get(language)

/** Whether a room has been opened in any language. */
export const knowsRooms = (): boolean => kept.size > 0

/** All words of a language; they come once, with the first room. One that failed fails until the page is loaded again. */
export function loadDictionary(language: Language): Promise<Dictionary> {
  const load = loads.get(language) ?? keepDictionary(language)
  loads.set(language, load)
  return load
}

async function keepDictionary(language: Language): Promise<Dictionary> {
  const { dictionary } = await sources[language]()
  kept.set(language, dictionary)
  return dictionary
}
