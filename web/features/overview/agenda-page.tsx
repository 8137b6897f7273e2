import { useFirstText } from '#web/i18n/language-context.tsx'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionGate, RegionPicker } from '#web/ui/region-gate.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { groupAgenda } from './group-agenda.ts'
import { keyOf } from './key-of-item.ts'
import { TaskGroup } from './task-group.tsx'

/** Everything open and dated, late first. */
export function AgendaPage() {
  const { agenda } = useFirstText()
  const region = useRegion()
  return (
    <Page title={agenda.title} lead={agenda.lead} actions={region.isFree ? <RegionPicker region={region} /> : undefined}>
      <RegionGate region={region}>
        <Agenda region={region} />
      </RegionGate>
    </Page>
  )
}

function Agenda({ region }: { region: Region }) {
  const { agenda, home } = useFirstText()
  const me = useMe()
  const organisations = useOrganisations(region.code)
  const scope = me.role === 'agency' ? { organisationId: me.organisationId } : {}
  const pages = useEndpointPages('agenda.list', (cursor) => ({ query: { limit: 50, ...region.query, ...scope, ...cursor } }))
  return (
    <Loaded query={pages}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items)
        if (items.length === 0) return <EmptyState icon="agenda" title={agenda.empty} hint={agenda.emptyHint} />
        const groups = groupAgenda(items, { setsSubmittedApart: false })
        return (
          <>
            {(['late', 'week', 'next'] as const).map((group) => (
              <TaskGroup key={group} title={home.groups[group]} count={groups[group].length}>
                {groups[group].map((item) => (
                  <AgendaRow
                    key={keyOf(item)}
                    item={item}
                    ownerName={me.role === 'agency' ? undefined : organisations.name(item.ownerId)}
                  />
                ))}
              </TaskGroup>
            ))}
            <LoadMore pages={pages} shown={items.length} />
          </>
        )
      }}
    </Loaded>
  )
}
