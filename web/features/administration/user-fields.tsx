import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { Role } from '#shared/permissions.ts'
import type { User } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'

export type UserField = 'name' | 'position' | 'email' | 'role' | 'organisationId'

export const textsOf = (user?: User): Record<UserField, string> => ({
  name: user?.name ?? '',
  position: user?.position ?? '',
  email: user?.email ?? '',
  role: user?.role ?? '',
  organisationId: user?.organisationId ?? '',
})

export const labelsOf = ({ administration: { userForm } }: Dictionary): Record<UserField, string> => ({
  name: userForm.name,
  position: userForm.position,
  email: userForm.email,
  role: userForm.role,
  organisationId: userForm.organisation,
})

/** At head office members read the nation or administer it; all other roles act in a province. */
const rolesIn = (jurisdiction: Jurisdiction): readonly Role[] =>
  Role.options.filter((role) => role === 'administrator' || (role === 'national') === (jurisdiction === 'national'))

type Props<Name extends string> = { form: Form<Name | UserField>; jurisdiction: Jurisdiction; isRoleFixed?: boolean }

export function UserFields<Name extends string>({ form, jurisdiction, isRoleFixed = false }: Props<Name>) {
  const { administration, words } = useText()
  const { userForm } = administration
  const { list } = useOrganisations(jurisdiction)
  const isHeadOffice = jurisdiction === 'national'
  const choices = list
    .filter(({ status, kind }) => status !== 'ended' && (kind === 'ombudsman_head_office') === isHeadOffice)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
    .map(({ id, name }) => ({ value: id, label: name }))
  const roles = rolesIn(jurisdiction).map((value) => ({ value, label: words.role[value], hint: userForm.roleHint[value] }))
  return (
    <>
      <TextField form={form} name="name" size="medium" />
      <TextField form={form} name="position" size="medium" isOptional />
      <TextField form={form} name="email" size="medium" hint={userForm.emailHint} isOptional />
      {isRoleFixed ? null : <RadioField form={form} name="role" choices={roles} />}
      <SelectField form={form} name="organisationId" choices={choices} />
    </>
  )
}
