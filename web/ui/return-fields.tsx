import type { DocumentCard } from '#shared/documents.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { CheckboxField } from './choice-field.tsx'
import { TextArea } from './text-field.tsx'

type Props = {
  form: Form<'reason' | 'documentIds'>
  /** What was submitted as proof, of which some may be turned down. */
  files: readonly DocumentCard[]
  words: { reasonHint: string; rejectedHint: string }
}

/** Why a submission goes back, and which of its files prove nothing. */
export const ReturnFields = ({ form, files, words }: Props) => (
  <>
    <TextArea form={form} name="reason" hint={words.reasonHint} />
    {files.length === 0 ? null : (
      <CheckboxField
        form={form}
        name="documentIds"
        hint={words.rejectedHint}
        isOptional
        choices={files.map(({ id, fileName }) => ({ value: id, label: fileName }))}
      />
    )}
  </>
)
