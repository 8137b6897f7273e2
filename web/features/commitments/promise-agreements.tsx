import { Link } from 'wouter'
import type { AgreementListItem } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import type { Promised } from './promised.ts'

/** Under which agreement a promise becomes a commitment: one of the session's, or else of its organisations'. */
export function PromiseAgreements({ promised }: { promised: Promised }) {
  const { form } = useText().commitments
  const { session, statement } = promised
  const agreements = useEndpoint('agreements.list', { query: { limit: 100 } })
  return (
    <Page title={form.createTitle} lead={form.fromPromise} crumbs={[{ href: paths.session(session.id), label: session.title }]}>
      <blockquote className="said">{statement.text}</blockquote>
      <h2>{form.chooseForPromise}</h2>
      <Loaded query={agreements}>{({ items }) => <Choices promised={promised} items={choicesOf(promised, items)} />}</Loaded>
    </Page>
  )
}

function choicesOf({ session, statement }: Promised, items: readonly AgreementListItem[]): AgreementListItem[] {
  const { agreementIds = [], organisationIds, hostId } = session
  const open = items.filter(({ type, status }) => type !== 'addendum' && status !== 'cancelled')
  const ofSession = open.filter(({ id }) => agreementIds.includes(id))
  const owners = statement.organisationId === undefined ? [hostId, ...organisationIds] : [statement.organisationId]
  return ofSession.length > 0 ? ofSession : open.filter(({ ownerId }) => owners.includes(ownerId))
}

function Choices({ promised: { session, statement }, items }: { promised: Promised; items: readonly AgreementListItem[] }) {
  const { commitments, home, words } = useText()
  const organisations = useOrganisations(session.jurisdiction)
  if (items.length === 0)
    return (
      <EmptyState icon="agreements" title={commitments.form.noAgreementYet} hint={commitments.form.noAgreementYetHint}>
        <LinkButton look="primary" href={paths.agreements}>
          {home.seeAgreements}
        </LinkButton>
      </EmptyState>
    )
  return (
    <ul className="task-list">
      {items.map(({ id, type, title, ownerId }) => (
        <li key={id} className="task-row">
          <Link href={paths.newCommitmentFrom({ sessionId: session.id, statementId: statement.id, agreementId: id })} className="task-link">
            <span className="task-name">{`${words.agreementTypeShort[type]}: ${title}`}</span>
            <span className="small">{organisations.name(ownerId)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
