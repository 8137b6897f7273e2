import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { Impact } from './impact.tsx'
import { NotAvailable } from './not-available.tsx'
import { slugOf } from './slugs.ts'

const over = ['cancelled', 'terminated', 'superseded']

/** What an addendum would do, before it is done. */
export function ImpactPage({ id }: { id: string }) {
  const { agreements } = useText()
  const addendum = useEndpoint('agreements.get', { id })
  return (
    <LoadedPage query={addendum}>
      {(data) =>
        data.type !== 'addendum' || data.appliedAt !== undefined || over.includes(data.status) ? (
          <NotAvailable agreement={data} title={agreements.addendum.noImpact} />
        ) : (
          <Detail addendum={data} />
        )
      }
    </LoadedPage>
  )
}

function Detail({ addendum }: { addendum: AgreementAnswer }) {
  const { agreements, words } = useText()
  const { id, title, actions, status } = addendum
  return (
    <Page
      title={agreements.addendum.impactTitle}
      lead={agreements.addendum.impactLead}
      crumbs={[{ href: paths.agreement(id), label: title }]}
      actions={
        actions.includes('apply') ? (
          <LinkButton look="primary" href={paths.agreementAction(id, slugOf.apply)}>
            {words.agreementAction.apply}
          </LinkButton>
        ) : undefined
      }
    >
      {status === 'signed' ? null : (
        <Remark>
          <p>{agreements.addendum.waitsForSigning}</p>
        </Remark>
      )}
      <Impact addendum={addendum} />
    </Page>
  )
}
