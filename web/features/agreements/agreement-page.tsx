import { Link } from 'wouter'
import type { AgreementOverview } from '#shared/overview.ts'
import { agreementLifecycle } from '#shared/agreements.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { SessionsSection } from '#web/ui/sessions-section.tsx'
import { AgreementTag, ValidityTag } from '#web/ui/tag.tsx'
import { AgreementFacts } from './agreement-facts.tsx'
import { AgreementFiles } from './agreement-files.tsx'
import { Chain } from './chain.tsx'
import { Missing } from './missing.tsx'
import { Parties } from './parties.tsx'
import { slugOf } from './slugs.ts'
import { Sources } from './sources.tsx'

/** An agreement and the chain that hangs from it. */
export function AgreementPage({ id }: { id: string }) {
  const overview = useEndpoint('agreements.overview', { id })
  return <LoadedPage query={overview}>{(data) => <Detail overview={data} />}</LoadedPage>
}

function Detail({ overview }: { overview: AgreementOverview }) {
  const { shell, words } = useText()
  const { agreement } = overview
  const parent = useEndpoint('agreements.get', { id: agreement.parentId ?? '' }, { enabled: agreement.parentId !== undefined })
  const organisations = useOrganisations(agreement.jurisdiction)
  const zone = organisations.zoneOf(agreement.ownerId)
  const above =
    parent.data === undefined
      ? []
      : [{ href: paths.agreement(parent.data.id), label: `${words.agreementTypeShort[parent.data.type]}: ${parent.data.title}` }]
  return (
    <Page
      title={agreement.title}
      above={<Above overview={overview} />}
      crumbs={[{ href: paths.agreements, label: shell.nav.agreements }, ...above]}
      lead={
        agreement.type === 'pks' ? (
          <Link href={paths.organisation(agreement.ownerId)}>{organisations.fullName(agreement.ownerId)}</Link>
        ) : undefined
      }
    >
      <Actions overview={overview} />
      <Missing agreement={agreement} />
      <Chain overview={overview} parent={parent.data} />
      <SessionsSection sessions={overview.sessions} plan={{ agreementId: agreement.id }} hostName={organisations.name} />
      <Parties parties={agreement.parties} />
      <AgreementFacts agreement={agreement} />
      <AgreementFiles overview={overview} zone={zone} />
      <Sources agreement={agreement} />
      <HistorySection of="agreements.history" id={agreement.id} jurisdiction={agreement.jurisdiction} zone={zone} />
    </Page>
  )
}

function Above({ overview: { agreement } }: { overview: AgreementOverview }) {
  const { words } = useText()
  return (
    <>
      <p className="eyebrow">{agreement.label ?? words.agreementType[agreement.type]}</p>
      <p className="tags">
        <AgreementTag status={agreement.status} />
        {agreement.status === 'signed' ? <ValidityTag validity={agreement.validity} /> : null}
      </p>
    </>
  )
}

function Actions({ overview: { agreement } }: { overview: AgreementOverview }) {
  const { agreements, commitments, words } = useText()
  const moves = actionsOf(agreementLifecycle).filter((action) => agreement.actions.includes(action))
  const mayAddCommitment = agreement.actions.includes('create_commitment')
  const mayAddPks = agreement.actions.includes('create_pks_batch')
  const mayEdit = agreement.actions.includes('edit')
  if (moves.length === 0 && !mayAddCommitment && !mayAddPks && !mayEdit) return null
  return (
    <section className="actions" aria-label={agreements.detail.actionsTitle}>
      {mayAddPks ? (
        <LinkButton look="primary" icon="plus" href={paths.newPksBatch(agreement.id)}>
          {agreements.addBatch}
        </LinkButton>
      ) : null}
      {mayAddCommitment ? (
        <LinkButton look={mayAddPks ? 'secondary' : 'primary'} icon="plus" href={paths.newCommitment(agreement.id)}>
          {commitments.add}
        </LinkButton>
      ) : null}
      {moves.map((action) => (
        <LinkButton key={action} href={paths.agreementAction(agreement.id, slugOf[action])}>
          {words.agreementAction[action]}
        </LinkButton>
      ))}
      {mayEdit ? (
        <LinkButton look="quiet" href={paths.editAgreement(agreement.id)}>
          {agreement.status === 'signed' ? agreements.detail.complete : agreements.detail.edit}
        </LinkButton>
      ) : null}
    </section>
  )
}
