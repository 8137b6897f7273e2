import { isCounted, isOpen } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { DocumentList } from '#web/ui/document-list.tsx'
import { DueText } from '#web/ui/due-text.tsx'
import { ExtensionRemark } from '#web/ui/extension-fields.tsx'
import { FollowUpsSection } from '#web/ui/follow-ups-section.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { Loaded, LoadedPage } from '#web/ui/loaded.tsx'
import { Offers } from '#web/ui/offers.tsx'
import { Page, type Crumb } from '#web/ui/page.tsx'
import { CommitmentTag, DerivedTags, ExampleBadge } from '#web/ui/tag.tsx'
import { ClaimAndVerdict } from './claim-and-verdict.tsx'
import { CommitmentFacts } from './commitment-facts.tsx'
import { offersOf } from './offers.ts'
import { Path } from './path.tsx'

/** One commitment: what was promised, what the agency says, what the Ombudsman says, and how it came to this. */
export function CommitmentPage({ id }: { id: string }) {
  const commitment = useEndpoint('commitments.get', { id })
  return <LoadedPage query={commitment}>{(data) => <Detail commitment={data} />}</LoadedPage>
}

function Detail({ commitment }: { commitment: CommitmentAnswer }) {
  const text = useText()
  const crumbs = useChain(commitment.agreementId)
  return (
    <Page
      title={commitment.title}
      crumbs={crumbs}
      above={<Tags commitment={commitment} />}
      lead={<DueText dueOn={commitment.dueOn} zone={commitment.zone} isOpen={isOpen(commitment.status)} />}
    >
      <Path status={commitment.status} />
      <Offers offers={offersOf(commitment, text)} />
      <ExtensionRemark extension={commitment.extension} zone={commitment.zone} />
      <ClaimAndVerdict commitment={commitment} />
      <Evidence commitment={commitment} />
      <CommitmentFacts commitment={commitment} />
      <FollowUps commitment={commitment} />
      <HistorySection of="commitments.history" id={commitment.id} jurisdiction={commitment.jurisdiction} zone={commitment.zone} />
    </Page>
  )
}

function Tags({ commitment }: { commitment: CommitmentAnswer }) {
  return (
    <p className="tags">
      <CommitmentTag status={commitment.status} />
      <DerivedTags overdue={commitment.overdue} dueSoon={commitment.dueSoon} noEvidence={commitment.noEvidence} />
      <ExampleBadge isExample={commitment.isExample} />
    </p>
  )
}

/** The agreements above, as far as the reader may open them. */
function useChain(agreementId: string): Crumb[] {
  const { shell, words } = useText()
  const agreement = useEndpoint('agreements.get', { id: agreementId })
  const parentId = agreement.data?.parentId
  const parent = useEndpoint('agreements.get', { id: parentId ?? '' }, { enabled: parentId !== undefined })
  const chain = [parent.data ?? [], agreement.data ?? []].flat()
  return [
    { href: paths.agreements, label: shell.nav.agreements },
    ...chain.map(({ id, type, title }) => ({ href: paths.agreement(id), label: `${words.agreementTypeShort[type]}: ${title}` })),
  ]
}

/** What is asked of the owner because of this promise; nothing where there is none and nobody may ask. */
function FollowUps({ commitment: { id, status, jurisdiction } }: { commitment: CommitmentAnswer }) {
  const me = useMe()
  const organisations = useOrganisations(jurisdiction)
  const followUps = useEndpoint('follow-ups.list', { query: { commitmentId: id, limit: 100 } })
  const items = followUps.data?.items ?? []
  const mayAsk = isCounted(status) && relationsFor('follow-ups.edit', me.role).length > 0
  if (items.length === 0 && !mayAsk) return null
  return <FollowUpsSection followUps={items} ownerName={organisations.name} {...(mayAsk ? { ask: { commitmentId: id } } : {})} />
}

function Evidence({ commitment }: { commitment: CommitmentAnswer }) {
  const { detail } = useText().commitments
  const documents = useEndpoint('documents.list', { query: { subjectId: commitment.id, limit: 100 } })
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{detail.evidenceTitle}</h2>
      <Loaded query={documents}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">
              {detail.evidenceEmpty} {commitment.actions.includes('report_progress') ? detail.evidenceEmptyHint : null}
            </p>
          ) : (
            <DocumentList documents={items} zone={commitment.zone} label={detail.evidenceTitle} />
          )
        }
      </Loaded>
    </section>
  )
}
