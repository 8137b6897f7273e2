import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { arriveAgain } from '#web/lib/arrival.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { StaleNotice } from '#web/ui/stale-notice.tsx'

const Current = z.record(z.string(), z.unknown())

/** Without `cancelHref` the form stands on the page it leads back to. */
type Ways = { done: string; cancelHref?: string | undefined; doneHref?: string }

/** What all forms about one session share: sending, where to go then, and what to show when it has changed meanwhile. */
export function useSessionStep<Name extends string>(form: Form<Name>, session: SessionAnswer, ways: Ways) {
  const { done, cancelHref, doneHref = cancelHref ?? paths.session(session.id) } = ways
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const teller = useTeller(session.jurisdiction, 'sessions')
  const submission = useSubmission(form)
  const fresh = useEndpoint('sessions.get', { id: session.id })
  const finish = async (answer: SessionAnswer | undefined, href = doneHref): Promise<boolean> => {
    if (answer === undefined) return false
    await keep('sessions.get', answer.id, answer)
    navigate(href, { state: withNotice(done) })
    arriveAgain()
    return true
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale = current === undefined ? undefined : <StaleNotice before={session} current={current} teller={teller} onContinue={goOn} />
  return { submission, finish, frame: { form, submission, stale, ...(cancelHref === undefined ? {} : { cancelHref }) } }
}
