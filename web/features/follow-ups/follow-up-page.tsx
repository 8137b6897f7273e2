import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { isOpenFollowUp } from '#shared/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { sourceWord } from '#web/lib/follow-up-words.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { DocumentList } from '#web/ui/document-list.tsx'
import { DueText } from '#web/ui/due-text.tsx'
import { ExtensionRemark } from '#web/ui/extension-fields.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { Loaded, LoadedPage } from '#web/ui/loaded.tsx'
import { Offers } from '#web/ui/offers.tsx'
import { Page } from '#web/ui/page.tsx'
import { DerivedTags, ExampleBadge, PlainTag } from '#web/ui/tag.tsx'
import { Axes } from './axes.tsx'
import { UnknownYears } from './due-fields.tsx'
import { FollowUpFacts } from './follow-up-facts.tsx'
import { offersOf } from './offers.ts'
import { SourceSection } from './source-section.tsx'
import { Trail } from './trail.tsx'
import { useChain } from './use-chain.ts'

/** One follow-up at a glance: what is asked, of whom, until when, how far the work is, and what the Ombudsman says of it. */
export function FollowUpPage({ id }: { id: string }) {
  const followUp = useEndpoint('follow-ups.get', { id })
  return <LoadedPage query={followUp}>{(data) => <Detail followUp={data} />}</LoadedPage>
}

function Detail({ followUp }: { followUp: FollowUpAnswer }) {
  const text = useText()
  const organisations = useOrganisations(followUp.jurisdiction)
  const { ownerId, dueOn, zone, status } = followUp
  return (
    <Page
      title={followUp.title}
      crumbs={useChain(followUp)}
      above={<Above followUp={followUp} />}
      lead={
        <>
          {organisations.fullName(ownerId)}
          <br />
          <DueText dueOn={dueOn} zone={zone} isOpen={isOpenFollowUp(status)} />
        </>
      }
    >
      <Offers offers={offersOf(followUp, text)} />
      <ExtensionRemark extension={followUp.extension} zone={zone} />
      <UnknownYears years={followUp.yearsWithoutHolidays} />
      <Axes followUp={followUp} />
      <SourceSection source={followUp.source} />
      <FollowUpFacts followUp={followUp} />
      <Trail followUp={followUp} />
      <Evidence followUp={followUp} />
      <HistorySection of="follow-ups.history" id={followUp.id} jurisdiction={followUp.jurisdiction} zone={zone} />
    </Page>
  )
}

function Above({ followUp: { source, overdue, dueSoon, priority, trail, isExample } }: { followUp: FollowUpAnswer }) {
  const text = useText()
  const { rows } = text.followUps
  return (
    <>
      <p className="eyebrow">
        {text.followUps.section.title} · {sourceWord(source, text)}
      </p>
      <p className="tags">
        <DerivedTags overdue={overdue} dueSoon={dueSoon} />
        {priority === 'high' ? <PlainTag icon="alert" tone="orange" word={rows.highPriority} /> : null}
        {trail === undefined || trail.length === 0 ? null : <PlainTag icon="chevron" tone="grey" word={rows.forwarded} />}
        <ExampleBadge isExample={isExample} />
      </p>
    </>
  )
}

function Evidence({ followUp }: { followUp: FollowUpAnswer }) {
  const { detail } = useText().followUps
  const documents = useEndpoint('documents.list', { query: { subjectId: followUp.id, limit: 100 } })
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{detail.evidenceTitle}</h2>
      <Loaded query={documents}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{detail.evidenceEmpty}</p>
          ) : (
            <DocumentList documents={items} zone={followUp.zone} label={detail.evidenceTitle} />
          )
        }
      </Loaded>
    </section>
  )
}
