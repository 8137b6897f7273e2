import { Scope } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { listOf, textOf } from '#web/lib/forms/values.ts'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { CheckboxField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { amendable, type Amendable, type AmendsField } from './amends-texts.ts'

type Props = { form: Form<AmendsField>; parent: AgreementAnswer }

/** What changes, and each new value with the present one beside it. */
export function AmendsFields({ form, parent }: Props) {
  const { addendum } = useText().agreements
  const chosen = listOf(form.values['amends.change'])
  return (
    <>
      <CheckboxField
        form={form}
        name="amends.change"
        hint={addendum.changeHint}
        choices={amendable.map((value) => ({ value, label: addendum.field[value] }))}
      />
      {amendable
        .filter((field) => chosen.includes(field))
        .map((field) => (
          <NewValue key={field} field={field} form={form} parent={parent} />
        ))}
    </>
  )
}

function NewValue({ field, form, parent }: Props & { field: Amendable }) {
  const { agreements, words } = useText()
  const { emptyRemoves } = agreements.addendum
  const now = usePresent(parent)[field]
  switch (field) {
    case 'title':
      return <TextField form={form} name="amends.title" hint={now} />
    case 'description':
      return <TextArea form={form} name="amends.description" hint={`${now} ${emptyRemoves}`} />
    case 'scope':
      return (
        <CheckboxField
          form={form}
          name="amends.scope"
          hint={now}
          choices={Scope.options.map((value) => ({ value, label: words.scope[value] }))}
        />
      )
    case 'parties':
      return <PartiesField form={form} parent={parent} now={now} />
    default:
      return <DateField form={form} name={`amends.${field}`} hint={`${now} ${emptyRemoves}`} />
  }
}

/** What each part says at present. */
function usePresent({ title, description, scope, startsOn, endsOn, renewBy, parties }: AgreementAnswer): Record<Amendable, string> {
  const { agreements, words } = useText()
  const { now, nowNothing } = agreements.addendum
  const formats = useFormats()
  const said = (value: string | undefined) => (value === undefined || value === '' ? nowNothing : now(value))
  const day = (value: string | undefined) => said(value === undefined ? undefined : formats.day(value))
  return {
    title: said(title),
    description: said(description),
    scope: said(scope?.map((one) => words.scope[one]).join(', ')),
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    renewBy: day(renewBy),
    parties: said(parties.map(({ name }) => name).join('; ')),
  }
}

/** Those who are parties, of whom one can be left out, and others who can join. */
function PartiesField({ form, parent, now }: Props & { now: string }) {
  const { agreements, forms } = useText()
  const organisations = useOrganisations(parent.jurisdiction)
  const chosen = listOf(form.values['amends.parties'])
  const offered = [...new Set([...parent.parties.map(({ organisationId }) => organisationId), ...chosen])]
  const others = organisations.list
    .filter(({ id, status }) => !offered.includes(id) && status !== 'ended')
    .toSorted((one, other) => one.name.localeCompare(other.name))
  return (
    <>
      <CheckboxField
        form={form}
        name="amends.parties"
        hint={now}
        choices={offered.map((id) => ({ value: id, label: organisations.fullName(id) }))}
      />
      <label className="inline-field">
        <span>{agreements.addendum.addParty}</span>
        <select value="" onChange={(event) => form.set('amends.parties', textOf([...chosen, event.currentTarget.value]))}>
          <option value="">{forms.choose}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
