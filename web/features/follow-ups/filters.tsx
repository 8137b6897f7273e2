import { FollowUpStatus } from '#shared/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import type { Region } from '#web/lib/region.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Chips } from '#web/ui/chips.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { Filter } from './filter.ts'
import { publicBodies } from './owners-of.ts'

type Props = { filter: Filter; choose: (next: Partial<Filter>) => void; region: Region }

/** By state, or by who owes it: the combinations that an index answers. */
export function Filters({ filter, choose, region }: Props) {
  const { followUps, words } = useText()
  const me = useMe()
  const organisations = useOrganisations(region.code)
  const statuses = FollowUpStatus.options.map((status) => ({ value: status, label: words.followUpStatus[status] }))
  return (
    <div className="filters">
      <Chips
        legend={followUps.filterStatus}
        options={[{ value: 'all', label: followUps.all }, ...statuses]}
        chosen={filter.status ?? 'all'}
        onChoose={(status) => choose(status === 'all' ? {} : { status: FollowUpStatus.parse(status) })}
      />
      {me.role === 'agency' ? null : (
        <label className="inline-field">
          <span>{followUps.filterOwner}</span>
          <select
            value={filter.ownerId ?? ''}
            onChange={(event) => choose(event.currentTarget.value === '' ? {} : { ownerId: event.currentTarget.value })}
          >
            <option value="">{followUps.allOwners}</option>
            {publicBodies(organisations.list).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

/** The session, commitment or agreement that the list is narrowed to, and a way to widen it again. */
export function ChosenSource({ filter: { sessionId, commitmentId, agreementId }, onRemove }: { filter: Filter; onRemove: () => void }) {
  const { followUps } = useText()
  const session = useEndpoint('sessions.get', { id: sessionId ?? '' }, { enabled: sessionId !== undefined })
  const commitment = useEndpoint('commitments.get', { id: commitmentId ?? '' }, { enabled: commitmentId !== undefined })
  const agreement = useEndpoint('agreements.get', { id: agreementId ?? '' }, { enabled: agreementId !== undefined })
  if (sessionId === undefined && commitmentId === undefined && agreementId === undefined) return null
  const title = session.data?.title ?? commitment.data?.title ?? agreement.data?.title ?? '…'
  return (
    <p className="tags">
      <span>{followUps.chosen(title)}</span>
      <Button look="quiet" icon="cross" label={followUps.removeChip(title)} onClick={onRemove}>
        {followUps.clearFilter}
      </Button>
    </p>
  )
}

export function NothingHere({ onClear }: { onClear: () => void }) {
  const { followUps } = useText()
  return (
    <EmptyState icon="commitments" title={followUps.emptyFilterTitle} hint={followUps.emptyFilterHint}>
      <Button look="primary" onClick={onClear}>
        {followUps.clearFilter}
      </Button>
    </EmptyState>
  )
}

export function NothingYet() {
  const { followUps } = useText()
  const me = useMe()
  if (me.role === 'agency') return <EmptyState icon="check" title={followUps.emptyTitle} hint={followUps.emptyHintOwn} />
  return (
    <EmptyState icon="commitments" title={followUps.emptyTitle} hint={followUps.emptyHint}>
      <LinkButton look="primary" href={paths.sessions}>
        {followUps.form.seeSessions}
      </LinkButton>
    </EmptyState>
  )
}
