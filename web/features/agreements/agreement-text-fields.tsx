import { Scope } from '#shared/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { CheckboxField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextArea, TextField as Line } from '#web/ui/text-field.tsx'
import type { TextField } from './agreement-fields.ts'

type Props = { form: Form<TextField>; titleHint?: string; locked?: readonly TextField[] }

/** What an agreement says; `locked` fields are set and can only be changed by addendum. */
export function AgreementTextFields({ form, titleHint, locked = [] }: Props) {
  const { agreements, words } = useText()
  const shows = (name: TextField) => !locked.includes(name)
  return (
    <>
      {shows('title') ? <Line form={form} name="title" hint={titleHint ?? agreements.form.titleHint} /> : null}
      {shows('label') ? <Line form={form} name="label" size="medium" hint={agreements.form.labelHint} isOptional /> : null}
      {shows('signedOn') ? <DateField form={form} name="signedOn" takesMonth isOptional /> : null}
      {shows('place') ? <Line form={form} name="place" size="medium" isOptional /> : null}
      {shows('startsOn') ? <DateField form={form} name="startsOn" isOptional /> : null}
      {shows('endsOn') ? <DateField form={form} name="endsOn" isOptional /> : null}
      {shows('renewBy') ? <DateField form={form} name="renewBy" isOptional /> : null}
      {shows('scope') ? (
        <CheckboxField form={form} name="scope" isOptional choices={Scope.options.map((value) => ({ value, label: words.scope[value] }))} />
      ) : null}
      {shows('description') ? <TextArea form={form} name="description" isOptional /> : null}
    </>
  )
}
