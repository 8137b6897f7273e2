import { Link } from 'wouter'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOwnZone } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion } from '#web/lib/region.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { ProcessRows } from '#web/ui/process-rows.tsx'
import { RegionPicker } from '#web/ui/region-gate.tsx'

const shownProcesses = 10

/** What is kept here, and the work in several steps that was begun last. */
export function AdministrationPage() {
  const { administration } = useText()
  const me = useMe()
  const region = useRegion({ withHeadOffice: true })
  const { rooms } = administration
  const keepsUsers = relationsFor('users.read', me.role).length > 0
  const links = [
    ...(keepsUsers ? [{ href: paths.users, ...rooms.users }] : []),
    { href: paths.templates, ...rooms.templates },
    { href: paths.holidays, ...rooms.holidays },
    { href: paths.organisations, ...rooms.organisations },
  ]
  return (
    <Page title={administration.title} lead={administration.lead} actions={<RegionPicker region={region} unchosen="headOffice" />}>
      <ul className="children">
        {links.map(({ href, title, hint }) => (
          <li key={href} className="child">
            <Link href={href} className="title-link">
              {title}
            </Link>
            <span className="small">{hint}</span>
          </li>
        ))}
      </ul>
      {me.role === 'agency' ? null : (
        <section aria-labelledby="processes">
          <h2 id="processes">{administration.processes}</h2>
          <Processes query={region.query} />
        </section>
      )}
    </Page>
  )
}

function Processes({ query }: { query: ReturnType<typeof useRegion>['query'] }) {
  const { administration } = useText()
  const zone = useOwnZone()
  const processes = useEndpoint('processes.list', { query: { limit: shownProcesses, ...query } })
  return (
    <Loaded query={processes}>
      {({ items }) =>
        items.length === 0 ? <p className="quiet">{administration.noProcesses}</p> : <ProcessRows processes={items} zone={zone} />
      }
    </Loaded>
  )
}
