import { Link } from 'wouter'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { isOpen } from '#shared/commitments.ts'
import type { AddendumImpact } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { changesInWords, type ChangeInWords } from '#web/lib/history-words.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { DueText } from '#web/ui/due-text.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { PlainTag } from '#web/ui/tag.tsx'

/** What an addendum would change, from what to what, and which open promises it touches. */
export function Impact({ addendum }: { addendum: AgreementAnswer }) {
  const impact = useEndpoint('agreements.impact', { id: addendum.id })
  return (
    <Loaded query={impact}>
      {(data) => (
        <>
          <Changes addendum={addendum} impact={data} />
          <Touched addendum={addendum} impact={data} />
        </>
      )}
    </Loaded>
  )
}

type Props = { addendum: AgreementAnswer; impact: AddendumImpact }

function Changes({ addendum, impact }: Props) {
  const { addendum: words } = useText().agreements
  const teller = useTeller(addendum.jurisdiction, 'agreements')
  const changes = changesInWords(impact.changes, teller)
  const columns: Column<ChangeInWords>[] = [
    { label: words.column.field, isTitle: true, cell: ({ label }) => <strong>{label}</strong> },
    { label: words.column.before, cell: ({ before }) => before },
    { label: words.column.after, cell: ({ after }) => after },
  ]
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changesTitle}</h2>
      {changes.length === 0 ? (
        <p className="quiet">{words.noChanges}</p>
      ) : (
        <DataTable label={words.changesLabel} columns={columns} rows={changes} keyOf={({ label }) => label} />
      )}
    </section>
  )
}

type Commitment = AddendumImpact['commitments'][number]

function Touched({ addendum, impact: { commitments, truncated } }: Props) {
  const { agreements, commitments: promises, words: codes } = useText()
  const words = agreements.addendum
  const organisations = useOrganisations(addendum.jurisdiction)
  const columns: Column<Commitment>[] = [
    {
      label: promises.column.commitment,
      isTitle: true,
      cell: ({ id, title }) => (
        <Link href={paths.commitment(id)} className="title-link">
          {title}
        </Link>
      ),
    },
    { label: promises.column.owner, cell: ({ ownerId }) => organisations.name(ownerId) },
    { label: promises.column.due, cell: ({ dueOn, zone, status }) => <DueText dueOn={dueOn} zone={zone} isOpen={isOpen(status)} /> },
    {
      label: words.effects,
      cell: ({ effects }) => (
        <span className="tags">
          {effects.map((effect) => (
            <PlainTag key={effect} icon="alert" tone="orange" word={codes.impactEffect[effect]} />
          ))}
        </span>
      ),
    },
  ]
  return (
    <section aria-labelledby="touched">
      <h2 id="touched">{words.touchedTitle}</h2>
      {commitments.length === 0 ? (
        <p className="quiet">{words.touchedNone}</p>
      ) : (
        <>
          <p>{words.touchedLead}</p>
          <DataTable label={words.touchedLabel} columns={columns} rows={commitments} keyOf={({ id }) => id} />
        </>
      )}
      {truncated ? <p className="small">{words.cut}</p> : null}
    </section>
  )
}
