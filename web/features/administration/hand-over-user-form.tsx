import { parseInput } from '#shared/parse.ts'
import { userLifecycle, type User } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useApi } from '#web/lib/api/api-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { useUserStep } from './use-user-step.tsx'
import { UserMovePage } from './user-move-page.tsx'

/** The sessions that a member was to lead go to another one. */
export function HandOverUserForm({ user }: { user: User }) {
  const { administration, words } = useText()
  const { userAction } = administration
  const api = useApi()
  const me = useMe()
  const { id, version, jurisdiction } = user
  const region = me.jurisdiction === 'national' ? { jurisdiction } : {}
  const members = useEndpoint('users.list', { query: { status: 'active', limit: 100, ...region } })
  const form = useForm<'toUserId' | 'reason'>({
    key: `hand-over.${id}`,
    initial: { toUserId: '', reason: '' },
    labels: { toUserId: userAction.toUser, reason: userAction.reason },
  })
  const { submission, finish, frame } = useUserStep(form, user)
  const send = async () => {
    const body = () => parseInput(userLifecycle.moves.hand_over.input, filled(form.values))
    const answer = await submission.submit('users.hand_over', () => ({ id, version, body: body() }))
    if (answer === undefined) return
    const { items } = await api.call('processes.list', { query: { subjectId: id, limit: 20 } }).catch(() => ({ items: [] }))
    const process = items.find(({ createdAt }) => createdAt === answer.updatedAt)
    await finish(answer, userAction.done.hand_over, process === undefined ? undefined : paths.process(process.id))
  }
  const others = (members.data?.items ?? [])
    .filter((one) => one.id !== id)
    .map((one) => ({ value: one.id, label: `${one.name} (${words.role[one.role]})` }))
  return (
    <UserMovePage user={user} action="hand_over" form={form} frame={frame} onSubmit={() => void send()}>
      <SelectField form={form} name="toUserId" choices={others} />
      <TextArea form={form} name="reason" />
    </UserMovePage>
  )
}
