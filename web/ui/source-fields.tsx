import type { Form } from '#web/lib/forms/use-form.ts'
import { DateField } from './date-field.tsx'
import { TextField } from './text-field.tsx'

export type SourceField = 'source.title' | 'source.url' | 'source.publisher' | 'source.publishedOn'

export const emptySource: Record<SourceField, string> = {
  'source.title': '',
  'source.url': '',
  'source.publisher': '',
  'source.publishedOn': '',
}

/** A source from the texts of a form; its schema checks it. */
export const sourceIn = (given: Partial<Record<SourceField, string>>) => ({
  title: given['source.title'],
  url: given['source.url'],
  publisher: given['source.publisher'],
  publishedOn: given['source.publishedOn'],
})

type Props<Name extends string> = { form: Form<Name | SourceField>; titleHint: string; isOptional?: boolean }

/** One source: what it is called, where it is found, who published it and when. */
export const SourceFields = <Name extends string>({ form, titleHint, isOptional = false }: Props<Name>) => (
  <>
    <TextField form={form} name="source.title" hint={titleHint} isOptional={isOptional} />
    <TextField form={form} name="source.url" type="url" isOptional />
    <TextField form={form} name="source.publisher" isOptional />
    <DateField form={form} name="source.publishedOn" takesMonth isOptional />
  </>
)
