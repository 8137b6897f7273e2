import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import type { Organisation } from '#shared/organisations.ts'
import { useApi } from '#web/lib/api/api-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { useForgetOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { StaleNotice } from '#web/ui/stale-notice.tsx'

const Current = z.record(z.string(), z.unknown())

/** What all forms about one organisation share; where a move began a process, its page comes next. */
export function useOrganisationStep<Name extends string>(form: Form<Name>, organisation: Organisation, done: string) {
  const [, navigate] = useLocation()
  const api = useApi()
  const keep = useKeepAnswer()
  const forgetNames = useForgetOrganisations()
  const teller = useTeller(organisation.jurisdiction, 'organisations')
  const submission = useSubmission(form)
  const { id } = organisation
  const fresh = useEndpoint('organisations.overview', { id })
  const back = paths.organisation(id)

  /** The one process that began with this answer; several are shown together on the page of the organisation. */
  const begunBy = async ({ updatedAt }: Organisation): Promise<string | undefined> => {
    const { items } = await api.call('processes.list', { query: { subjectId: id, limit: 20 } }).catch(() => ({ items: [] }))
    const begun = items.filter(({ createdAt }) => createdAt === updatedAt)
    return begun.length === 1 ? begun[0]?.id : undefined
  }
  const finish = async (answer: Organisation | undefined) => {
    if (answer === undefined) return
    await keep('organisations.get', id, answer)
    await forgetNames()
    const process = await begunBy(answer)
    navigate(process === undefined ? back : paths.process(process), { state: withNotice(done) })
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale =
    current === undefined ? undefined : <StaleNotice before={organisation} current={current} teller={teller} onContinue={goOn} />
  return { submission, finish, frame: { form, submission, stale, cancelHref: back } }
}
