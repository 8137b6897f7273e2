import { useLocation } from 'wouter'
import { useQueryClient } from '@tanstack/react-query'
import { mostCarried, RenewAgreement } from '#shared/agreements.ts'
import { isOpen } from '#shared/commitments.ts'
import { addDays } from '#shared/dates.ts'
import type { AgreementOverview, CommitmentListItem } from '#shared/overview.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { filled, listOf, textOf } from '#web/lib/forms/values.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { labelsOf } from './agreement-fields.ts'
import { NotAvailable } from './not-available.tsx'
import { RenewalCheck, RenewalPromises, RenewalText, type RenewalField } from './renewal-fields.tsx'

/** The wizard of a renewal: the new term and text, the promises that come along, and a look at all of it before it is sent. */
export function RenewalPage({ id }: { id: string }) {
  const overview = useEndpoint('agreements.overview', { id })
  return (
    <LoadedPage query={overview}>
      {(data) => (data.agreement.actions.includes('renew') ? <RenewalForm overview={data} /> : <NotAvailable agreement={data.agreement} />)}
    </LoadedPage>
  )
}

const startOf = ({ agreement: { title, label, scope, endsOn } }: AgreementOverview, open: readonly CommitmentListItem[]) => ({
  title,
  label: label ?? '',
  scope: textOf(scope ?? []),
  startsOn: endsOn === undefined ? '' : addDays(endsOn, 1),
  endsOn: '',
  renewBy: '',
  carry: textOf(open.slice(0, mostCarried).map(({ id }) => id)),
})

const bodyOf = ({ scope, carry, ...texts }: Record<RenewalField, string>) => ({
  ...filled(texts),
  ...(scope === '' ? {} : { scope: listOf(scope) }),
  carry: listOf(carry),
})

function RenewalForm({ overview }: { overview: AgreementOverview }) {
  const text = useText()
  const words = text.agreements.renewal
  const { agreement } = overview
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const open = overview.commitments.filter(({ status }) => isOpen(status))
  const { title, label, scope, startsOn, endsOn, renewBy } = labelsOf(text)
  const form: Form<RenewalField> = useForm<RenewalField>({
    key: `renew.${agreement.id}`,
    initial: startOf(overview, open),
    labels: { title, label, scope, startsOn, endsOn, renewBy, carry: words.carry },
  })
  const submission = useSubmission(form)
  const send = async () => {
    const body = bodyOf(form.values)
    const answer = await submission.submit('agreements.renew', () => ({ id: agreement.id, body: parseInput(RenewAgreement, body) }))
    if (answer === undefined) return
    await queries.invalidateQueries()
    navigate(paths.agreement(answer.id), { state: withNotice(words.done(answer.carries?.length ?? 0)) })
  }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(agreement.id), label: agreement.title }]}
    >
      <FormFrame
        form={form}
        submission={submission}
        send={words.send}
        cancelHref={paths.agreement(agreement.id)}
        onSubmit={() => void send()}
      >
        <RenewalText form={form} />
        <RenewalPromises form={form} open={open} />
        <RenewalCheck form={form} agreement={agreement} open={open} />
      </FormFrame>
    </Page>
  )
}
