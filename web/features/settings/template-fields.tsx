import { Template } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { CheckboxField, RadioField } from '#web/ui/choice-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { RowsField } from '#web/ui/rows-field.tsx'
import { SourcesField } from '#web/ui/sources-field.tsx'
import { itemList } from './template-form.ts'

/** All that a checklist says; code, kind and sources are set when it is made. */
export function TemplateFields({ form, isNew = false }: { form: Form<string>; isNew?: boolean }) {
  const { settings, words } = useText()
  const labels = settings.templateForm
  const kinds = Template.shape.kind.options.map((value) => ({ value, label: words.templateKind[value] }))
  const uses = [
    { value: '', label: labels.stillUsed },
    { value: 'yes', label: labels.noLonger },
  ]
  return (
    <>
      {isNew ? <TextField form={form} name="code" size="short" hint={labels.codeHint} /> : null}
      <TextField form={form} name="title" />
      {isNew ? <RadioField form={form} name="kind" choices={kinds} /> : null}
      <TextArea form={form} name="description" rows={3} hint={labels.descriptionHint} isOptional />
      <Items form={form} />
      <TextField form={form} name="goodFrom" size="short" hint={labels.bandHint} />
      <TextField form={form} name="fairFrom" size="short" hint={labels.fairHint} />
      {isNew ? <SourcesField form={form} /> : <RadioField form={form} name="isRetired" hint={labels.isRetiredHint} choices={uses} />}
    </>
  )
}

function Items({ form }: { form: Form<string> }) {
  const text = useText()
  const labels = text.settings.templateForm
  return (
    <RowsField
      form={form}
      list={itemList(text)}
      hint={labels.itemsHint}
      add={labels.addItem}
      canMove
      said={({ code = '', text: words = '', critical }) =>
        [`${code} ${words}`.trim(), critical === 'yes' ? labels.itemCritical : []]
          .flat()
          .filter((part) => part !== '')
          .join(' · ')
      }
      fields={(named) => (
        <>
          <TextField form={form} name={named('code')} size="short" hint={labels.itemCodeHint} />
          <TextArea form={form} name={named('text')} rows={2} />
          <CheckboxField
            form={form}
            name={named('critical')}
            choices={[{ value: 'yes', label: labels.yes, hint: text.settings.template.criticalHint }]}
          />
          <TextArea form={form} name={named('advice')} rows={2} isOptional />
        </>
      )}
    />
  )
}
