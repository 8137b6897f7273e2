import { ProductType } from '#shared/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { FollowUpField } from './follow-up-fields.ts'

/** A formal product: its reserved name, and never who complained. */
export function ProductFields({ form }: { form: Form<FollowUpField> }) {
  const { followUps, words } = useText()
  const labels = followUps.form
  return (
    <>
      <RadioField
        form={form}
        name="source.productType"
        choices={ProductType.options.map((value) => ({ value, label: words.productType[value], hint: labels.product[value] }))}
      />
      <TextField form={form} name="source.number" size="medium" hint={labels.numberHint} isOptional />
      <DateField form={form} name="source.issuedOn" isOptional />
      <TextField form={form} name="source.subject" hint={labels.subjectHint} isOptional />
    </>
  )
}
