import type { OrganisationCard } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Found } from './tree.tsx'

/** What stands directly under it; those that it took over are there too. */
export function Below({ cards }: { cards: readonly OrganisationCard[] }) {
  const { page } = useText().organisations
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="below">
      <h2 id="below">{page.below}</h2>
      <Found cards={cards} all={[]} />
    </section>
  )
}
