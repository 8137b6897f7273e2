import type { Organisation } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import { NumberTiles } from '#web/ui/number-tiles.tsx'

/** How much it owes and how much of that is late; all of it, where the lists below are cut. */
export function Counts({ organisation: { id } }: { organisation: Organisation }) {
  const { counts } = useText().organisations
  const dashboard = useEndpoint('dashboard.get', { query: { organisationId: id } })
  if (dashboard.data === undefined) return null
  const { commitments, followUps } = dashboard.data
  const { cancelled = 0, carried_over: carriedOver = 0, fulfilled = 0 } = commitments.byStatus
  const list = paths.commitmentsBy({ ownerId: id })
  const followUpList = paths.followUpsBy({ ownerId: id })
  return (
    <NumberTiles
      tiles={[
        { label: counts.commitments, value: commitments.total - cancelled - carriedOver, href: list },
        { label: counts.fulfilled, value: fulfilled, href: list, tone: 'green' },
        { label: counts.late, value: commitments.overdue, href: list, tone: 'red' },
        { label: counts.followUps, value: followUps.open, href: followUpList, tone: 'amber' },
        { label: counts.lateFollowUps, value: followUps.overdue, href: followUpList, tone: 'red' },
      ]}
    />
  )
}
