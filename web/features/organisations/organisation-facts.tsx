import { Link } from 'wouter'
import type { Organisation } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { SourceList } from '#web/ui/sources.tsx'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'

/** Where it stands in the tree, and where what is known of it comes from. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const { organisations, words } = useText()
  const { page, form } = organisations
  const { fullName } = useOrganisations(organisation.jurisdiction)
  const { parentId, shortName, englishName, regionCode, zone, note, sources = [] } = organisation
  const facts: Fact[] = [
    shortName === undefined ? [] : { label: form.shortName, value: shortName },
    parentId === undefined ? [] : { label: page.under, value: <Link href={paths.organisation(parentId)}>{fullName(parentId)}</Link> },
    englishName === undefined ? [] : { label: page.englishName, value: englishName },
    regionCode === undefined ? [] : { label: page.region, value: regionCode },
    { label: page.zone, value: words.zone[zone] },
    note === undefined ? [] : { label: page.note, value: <span className="history-note">{note}</span> },
    sources.length === 0 ? [] : { label: page.sources, value: <SourceList sources={sources} kind="plain" /> },
  ].flat()
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{page.facts}</h2>
      <SummaryList facts={facts} />
    </section>
  )
}
