import { parseInput } from '#shared/parse.ts'
import { userLifecycle, type User } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { TextArea } from '#web/ui/text-field.tsx'
import { useUserStep } from './use-user-step.tsx'
import { UserMovePage } from './user-move-page.tsx'

export const DeactivateForm = ({ user }: { user: User }) => <StandingForm user={user} action="deactivate" />
export const ReactivateForm = ({ user }: { user: User }) => <StandingForm user={user} action="reactivate" />

/** Who may sign in, and why that changes. */
function StandingForm({ user, action }: { user: User; action: 'deactivate' | 'reactivate' }) {
  const { userAction } = useText().administration
  const { id, version } = user
  const form = useForm<'reason'>({ key: `${action}.${id}`, initial: { reason: '' }, labels: { reason: userAction.reason } })
  const { submission, finish, frame } = useUserStep(form, user)
  const send = async () => {
    const body = () => parseInput(userLifecycle.moves[action].input, filled(form.values))
    const answer = await submission.submit(`users.${action}`, () => ({ id, version, body: body() }))
    await finish(answer, userAction.done[action])
  }
  return (
    <UserMovePage user={user} action={action} form={form} frame={frame} onSubmit={() => void send()}>
      <TextArea form={form} name="reason" />
    </UserMovePage>
  )
}
