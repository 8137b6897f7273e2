import { Link } from 'wouter'
import { isOpenFollowUp } from '#shared/follow-ups.ts'
import type { FollowUpListItem, OrganisationOverview } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { sourceWord } from '#web/lib/follow-up-words.ts'
import { paths } from '#web/lib/paths.ts'
import { DueText } from '#web/ui/due-text.tsx'

/** What of it counts toward the Opini Ombudsman, why, and which of it is still open. */
export function Opinion({ overview: { opinion, followUps } }: { overview: OrganisationOverview }) {
  const words = useText().organisations.opinion
  const counted = followUps.filter(({ status, source }) => isOpenFollowUp(status) && source.kind !== 'commitment')
  const products = counted.filter(({ source }) => source.kind === 'oversight_product')
  const suggestions = counted.filter(({ source }) => source.kind === 'session')
  return (
    <section className="card" aria-labelledby="opinion">
      <h2 id="opinion">{words.title}</h2>
      <p>{words.why}</p>
      <p className={opinion.overdueProducts > 0 ? 'bad' : undefined}>
        <strong>{words.products(opinion.openProducts, opinion.overdueProducts)}</strong>
      </p>
      <Counted items={products} />
      <p className={opinion.overdueSuggestions > 0 ? 'bad' : undefined}>
        <strong>{words.suggestions(opinion.openSuggestions, opinion.overdueSuggestions)}</strong>
      </p>
      <Counted items={suggestions} />
      <p className="small">
        {words.suggestionsWhy} {words.basis}
      </p>
    </section>
  )
}

function Counted({ items }: { items: readonly FollowUpListItem[] }) {
  const text = useText()
  if (items.length === 0) return null
  return (
    <ul className="plain-list" aria-label={text.organisations.opinion.label}>
      {items.map((item) => (
        <li key={item.id}>
          <Link href={paths.followUp(item.id)}>{item.title}</Link>{' '}
          <span className="small">
            {sourceWord(item.source, text)} · <DueText dueOn={item.dueOn} zone={item.zone} isOpen />
          </span>
        </li>
      ))}
    </ul>
  )
}
