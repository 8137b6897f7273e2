import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { TextField } from '#web/ui/text-field.tsx'
import type { EditedField } from './follow-up-fields.ts'

/** Who sees to it at the agency: a work contact, no account. */
export function PersonFields({ form }: { form: Form<EditedField> }) {
  const words = useText().followUps.form
  return (
    <fieldset className="field-set">
      <legend>{words.personLegend}</legend>
      <p className="hint">{words.personHint}</p>
      <TextField form={form} name="personInCharge.name" size="medium" />
      <TextField form={form} name="personInCharge.position" size="medium" isOptional />
      <TextField form={form} name="personInCharge.email" size="medium" isOptional />
      <TextField form={form} name="personInCharge.phone" size="medium" hint={words.personPhoneHint} isOptional />
    </fieldset>
  )
}
