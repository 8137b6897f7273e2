import type { Amends } from '#shared/agreements.ts'
import { changesInWords } from '#web/lib/history-words.ts'
import type { Teller } from '#web/lib/history/told.ts'

type Amended = { label: string; after: string }

/** What an addendum makes of the text above it: each part with its new value, or that it is taken away. */
export function amendsInWords(amends: Partial<Amends>, teller: Teller): Amended[] {
  const { addendum, detail } = teller.text.agreements
  const labels: Record<string, string> = addendum.field
  return Object.entries(amends).flatMap(([field, value]) => {
    const label = labels[field] ?? teller.text.history.fields.other
    if (value === null) return [{ label, after: detail.removed }]
    const named = field === 'parties' ? withNames(amends, teller) : value
    return changesInWords({ [field]: { after: named } }, teller).map(({ after }) => ({ label, after }))
  })
}

const withNames = ({ parties = [] }: Partial<Amends>, { nameOf }: Teller) =>
  parties.map((party) => ({ ...party, name: nameOf(party.organisationId) }))
