import { lazy, type ReactNode } from 'react'
import { chosenLanguage, loadDictionary } from '#web/i18n/languages.ts'

/** A room: its code and the words of the rooms come together. */
export const room = <Props>(load: () => Promise<(props: Props) => ReactNode>) =>
  lazy(async () => {
    const [component] = await Promise.all([load(), loadDictionary(chosenLanguage())])
    return { default: component }
  })
