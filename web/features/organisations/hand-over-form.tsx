import { organisationLifecycle } from '#shared/organisations.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { parseInput } from '#shared/parse.ts'
import type { UserCard } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { ContactFields } from './contact-fields.tsx'
import { contactOf, contactPath, contactTexts, type ContactField } from './contact.ts'
import { MovePage } from './move-page.tsx'
import { useOrganisationStep } from './use-organisation-step.tsx'

type Fields = 'from.name' | 'toAccount' | 'reason' | ContactField

const isNamed = (name: string) => (user: UserCard) => user.name.toLowerCase() === name.trim().toLowerCase()

/** All open duties that name one person get another. */
export function HandOverForm({ overview: { organisation } }: { overview: OrganisationOverview }) {
  const text = useText()
  const labels = text.organisations.action
  const { id, version, liaison } = organisation
  const members = useEndpoint('users.list', { query: { organisationId: id, limit: 100 } }).data?.items ?? []
  const form = useForm<Fields>({
    key: `hand-over.${id}`,
    initial: { 'from.name': liaison?.name ?? '', toAccount: '', reason: '', ...contactTexts() },
    labels: {
      'from.name': labels.from,
      toAccount: labels.toAccount,
      reason: labels.reason,
      'contact.name': labels.toName,
      'contact.position': labels.toPosition,
      'contact.email': labels.toEmail,
      'contact.phone': labels.toPhone,
    },
    pathOf: (path) =>
      path === 'from' ? 'from.name' : path === 'to' ? 'contact.name' : path === 'to.userId' ? 'toAccount' : contactPath(path),
  })
  const { submission, finish, frame } = useOrganisationStep(form, organisation, labels.done.hand_over)
  const body = () => {
    const { reason, toAccount } = filled(form.values)
    const from = members.find(isNamed(form.values['from.name']))
    const account = members.find((user) => user.id === toAccount)
    const name = form.values['from.name'].trim()
    const contact = contactOf(form.values)
    return parseInput(organisationLifecycle.moves.hand_over.input, {
      from: { ...(name === '' ? {} : { name }), ...(from === undefined ? {} : { userId: from.id }) },
      to: account === undefined ? contact : { ...contact, name: contact?.name ?? account.name, userId: account.id },
      reason,
    })
  }
  const send = async () => finish(await submission.submit('organisations.hand_over', () => ({ id, version, body: body() })))
  const accounts = members.filter(({ status }) => status === 'active').map((user) => ({ value: user.id, label: user.name }))
  return (
    <MovePage organisation={organisation} action="hand_over" form={form} frame={frame} onSubmit={() => void send()}>
      <TextField form={form} name="from.name" size="medium" hint={labels.fromHint} />
      {accounts.length === 0 ? null : (
        <SelectField form={form} name="toAccount" hint={labels.toAccountHint} choices={accounts} isOptional />
      )}
      <ContactFields form={form} legend={labels.toLegend} isOptional={form.values.toAccount !== ''} />
      <TextArea form={form} name="reason" />
    </MovePage>
  )
}
