import type { AgreementType } from '#shared/agreements.ts'
import type { Timeline } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { keyIn, leadsOn } from './arrange-timeline.ts'
import { Part, type Telling } from './story.tsx'
import { sentenceOf } from './timeline-words.ts'
import { useUnfolding, type Unfolding } from './use-unfolding.ts'

/** The story of an agreement in one scroll: what has happened, and what is still to come. */
export function TimelinePage({ id }: { id: string }) {
  const timeline = useEndpoint('timeline.get', { query: { agreementId: id } })
  return <LoadedPage query={timeline}>{(data) => <Story timeline={data} />}</LoadedPage>
}

function Story({ timeline }: { timeline: Timeline }) {
  const { agreements, shell, words } = useText()
  const labels = agreements.timeline
  const { agreement, parent, items, truncated } = timeline
  const { fullName, ...known } = useKnown(timeline)
  const unfolding = useUnfolding()
  const telling: Telling = { of: timeline, told: items, keyOf: (item) => keyIn(items, item), unfolding, ...known }
  const below = items.filter((item) => leadsOn(timeline, item)).map(({ id }) => id)
  const above =
    parent === undefined ? [] : [{ href: paths.agreement(parent.id), label: `${words.agreementTypeShort[parent.type]}: ${parent.title}` }]
  const ahead = items.filter(({ isAhead }) => isAhead)
  const past = items.filter(({ isAhead }) => !isAhead)
  return (
    <Page
      title={labels.title}
      lead={labels.lead(labels.typeWith(words.agreementTypeShort[agreement.type], fullName(agreement.ownerId)))}
      crumbs={[
        { href: paths.agreements, label: shell.nav.agreements },
        ...above,
        { href: paths.agreement(agreement.id), label: agreement.title },
      ]}
      actions={
        <>
          <Button icon="print" onClick={() => print()}>
            {shell.print}
          </Button>
          <LinkButton href={paths.agreement(agreement.id)}>{labels.back}</LinkButton>
        </>
      }
    >
      {below.length === 0 ? null : <ShowAll ids={below} unfolding={unfolding} />}
      <Part telling={telling} id="past" title={labels.past} none={labels.nothingPast} items={past} />
      <Part telling={telling} id="ahead" title={labels.ahead} none={labels.nothingAhead} items={ahead} />
      {truncated ? <p className="small">{labels.truncated}</p> : null}
    </Page>
  )
}

/** Unfolds what hangs below line by line, and says how far that is; then folds it again. */
function ShowAll({ ids, unfolding }: { ids: readonly string[]; unfolding: Unfolding }) {
  const { timeline: words } = useText().agreements
  const isOpen = ids.every((id) => unfolding.isOpen(id))
  const there = unfolding.countSettled(ids)
  const isLoading = isOpen && there < ids.length
  return (
    <div className="story-all">
      <Button icon="chevron" isExpanded={isOpen} onClick={() => unfolding.show(isOpen ? [] : ids)}>
        {isOpen ? words.hideAll : words.showAll}
      </Button>
      <output className="small">{isLoading ? words.loadedSoFar(there, ids.length) : words.showAllHint(ids.length)}</output>
    </div>
  )
}

/** Sentences with the names of the people's bodies, agreements called by their kind, and the state of what is promised in those below. */
function useKnown({ agreement, parent }: Timeline): Pick<Telling, 'say' | 'hint'> & { fullName: (organisationId: string) => string } {
  const text = useText()
  const overview = useEndpoint('agreements.overview', { id: agreement.id })
  const organisations = useOrganisations(overview.data?.agreement.jurisdiction)
  const children = overview.data?.children ?? []
  const known = [agreement, parent ?? [], children, overview.data?.addenda ?? []].flat()
  const types = new Map<string, AgreementType>(known.map(({ id, type }) => [id, type]))
  const counts = new Map(children.map(({ id, commitments }) => [id, commitments]))
  return {
    say: (item) => sentenceOf(item, { text, nameOf: organisations.name, typeOf: (id) => types.get(id) }),
    hint: (id) => {
      const count = counts.get(id)
      return count === undefined ? undefined : text.agreements.timeline.promised(count.counted, count.overdue)
    },
    fullName: organisations.fullName,
  }
}
