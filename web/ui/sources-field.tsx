import { useText } from '#web/i18n/language-context.tsx'
import { sourceList } from '#web/lib/forms/source-rows.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { DateField } from './date-field.tsx'
import { RowsField } from './rows-field.tsx'
import { TextArea, TextField } from './text-field.tsx'

/** Where what is said comes from: publications, pages, letters, one a row. */
export function SourcesField({ form, hint }: { form: Form<string>; hint?: string }) {
  const text = useText()
  return (
    <RowsField
      form={form}
      list={sourceList(text)}
      add={text.forms.sources.add}
      {...(hint === undefined ? {} : { hint })}
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
