import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { statusOfOrganisation } from '#shared/organisations.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { HistorySection } from '#web/ui/history-section.tsx'
import { Page } from '#web/ui/page.tsx'
import { ProcessRows } from '#web/ui/process-rows.tsx'
import { SessionsSection } from '#web/ui/sessions-section.tsx'
import { PlainTag } from '#web/ui/tag.tsx'
import { Agreements } from './agreements.tsx'
import { Assessments } from './assessments.tsx'
import { Below } from './below.tsx'
import { Counts } from './counts.tsx'
import { Opinion } from './opinion.tsx'
import { OrganisationActions } from './organisation-actions.tsx'
import { OrganisationFacts } from './organisation-facts.tsx'
import { Owed } from './owed.tsx'
import { People } from './people.tsx'
import { Succession } from './succession.tsx'

/** All there is about one organisation, what it owes first. */
export function Portrait({ overview }: { overview: OrganisationOverview }) {
  const { organisations, processes: processWords } = useText()
  const { organisation, children, agreements, sessions, processes, truncated } = overview
  const { id, kind, name, jurisdiction, zone } = organisation
  const isOffice = isOmbudsman(kind)
  return (
    <Page title={name} above={<Above overview={overview} />} crumbs={[{ href: paths.organisations, label: organisations.page.crumbs }]}>
      <Succession organisation={organisation} />
      <OrganisationActions organisation={organisation} />
      {processes.some(({ status }) => status === 'running') ? <ProcessRows processes={processes} zone={zone} /> : null}
      {isOffice ? null : <Counts organisation={organisation} />}
      {isOffice ? null : <Owed overview={overview} />}
      {isOffice ? null : <Opinion overview={overview} />}
      <Agreements agreements={agreements} />
      {isOffice ? null : <SessionsSection sessions={sessions} plan={{ organisationId: id }} />}
      <People organisation={organisation} />
      {isOffice ? null : <Assessments overview={overview} />}
      <Below cards={children} />
      {truncated ? <p className="small">{organisations.page.truncated}</p> : null}
      <OrganisationFacts organisation={organisation} />
      {processes.length === 0 || processes.some(({ status }) => status === 'running') ? null : (
        <section aria-labelledby="processes">
          <h2 id="processes">{processWords.section}</h2>
          <ProcessRows processes={processes} zone={zone} />
        </section>
      )}
      <HistorySection of="organisations.history" id={id} jurisdiction={jurisdiction} zone={zone} />
    </Page>
  )
}

function Above({ overview: { organisation } }: { overview: OrganisationOverview }) {
  const { organisations, words } = useText()
  const { fullName } = useOrganisations(organisation.jurisdiction)
  const { kind, parentId } = organisation
  const hasEnded = statusOfOrganisation(organisation) === 'ended'
  return (
    <p className="tags">
      <span className="eyebrow">
        {words.kind[kind]}
        {parentId === undefined || hasEnded ? null : ` · ${organisations.list.under(fullName(parentId))}`}
      </span>
      {hasEnded ? <PlainTag icon="cross" tone="grey" word={organisations.ended} /> : null}
    </p>
  )
}
