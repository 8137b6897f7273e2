import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { StaleNotice } from '#web/ui/stale-notice.tsx'

const Current = z.record(z.string(), z.unknown())

/** What all forms about one commitment share: sending, going back to it, and what to show when it has changed meanwhile. */
export function useCommitmentStep<Name extends string>(form: Form<Name>, commitment: CommitmentAnswer, done: string) {
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const teller = useTeller(commitment.jurisdiction, 'commitments')
  const submission = useSubmission(form)
  const fresh = useEndpoint('commitments.get', { id: commitment.id })
  const back = paths.commitment(commitment.id)
  const finish = async (answer: CommitmentAnswer | undefined) => {
    if (answer === undefined) return
    await keep('commitments.get', answer.id, answer)
    navigate(back, { state: withNotice(done) })
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale = current === undefined ? undefined : <StaleNotice before={commitment} current={current} teller={teller} onContinue={goOn} />
  return { submission, finish, frame: { form, submission, stale, cancelHref: back } }
}
