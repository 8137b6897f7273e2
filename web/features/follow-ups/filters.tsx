import { FollowUpStatus } from '#shared/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import type { Region } from '#web/lib/region.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Chips } from '#web/ui/chips.tsx'
import { OwnerChoice } from '#web/ui/owner-choice.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { Filter } from './filter.ts'

type Props = { filter: Filter; choose: (next: Partial<Filter>) => void; region: Region }

/** By state, or by who owes it: the combinations that an index answers. */
export function Filters({ filter, choose, region }: Props) {
  const { followUps, words } = useText()
  const me = useMe()
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
        <OwnerChoice
          region={region}
          label={followUps.filterOwner}
          all={followUps.allOwners}
          ownerId={filter.ownerId}
          onChoose={(ownerId) => choose(ownerId === undefined ? {} : { ownerId })}
        />
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
