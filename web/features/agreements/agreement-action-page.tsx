import { agreementLifecycle, neededForSigning, type AgreementAction } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { ContinueForm } from './continue-form.tsx'
import { Impact } from './impact.tsx'
import { MoveForm } from './move-form.tsx'
import { NotAvailable } from './not-available.tsx'
import { RestForm } from './rest-form.tsx'
import { slugOf } from './slugs.ts'

/** One move of an agreement on a page of its own. */
export function AgreementActionPage({ id, slug }: { id: string; slug: string }) {
  const agreement = useEndpoint('agreements.get', { id })
  const action = actionsOf(agreementLifecycle).find((one) => slugOf[one] === slug)
  return (
    <LoadedPage query={agreement}>
      {(data) =>
        action !== undefined && data.actions.includes(action) ? (
          <FormOf agreement={data} action={action} />
        ) : (
          <NotAvailable agreement={data} />
        )
      }
    </LoadedPage>
  )
}

type Props = { agreement: AgreementAnswer; action: AgreementAction }

function FormOf({ agreement, action }: Props) {
  switch (action) {
    case 'suspend':
    case 'resume':
    case 'terminate':
      return <OfWhole id={agreement.id} action={action} />
    case 'continue_while_renewing':
      return <ContinueForm agreement={agreement} />
    case 'apply':
      return (
        <MoveForm agreement={agreement} action={action}>
          <Impact addendum={agreement} />
        </MoveForm>
      )
    case 'sign':
      return (
        <MoveForm agreement={agreement} action={action}>
          <StillMissing agreement={agreement} />
        </MoveForm>
      )
    default:
      return <MoveForm agreement={agreement} action={action} />
  }
}

/** A move that asks what becomes of what hangs under it. */
function OfWhole({ id, action }: { id: string; action: 'suspend' | 'resume' | 'terminate' }) {
  const overview = useEndpoint('agreements.overview', { id })
  return <LoadedPage query={overview}>{(data) => <RestForm overview={data} action={action} />}</LoadedPage>
}

/** What stands between the draft and its signing, before somebody tries. */
function StillMissing({ agreement }: { agreement: AgreementAnswer }) {
  const { agreements, words } = useText()
  const lacks = agreement.missing.filter((fact) => neededForSigning.includes(fact))
  if (lacks.length === 0) return null
  return (
    <Remark tone="warn">
      <p>{agreements.action.stillMissing}</p>
      <ul>
        {lacks.map((fact) => (
          <li key={fact}>{words.missing[fact]}</li>
        ))}
      </ul>
      <LinkButton href={paths.editAgreement(agreement.id)}>{agreements.detail.complete}</LinkButton>
    </Remark>
  )
}
