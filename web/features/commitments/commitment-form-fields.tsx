import { CommitmentCategory } from '#shared/commitments.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { RadioField, SelectField, type Choice } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import type { CommitmentField } from './commitment-fields.ts'

type Props = { form: Form<CommitmentField>; owners: readonly Choice[]; hasStarted: boolean }

/** What a commitment is made of; after its start what was agreed can no longer be changed here. */
export function CommitmentFormFields({ form, owners, hasStarted }: Props) {
  const { commitments, words } = useText()
  const labels = commitments.form
  return (
    <>
      <TextField form={form} name="title" hint={labels.titleHint} />
      {hasStarted ? (
        <Remark>
          <p>{labels.fixed}</p>
        </Remark>
      ) : (
        <>
          <SelectField form={form} name="ownerId" choices={owners} />
          <DateField form={form} name="dueOn" />
          <DateField form={form} name="startsOn" isOptional />
        </>
      )}
      <SelectField
        form={form}
        name="category"
        choices={CommitmentCategory.options.map((value) => ({ value, label: words.category[value] }))}
      />
      <RadioField
        form={form}
        name="evidenceKind"
        choices={[
          { value: 'any', label: labels.evidenceAny },
          { value: 'named', label: labels.evidenceNamed },
          { value: 'none', label: labels.evidenceNone },
        ]}
      />
      {form.values.evidenceKind === 'named' ? <TextField form={form} name="evidenceRequired" hint={labels.evidenceNameHint} /> : null}
      {hasStarted ? null : (
        <fieldset className="field-set">
          <legend>{labels.indicatorLegend}</legend>
          <TextField form={form} name="indicator.name" />
          <TextField form={form} name="indicator.target" size="medium" />
          <TextField form={form} name="indicator.unit" size="medium" isOptional />
          <TextField form={form} name="indicator.baseline" size="medium" isOptional />
        </fieldset>
      )}
      <div className="field-pair">
        <TextField form={form} name="clause.article" size="medium" isOptional />
        <TextField form={form} name="clause.page" size="short" isOptional />
      </div>
      <TextArea form={form} name="description" isOptional />
    </>
  )
}
