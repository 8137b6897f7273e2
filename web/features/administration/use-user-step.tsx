import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import type { User } from '#shared/users.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { StaleNotice } from '#web/ui/stale-notice.tsx'

const Current = z.record(z.string(), z.unknown())

/** What all forms about one user share. */
export function useUserStep<Name extends string>(form: Form<Name>, user: User) {
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const teller = useTeller(user.jurisdiction, 'users')
  const submission = useSubmission(form)
  const fresh = useEndpoint('users.get', { id: user.id })
  const back = paths.user(user.id)
  const finish = async (answer: User | undefined, done: string, href = back) => {
    if (answer === undefined) return
    await keep('users.get', user.id, answer)
    navigate(href, { state: withNotice(done) })
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale = current === undefined ? undefined : <StaleNotice before={user} current={current} teller={teller} onContinue={goOn} />
  return { submission, keep, finish, frame: { form, submission, stale, cancelHref: back } }
}
