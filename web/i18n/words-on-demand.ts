/** Words that are fetched when they are first needed, one language at a time. What failed fails until the page is loaded again. */
export function wordsOnDemand<Language extends string, Words>(sources: Record<Language, () => Promise<Words>>) {
  const kept = new Map<Language, Words>()
  const loads = new Map<Language, Promise<Words>>()
  const keep = async (language: Language): Promise<Words> => {
    const words = await sources[language]()
    kept.set(language, words)
    return words
  }
  return {
    load(language: Language): Promise<Words> {
      const load = loads.get(language) ?? keep(language)
      loads.set(language, load)
      return load
    },
    /** Those of a language, once they have been loaded. */
    kept: (language: Language): Words | undefined => kept.get(language),
    isInUse: (): boolean => kept.size > 0,
  }
}
export type WordsOnDemand<Language extends string, Words> = ReturnType<typeof wordsOnDemand<Language, Words>>
