import { Link } from 'wouter'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { AgreementOverview } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { FollowUpsSection } from '#web/ui/follow-ups-section.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Offers } from '#web/ui/offers.tsx'
import { Page } from '#web/ui/page.tsx'
import { SessionsSection } from '#web/ui/sessions-section.tsx'
import { AgreementTag, ValidityTag } from '#web/ui/agreement-tag.tsx'
import { Addenda } from './addenda.tsx'
import { AgreementFacts } from './agreement-facts.tsx'
import { AgreementFiles } from './agreement-files.tsx'
import { Amendment } from './amendment.tsx'
import { Chain } from './chain.tsx'
import { Following } from './following.tsx'
import { Missing } from './missing.tsx'
import { offersOf } from './offers.ts'
import { Parties } from './parties.tsx'
import { Renewal } from './renewal.tsx'
import { Sources } from './sources.tsx'
import { Standing } from './standing.tsx'

/** An agreement and the chain that hangs from it. */
export function AgreementPage({ id }: { id: string }) {
  const overview = useEndpoint('agreements.overview', { id })
  return <LoadedPage query={overview}>{(data) => <Detail overview={data} />}</LoadedPage>
}

function Detail({ overview }: { overview: AgreementOverview }) {
  const text = useText()
  const { agreements, shell, words } = text
  const { agreement } = overview
  const { id, type, title, ownerId, jurisdiction, parentId } = agreement
  const parent = useEndpoint('agreements.get', { id: parentId ?? '' }, { enabled: parentId !== undefined })
  const organisations = useOrganisations(jurisdiction)
  const zone = organisations.zoneOf(ownerId)
  const above =
    parent.data === undefined
      ? []
      : [{ href: paths.agreement(parent.data.id), label: `${words.agreementTypeShort[parent.data.type]}: ${parent.data.title}` }]
  return (
    <Page
      title={title}
      above={<Above agreement={agreement} />}
      crumbs={[{ href: paths.agreements, label: shell.nav.agreements }, ...above]}
      lead={type === 'pks' ? <Link href={paths.organisation(ownerId)}>{organisations.fullName(ownerId)}</Link> : undefined}
      actions={
        type === 'addendum' ? undefined : (
          <LinkButton icon="agenda" href={paths.timeline(id)}>
            {agreements.detail.timeline}
          </LinkButton>
        )
      }
    >
      <Offers offers={offersOf(agreement, text)} />
      <Following processes={overview.processes} agreementId={id} />
      <Standing agreement={agreement} zone={zone} />
      <Missing agreement={agreement} />
      <Renewal agreement={agreement} />
      {type === 'addendum' ? (
        <Amendment addendum={agreement} parent={parent.data} />
      ) : (
        <>
          <Chain overview={overview} parent={parent.data} />
          <SessionsSection sessions={overview.sessions} plan={{ agreementId: id }} hostName={organisations.name} />
          <FollowUpsSection followUps={overview.followUps} ask={{ agreementId: id, ownerId }} ownerName={organisations.name} />
          <Addenda overview={overview} />
        </>
      )}
      <Parties parties={agreement.parties} />
      <AgreementFacts agreement={agreement} />
      <AgreementFiles overview={overview} zone={zone} />
      <Sources agreement={agreement} />
      <HistorySection of="agreements.history" id={id} jurisdiction={jurisdiction} zone={zone} />
    </Page>
  )
}

function Above({ agreement: { label, type, status, validity } }: { agreement: AgreementAnswer }) {
  const { words } = useText()
  return (
    <>
      <p className="eyebrow">{label ?? words.agreementType[type]}</p>
      <p className="tags">
        <AgreementTag status={status} />
        {status === 'signed' && type !== 'addendum' ? <ValidityTag validity={validity} /> : null}
      </p>
    </>
  )
}
