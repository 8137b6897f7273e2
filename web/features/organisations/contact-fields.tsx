import type { Form } from '#web/lib/forms/use-form.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { ContactField } from './contact.ts'

type Props<Name extends string> = { form: Form<Name | ContactField>; legend: string; hint?: string; isOptional?: boolean }

/** Name, position, work e-mail and telephone of one person. */
export function ContactFields<Name extends string>({ form, legend, hint, isOptional = false }: Props<Name>) {
  const { form: words } = useText().organisations
  return (
    <fieldset className="field-set">
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <TextField form={form} name="contact.name" size="medium" isOptional={isOptional} />
      <TextField form={form} name="contact.position" size="medium" isOptional />
      <TextField form={form} name="contact.email" size="medium" isOptional />
      <TextField form={form} name="contact.phone" size="medium" hint={words.phoneHint} isOptional />
    </fieldset>
  )
}
