import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { RowsField } from './rows-field.tsx'
import { sourceList } from './source-rows.ts'

/** Where the words or the days come from. */
export function SourceFields({ form }: { form: Form<string> }) {
  const text = useText()
  return (
    <RowsField
      form={form}
      list={sourceList(text)}
      add={text.settings.sources.add}
      said={({ title = '' }) => title}
      fields={(named) => (
        <>
          <TextField form={form} name={named('title')} />
          <TextField form={form} name={named('url')} type="url" isOptional />
          <TextField form={form} name={named('publisher')} isOptional />
          <DateField form={form} name={named('publishedOn')} takesMonth isOptional />
          <TextArea form={form} name={named('note')} rows={2} isOptional />
        </>
      )}
    />
  )
}
