import { useState } from 'react'
import { parseInput } from '#shared/parse.ts'
import { userLifecycle, type User } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { hashOf, useInvitationCode } from './invitation-code.ts'
import { InvitationReady } from './invitation-ready.tsx'
import { useUserStep } from './use-user-step.tsx'
import { UserMovePage } from './user-move-page.tsx'

/** A new code; the one before it no longer works. */
export function InviteAgainForm({ user }: { user: User }) {
  const { userForm } = useText().administration
  const { id, version } = user
  const [sent, setSent] = useState<string>()
  const form = useForm<'sha256'>({ key: `invite-again.${id}`, initial: { sha256: '' }, labels: { sha256: userForm.invitation } })
  const { submission, keep, frame } = useUserStep(form, user)
  const invitation = useInvitationCode(form.draftKey)
  const send = async () => {
    const { code } = invitation
    invitation.keep()
    const sha256 = await hashOf(code)
    const answer = await submission.submit('users.invite_again', () => ({
      id,
      version,
      body: parseInput(userLifecycle.moves.invite_again.input, { sha256 }),
    }))
    if (answer === undefined) return
    setSent(code)
    await keep('users.get', id, answer)
    invitation.renew()
  }
  if (sent !== undefined) return <InvitationReady user={user} code={sent} />
  return <UserMovePage user={user} action="invite_again" form={form} frame={frame} onSubmit={() => void send()} />
}
