import { createContext, use, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Dictionary } from './id/dictionary.ts'
import type { FirstText } from './id/first.ts'
import { keepLanguage, keptDictionary, knowsRooms, loadDictionary, loadFirstText, type Language } from './languages.ts'

type Chosen = { language: Language; text: FirstText }
type LanguageValue = Chosen & { choose(language: Language): void }

const LanguageContext = createContext<LanguageValue | undefined>(undefined)

/** Words for everything below; changing the language keeps the page as it is. */
export function LanguageProvider({ initial, children }: { initial: Chosen; children: ReactNode }) {
  const [chosen, setChosen] = useState(initial)
  const choose = useCallback((language: Language) => {
    keepLanguage(language)
    const rooms = knowsRooms() ? loadDictionary(language) : undefined
    void Promise.all([loadFirstText(language), rooms]).then(([text]) => setChosen({ language, text }))
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

/** All words. A room is not drawn before they are there: its route loads them beside its code. */
export function useText(): Dictionary {
  const { language } = useLanguage()
  return keptDictionary(language) ?? use(loadDictionary(language))
}
