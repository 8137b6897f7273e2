import { useState } from 'react'
import { CreateUser, type User } from '#shared/users.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { filled } from '#web/lib/forms/values.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion } from '#web/lib/region.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionPicker } from '#web/ui/region-gate.tsx'
import { hashOf, useInvitationCode } from './invitation-code.ts'
import { InvitationReady } from './invitation-ready.tsx'
import { labelsOf, textsOf, UserFields, type UserField } from './user-fields.tsx'

type Ready = { user: User; code: string }

/** Somebody is invited: the browser makes the code, Kawal gets its hash, the administrator passes the link on. */
export function NewUserPage() {
  const [ready, setReady] = useState<Ready>()
  return ready === undefined ? <InviteForm onReady={setReady} /> : <InvitationReady {...ready} onAnother={() => setReady(undefined)} />
}

function InviteForm({ onReady }: { onReady: (ready: Ready) => void }) {
  const text = useText()
  const { user: words, userForm } = text.administration
  const region = useRegion({ withHeadOffice: true })
  const keep = useKeepAnswer()
  const form = useForm<UserField | 'invitation'>({
    key: 'new-user',
    initial: { ...textsOf(), invitation: '' },
    labels: { ...labelsOf(text), invitation: userForm.invitation },
  })
  const submission = useSubmission(form)
  const invitation = useInvitationCode(form.draftKey)
  const send = async () => {
    const { code } = invitation
    invitation.keep()
    const sha256 = await hashOf(code)
    const answer = await submission.submit('users.create', () => ({
      body: parseInput(CreateUser, { ...filled(form.values), invitation: { sha256 } }),
    }))
    if (answer === undefined) return
    await keep('users.get', answer.id, answer)
    invitation.renew()
    onReady({ user: answer, code })
  }
  return (
    <Page
      title={userForm.createTitle}
      lead={userForm.createLead}
      actions={<RegionPicker region={region} unchosen="headOffice" />}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.users, label: words.listTitle }]}
    >
      <FormFrame form={form} submission={submission} send={userForm.send} cancelHref={paths.users} onSubmit={() => void send()}>
        <UserFields form={form} jurisdiction={region.code ?? 'national'} />
      </FormFrame>
    </Page>
  )
}
