import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import type { IconName } from '#web/ui/icon.tsx'

/** A way to the page of something that the reader may do; those that are not main stand under "other". */
export type Offer = { href: string; words: string; isMain: boolean; icon?: IconName | undefined }

/** The page of an action: the last part of its address below the record's, and what the way to it is called. */
export type StepPageOf<Action extends string> = Record<Action, { slug: string; words: (text: Dictionary) => string; isMain: boolean }>

/** The ways to the actions that an answer names, in the order of the pages; actions that share a page are one. */
export function offersOnPages<Action extends string>(
  pages: StepPageOf<Action>,
  { above, actions, text }: { above: string; actions: readonly string[]; text: Dictionary },
): Offer[] {
  const offers = new Map<string, Offer>()
  for (const [action, { slug, words, isMain }] of Object.entries<StepPageOf<Action>[Action]>(pages))
    if (actions.includes(action)) offers.set(slug, { href: `${above}/${slug}`, words: words(text), isMain })
  return [...offers.values()]
}
