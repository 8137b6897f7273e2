import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'

/** Since when, and on which regulation: what every change of an organisation rests on. */
export type SuccessionField = 'on' | 'basis' | 'note'

export const noSuccession = { on: '', basis: '', note: '' }

export const successionLabels = ({ organisations: { action } }: Dictionary): Record<SuccessionField, string> => ({
  on: action.on,
  basis: action.basis,
  note: action.note,
})

export function SuccessionFields<Name extends string>({ form }: { form: Form<Name | SuccessionField> }) {
  const { action } = useText().organisations
  return (
    <>
      <DateField form={form} name="on" hint={action.onHint} />
      <TextField form={form} name="basis" hint={action.basisHint} />
      <TextArea form={form} name="note" rows={3} isOptional />
    </>
  )
}
