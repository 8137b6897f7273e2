import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { SelectField } from '#web/ui/choice-field.tsx'

type Props<Name extends string> = { form: Form<Name>; name: Name; session: SessionAnswer; isOptional?: boolean; hint?: string }

/** The bodies that the session concerns come first; the others follow. */
export function OrganisationField<Name extends string>({ form, name, session, isOptional = true, hint }: Props<Name>) {
  const organisations = useOrganisations(session.jurisdiction)
  const concerned = [
    ...new Set([session.hostId, ...session.organisationIds, ...(session.facilitators ?? []).flatMap((one) => one.organisationId ?? [])]),
  ]
  const others = organisations.list
    .filter(({ id, status }) => !concerned.includes(id) && status !== 'ended')
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const choices = [
    ...concerned.map((id) => ({ value: id, label: organisations.fullName(id) })),
    ...others.map(({ id, name: label }) => ({ value: id, label })),
  ]
  return <SelectField form={form} name={name} isOptional={isOptional} hint={hint} choices={choices} />
}

/** Where a session concerns one body alone, what is written down concerns it too. */
export const likelyOrganisation = ({ organisationIds }: Pick<SessionAnswer, 'organisationIds'>): string =>
  organisationIds.length === 1 ? (organisationIds[0] ?? '') : ''
