import { lazy, type ReactNode } from 'react'
import { loadContract } from '#web/lib/api/load-contract.ts'
import { chosenLanguage, loadDictionary } from '#web/i18n/languages.ts'

/** A room: its code and the words of the rooms come together. */
export const room = <Props>(load: () => Promise<(props: Props) => ReactNode>) =>
  lazy(async () => {
    const [component] = await Promise.all([load(), loadDictionary(chosenLanguage()), loadContract()])
    return { default: component }
  })
