import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAgreement } from '#web/lib/api/use-keep-answer.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { StaleNotice } from '#web/ui/stale-notice.tsx'

const Current = z.record(z.string(), z.unknown())

/** What all forms about one agreement share. */
export function useAgreementStep<Name extends string>(form: Form<Name>, agreement: AgreementAnswer, done: string) {
  const [, navigate] = useLocation()
  const keep = useKeepAgreement()
  const teller = useTeller(agreement.jurisdiction, 'agreements')
  const submission = useSubmission(form)
  const fresh = useEndpoint('agreements.get', { id: agreement.id })
  const back = paths.agreement(agreement.id)
  const finish = async (answer: AgreementAnswer | undefined) => {
    if (answer === undefined) return
    await keep(answer)
    navigate(back, { state: withNotice(done) })
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale = current === undefined ? undefined : <StaleNotice before={agreement} current={current} teller={teller} onContinue={goOn} />
  return { submission, finish, frame: { form, submission, stale, cancelHref: back } }
}
