import type { Assessment } from '#shared/assessments.ts'
import type { Zone } from '#shared/dates.ts'
import { isInReach, relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DocumentList } from '#web/ui/document-list.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { Loaded, LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { SourceList } from '#web/ui/sources.tsx'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'
import { ExampleBadge } from '#web/ui/tag.tsx'
import { fieldsOf, type ResultField } from './assessment-fields.ts'

/** One published result, with the file that it was taken from. */
export function AssessmentPage({ id }: { id: string }) {
  const assessment = useEndpoint('assessments.get', { id })
  return <LoadedPage query={assessment}>{(data) => <Result assessment={data} />}</LoadedPage>
}

function Result({ assessment }: { assessment: Assessment }) {
  const { assessments, words } = useText()
  const me = useMe()
  const { id, year, scheme, organisationId, jurisdiction, isExample } = assessment
  const { fullName, zoneOf } = useOrganisations(jurisdiction)
  const zone = zoneOf(organisationId)
  const mayEdit = relationsFor('assessments.edit', me.role).length > 0 && isInReach(me, jurisdiction)
  return (
    <Page
      title={assessments.title(year)}
      above={<p className="eyebrow">{words.assessmentScheme[scheme]}</p>}
      lead={fullName(organisationId)}
      crumbs={[{ href: paths.organisation(organisationId), label: fullName(organisationId) }]}
    >
      <span className="tags">
        <ExampleBadge isExample={isExample} />
      </span>
      {mayEdit ? (
        <section className="actions" aria-label={assessments.actionsTitle}>
          <LinkButton look="primary" href={paths.editAssessment(id)}>
            {assessments.edit}
          </LinkButton>
        </section>
      ) : null}
      <Facts assessment={assessment} />
      <p className="quiet">{assessments.comparing}</p>
      <SourceFile assessment={assessment} zone={zone} />
      <HistorySection of="assessments.history" id={id} jurisdiction={jurisdiction} zone={zone} />
    </Page>
  )
}

function Facts({ assessment }: { assessment: Assessment }) {
  const { assessments, words } = useText()
  const formats = useFormats()
  const { scheme, score, zone, category, label, withoutMaladministration: without, complianceLevel, note, sources = [] } = assessment
  const said: Partial<Record<ResultField, string>> = {
    ...(zone === undefined ? {} : { zone: words.assessmentZone[zone] }),
    ...(category === undefined ? {} : { category: words.assessmentCategory[category] }),
    ...(without === undefined ? {} : { withoutMaladministration: without ? assessments.yes : assessments.no }),
    ...(complianceLevel === undefined ? {} : { complianceLevel }),
  }
  const labels: Record<string, string> = {
    zone: assessments.zone,
    category: assessments.category,
    withoutMaladministration: assessments.withoutMaladministration,
    complianceLevel: assessments.complianceLevel,
  }
  const facts: Fact[] = [
    factOf(assessments.score, score === undefined ? undefined : formats.number(score), assessments.notStated),
    ...fieldsOf[scheme].map((name) => factOf(labels[name] ?? name, said[name], assessments.notStated)),
    factOf(assessments.label, label, assessments.notStated),
    note === undefined ? [] : { label: assessments.note, value: <span className="history-note">{note}</span> },
    sources.length === 0 ? [] : { label: assessments.source, value: <SourceList sources={sources} kind="plain" /> },
  ].flat()
  return (
    <section aria-labelledby="result">
      <h2 id="result">{assessments.facts}</h2>
      <SummaryList facts={facts} />
    </section>
  )
}

const factOf = (label: string, said: string | undefined, missing: string): Fact => ({
  label,
  value: said ?? missing,
  isMissing: said === undefined,
})

function SourceFile({ assessment: { sourceFileId }, zone }: { assessment: Assessment; zone: Zone }) {
  const { assessments } = useText()
  const document = useEndpoint('documents.get', { id: sourceFileId ?? '' }, { enabled: sourceFileId !== undefined })
  return (
    <section aria-labelledby="source-file">
      <h2 id="source-file">{assessments.file}</h2>
      {sourceFileId === undefined ? (
        <p className="quiet">{assessments.noFile}</p>
      ) : (
        <Loaded query={document}>{(file) => <DocumentList documents={[file]} zone={zone} label={assessments.file} />}</Loaded>
      )}
    </section>
  )
}
