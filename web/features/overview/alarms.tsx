import { Link } from 'wouter'
import type { AlarmItem } from '#shared/overview.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { TaskGroup } from './task-group.tsx'

const shown = 3

/** Agreements that were signed and then not acted on: how many, and the first of them. */
export function Alarms() {
  const { home } = useFirstText()
  const alarms = useEndpoint('alarms.list', { query: { limit: 100 } })
  return (
    <Loaded query={alarms}>
      {({ items }) => (
        <>
          <TaskGroup title={home.alarms} lead={home.alarmsLead} count={items.length} empty={home.emptyAlarms}>
            {items.slice(0, shown).map((item) => (
              <AlarmRow key={item.kind + item.agreementId} item={item} />
            ))}
          </TaskGroup>
          {items.length > shown ? (
            <p>
              <Link href={paths.alarms}>{home.seeAlarms}</Link>
            </p>
          ) : null}
        </>
      )}
    </Loaded>
  )
}

function AlarmRow({ item: { kind, agreementId, title, ownerId, days } }: { item: AlarmItem }) {
  const { home, words } = useFirstText()
  const { name } = useOrganisations()
  return (
    <li className="task">
      <div className="task-words">
        <span className="eyebrow">{words.alarm[kind]}</span>
        <Link href={paths.agreement(agreementId)} className="title-link">
          {title}
        </Link>
        <p className="task-meta">
          <span>{name(ownerId)}</span>
          {days === undefined ? null : <span>{home.sinceDays(days)}</span>}
        </p>
      </div>
    </li>
  )
}
