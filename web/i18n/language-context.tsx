import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Dictionary } from './id/dictionary.ts'
import { keepLanguage, loadDictionary, type Language } from './languages.ts'

type Chosen = { language: Language; text: Dictionary }
type LanguageValue = Chosen & { choose(language: Language): void }

const LanguageContext = createContext<LanguageValue | undefined>(undefined)

/** Words for everything below; changing the language keeps the page as it is. */
export function LanguageProvider({ initial, children }: { initial: Chosen; children: ReactNode }) {
  const [chosen, setChosen] = useState(initial)
  const choose = useCallback((language: Language) => {
    keepLanguage(language)
    void loadDictionary(language).then((text) => setChosen({ language, text }))
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

export const useText = (): Dictionary => useLanguage().text
