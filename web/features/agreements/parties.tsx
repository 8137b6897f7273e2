import type { Party } from '#shared/agreements.ts'
import { Link } from 'wouter'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'

/** Who signed with whom: each party with its own number and signatory, or with what is missing of it. */
export function Parties({ parties }: { parties: readonly Party[] }) {
  const { detail } = useText().agreements
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{detail.partiesTitle}</h2>
      <ul className="parties">
        {parties
          .toSorted((a, b) => a.order - b.order)
          .map((party) => (
            <li key={party.organisationId} className="card">
              <p className="eyebrow">{detail.party(party.order)}</p>
              <h3>
                <Link href={paths.organisation(party.organisationId)}>{party.name}</Link>
              </h3>
              <PartyFacts party={party} />
            </li>
          ))}
      </ul>
    </section>
  )
}

function PartyFacts({ party: { documentNumber, signatory, liaison } }: { party: Party }) {
  const { detail } = useText().agreements
  const facts: Fact[] = [
    { label: detail.number, value: documentNumber ?? detail.missingValue, isMissing: documentNumber === undefined },
    {
      label: detail.signatory,
      value: signatory === undefined ? detail.missingValue : [signatory.name, signatory.position ?? []].flat().join(', '),
      isMissing: signatory === undefined,
    },
    signatory?.authority === undefined ? [] : { label: detail.authority, value: signatory.authority },
    liaison === undefined
      ? []
      : { label: detail.liaison, value: [liaison.name, liaison.position ?? [], liaison.email ?? []].flat().join(', ') },
  ].flat()
  return <SummaryList facts={facts} />
}
