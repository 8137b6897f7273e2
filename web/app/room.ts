import { lazy, type ReactNode } from 'react'
import { chosenLanguage, roomWords } from '#web/i18n/languages.ts'
import { loadContract } from '#web/lib/api/load-contract.ts'

/** A room: its code, the words of the rooms and what their answers are parsed with come together. */
export const room = <Props>(load: () => Promise<(props: Props) => ReactNode>) =>
  lazy(async () => {
    const [component] = await Promise.all([load(), roomWords.load(chosenLanguage()), loadContract()])
    return { default: component }
  })
