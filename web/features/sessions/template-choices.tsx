import { Link } from 'wouter'
import type { TemplateCard } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { hrefOf, type Recording } from './recording.ts'

/** The checklists that can be begun: those of the region and of head office. */
export function TemplateChoices({ recording }: { recording: Recording }) {
  const { checklist } = useText().sessions
  const own = useEndpoint('templates.list', { query: { limit: 100 } })
  const national = useEndpoint('templates.list', { query: { limit: 100, jurisdiction: 'national' } })
  return (
    <section aria-labelledby="templates">
      <h2 id="templates">{checklist.beginTitle}</h2>
      <Loaded query={own}>
        {({ items }) => (
          <Loaded query={national}>{(others) => <Choices recording={recording} cards={[...items, ...others.items]} />}</Loaded>
        )}
      </Loaded>
    </section>
  )
}

function Choices({ recording, cards }: { recording: Recording; cards: readonly TemplateCard[] }) {
  const { checklist } = useText().sessions
  const offered = cards.filter(({ isRetired }) => isRetired !== true).toSorted((one, other) => one.code.localeCompare(other.code))
  if (offered.length === 0) return <EmptyState icon="commitments" title={checklist.noTemplates} hint={checklist.noTemplatesHint} />
  return (
    <ul className="task-list">
      {offered.map(({ id, code, title, kind, items }) => (
        <li key={id} className="task-row">
          <Link href={hrefOf(recording, 'daftar-periksa', { templat: id })} className="task-link">
            <span className="task-name">
              {code}. {title}
            </span>
            <span className="small">
              {checklist.itemCount(items)}
              {kind === 'simulation' ? ` · ${checklist.simulation}` : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
