import { Link } from 'wouter'
import type { AssessmentCard } from '#shared/assessments.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { ExampleBadge } from '#web/ui/tag.tsx'
import { BeforeAfter } from './before-after.tsx'
import { heldOn } from './time-scale.ts'

const byYear = (one: AssessmentCard, other: AssessmentCard) => one.year - other.year || one.scheme.localeCompare(other.scheme)

/** How the Ombudsman judged it year by year, beside the sessions of that time. */
export function Assessments({ overview: { organisation, assessments, sessions } }: { overview: OrganisationOverview }) {
  const labels = useText().organisations.assessments
  const me = useMe()
  const columns = useColumns(heldOn(sessions))
  const mayAdd = relationsFor('assessments.edit', me.role).length > 0
  const rows = assessments.toSorted(byYear)
  return (
    <section aria-labelledby="assessments">
      <div className="section-head">
        <h2 id="assessments">{labels.title}</h2>
        {mayAdd ? (
          <LinkButton icon="plus" href={paths.newAssessment(organisation.id)}>
            {labels.add}
          </LinkButton>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{labels.none}</p>
      ) : (
        <>
          <DataTable label={labels.label} columns={columns} rows={rows} keyOf={({ id }) => id} />
          <BeforeAfter assessments={rows} sessions={sessions} />
        </>
      )}
    </section>
  )
}

function useColumns(days: readonly string[]): Column<AssessmentCard>[] {
  const { organisations, words } = useText()
  const formats = useFormats()
  const labels = organisations.assessments
  return [
    {
      label: labels.year,
      isTitle: true,
      cell: ({ id, year, scheme, isExample }) => (
        <>
          <Link href={paths.assessment(id)} className="title-link">
            {labels.open(year, words.assessmentScheme[scheme])}
          </Link>
          <span className="tags">
            <ExampleBadge isExample={isExample} />
          </span>
        </>
      ),
    },
    { label: labels.score, cell: ({ score }) => (score === undefined ? '–' : formats.number(score)) },
    {
      label: labels.result,
      cell: ({ label, category, zone }) =>
        [
          label ?? [],
          category === undefined || label !== undefined ? [] : words.assessmentCategory[category],
          zone === undefined ? [] : words.assessmentZone[zone],
        ]
          .flat()
          .join(' · ') || '–',
    },
    { label: labels.sessions, cell: ({ year }) => days.filter((day) => day.startsWith(String(year))).length },
  ]
}
