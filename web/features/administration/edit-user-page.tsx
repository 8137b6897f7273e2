import { EditUser, type User } from '#shared/users.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { orNull } from '#web/lib/forms/values.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { NoSuchMove } from './no-such-move.tsx'
import { useUserStep } from './use-user-step.tsx'
import { labelsOf, textsOf, UserFields, type UserField } from './user-fields.tsx'
import { mayKeep } from './user-moves.ts'

/** Name, position, role, organisation. */
export function EditUserPage({ id }: { id: string }) {
  const me = useMe()
  const user = useEndpoint('users.get', { id })
  return <LoadedPage query={user}>{(data) => (mayKeep(me, data) ? <EditForm user={data} /> : <NoSuchMove user={data} />)}</LoadedPage>
}

/** Only what differs from the record: what was emptied is taken away. */
function editOf(texts: Record<UserField, string>, user: User): Record<string, unknown> {
  const before = textsOf(user)
  const changed: Record<string, unknown> = {}
  for (const name of ['position', 'email'] as const) if (texts[name].trim() !== before[name]) changed[name] = orNull(texts[name])
  for (const name of ['name', 'role', 'organisationId'] as const)
    if (texts[name].trim() !== before[name]) changed[name] = texts[name].trim()
  return changed
}

function EditForm({ user }: { user: User }) {
  const text = useText()
  const { userForm } = text.administration
  const me = useMe()
  const { id, version, name, jurisdiction } = user
  const form = useForm<UserField>({ key: `edit.${id}`, initial: textsOf(user), labels: labelsOf(text) })
  const { submission, finish, frame } = useUserStep(form, user)
  const send = async () => {
    const body = () => parseInput(EditUser, editOf(form.values, user))
    await finish(await submission.submit('users.edit', () => ({ id, version, body: body() })), userForm.saved)
  }
  return (
    <Page title={userForm.editTitle} hasErrors={form.problems.length > 0} crumbs={[{ href: paths.user(id), label: name }]}>
      <FormFrame {...frame} send={userForm.save} onSubmit={() => void send()}>
        <UserFields form={form} jurisdiction={jurisdiction} isRoleFixed={id === me.id} />
      </FormFrame>
    </Page>
  )
}
