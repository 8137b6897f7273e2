import { FollowUpPriority } from '#shared/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import type { EditedField } from './follow-up-fields.ts'

/** What is asked for, and how pressing it is. */
export function RequestFields({ form }: { form: Form<EditedField> }) {
  const { followUps, words } = useText()
  return (
    <>
      <TextField form={form} name="title" hint={followUps.form.titleHint} />
      <TextArea form={form} name="description" isOptional />
      <RadioField
        form={form}
        name="priority"
        choices={FollowUpPriority.options.map((value) => ({
          value,
          label: words.priority[value],
          ...(value === 'high' ? { hint: followUps.form.highPriorityHint } : {}),
        }))}
      />
    </>
  )
}
