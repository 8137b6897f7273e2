import { createContext, use, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { ApiErrorCode } from '#web/lib/api/api-error.ts'
import type { Dictionary } from './id/dictionary.ts'
import type { FirstText } from './id/first.ts'
import type { EntranceText } from './id/entrance.ts'
import type { OverviewText } from './id/overview.ts'
import { entranceWords, keepLanguage, loadWords, overviewWords, roomWords, type Language } from './languages.ts'
import type { WordsOnDemand } from './words-on-demand.ts'

type Chosen = { language: Language; text: FirstText }
type LanguageValue = Chosen & { choose(language: Language): void }

const LanguageContext = createContext<LanguageValue | undefined>(undefined)

/** Words for everything below; changing the language keeps the page as it is. */
export function LanguageProvider({ initial, children }: { initial: Chosen; children: ReactNode }) {
  const [chosen, setChosen] = useState(initial)
  const choose = useCallback((language: Language) => {
    keepLanguage(language)
    void loadWords(language).then((text) => setChosen({ language, text }))
  }, [])
  useEffect(() => {
    document.documentElement.lang = chosen.language
  }, [chosen.language])
  const value = useMemo(() => ({ ...chosen, choose }), [chosen, choose])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext)
  if (value === undefined) throw new Error('useLanguage outside of LanguageProvider')
  return value
}

/** What is said before a room is opened: for the frame, the homes and the kit that they draw with. */
export const useFirstText = (): FirstText => useLanguage().text

/** Words that come beside the code of what they are for, which is not drawn before they are there. */
function useWords<Words>(words: WordsOnDemand<Language, Words>): Words {
  const { language } = useLanguage()
  return words.kept(language) ?? use(words.load(language))
}

/** The words of all rooms. */
export const useText = (): Dictionary => useWords(roomWords)

/** What went wrong. What only something sent can meet is worded with the rooms, where things are sent. */
export function useErrorWords(code: ApiErrorCode): string {
  const { language, text } = useLanguage()
  const said: { [Code in ApiErrorCode]?: string } = roomWords.kept(language)?.errors.code ?? text.errors.code
  return said[code] ?? text.errors.code.internal
}

export const useEntranceText = (): EntranceText => useWords(entranceWords)
export const useOverviewText = (): OverviewText => useWords(overviewWords)
