import { AssessmentCategory, AssessmentZone, type AssessmentScheme } from '#shared/assessments.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { SourceFields } from '#web/ui/source-fields.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { fieldsOf, type ResultField } from './assessment-fields.ts'

/** What the certificate of a scheme says. */
export function ResultFields<Name extends string>({ form, scheme }: { form: Form<Name | ResultField>; scheme: AssessmentScheme }) {
  const { assessments, words } = useText()
  const labels = assessments.form
  const has = (name: ResultField) => fieldsOf[scheme].includes(name)
  const zones = AssessmentZone.options.map((value) => ({ value, label: words.assessmentZone[value] }))
  const categories = AssessmentCategory.options.map((value) => ({ value, label: words.assessmentCategory[value] }))
  return (
    <>
      <TextField form={form} name="score" size="short" hint={labels.scoreHint} isOptional />
      {has('category') ? <SelectField form={form} name="category" choices={categories} isOptional /> : null}
      {has('zone') ? <SelectField form={form} name="zone" choices={zones} isOptional /> : null}
      <TextField form={form} name="label" hint={labels.labelHint} isOptional />
      {has('withoutMaladministration') ? (
        <RadioField
          form={form}
          name="withoutMaladministration"
          choices={[
            { value: '', label: assessments.notStated },
            { value: 'yes', label: assessments.yes },
            { value: 'no', label: assessments.no },
          ]}
        />
      ) : null}
      {has('complianceLevel') ? (
        <TextField form={form} name="complianceLevel" size="medium" hint={labels.complianceHint} isOptional />
      ) : null}
      <SourceFields form={form} titleHint={labels.sourceTitleHint} isOptional />
      <TextArea form={form} name="note" rows={3} isOptional />
    </>
  )
}
