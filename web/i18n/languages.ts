import * as z from 'zod/mini'
import type { Dictionary } from './id/dictionary.ts'
import type { EntranceText } from './id/entrance.ts'
import type { FirstText } from './id/first.ts'
import type { OverviewText } from './id/overview.ts'
import { wordsOnDemand } from './words-on-demand.ts'

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

/** All words of the rooms. */
export const roomWords = wordsOnDemand<Language, Dictionary>({
  id: async () => (await import('./id/dictionary.ts')).dictionary,
  en: async () => (await import('./en/dictionary.ts')).dictionary,
})

/** Words for those who are not signed in. */
export const entranceWords = wordsOnDemand<Language, EntranceText>({
  id: async () => (await import('./id/entrance.ts')).entrance,
  en: async () => (await import('./en/entrance.ts')).entrance,
})

/** Words of the one look at everything, which is the home of some. */
export const overviewWords = wordsOnDemand<Language, OverviewText>({
  id: async () => (await import('./id/overview.ts')).overview,
  en: async () => (await import('./en/overview.ts')).overview,
})

/** Fetches in another language whatever is in use. */
export async function loadWords(language: Language): Promise<FirstText> {
  const inUse = [roomWords, entranceWords, overviewWords].filter((words) => words.isInUse())
  const [text] = await Promise.all([loadFirstText(language), ...inUse.map((words) => words.load(language))])
  return text
}
