import { useMemo } from 'react'
import type { FieldError } from '#shared/errors.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { atSlots, slotsOf, type RowShape } from './row-texts.ts'
import { useForm, type Form } from './use-form.ts'

export type NamedRows = RowShape & { rowName: (number: number) => string }

type Options = Parameters<typeof useForm<string>>[0] & { lists: readonly NamedRows[] }

/** A form with lists in it: what is wrong with a row is said with the number of the row. */
export function useRowsForm({ lists, ...options }: Options): Form<string> {
  const { forms } = useText()
  const form = useForm<string>(options)
  return useMemo(() => {
    const { values } = form
    const rowOf = (field: string | undefined) => {
      const [name = '', slot = ''] = (field ?? '').split('.')
      const place = slotsOf(values, name).indexOf(slot)
      return place < 0 ? undefined : lists.find((list) => list.name === name)?.rowName(place + 1)
    }
    return {
      ...form,
      setProblems: (found: readonly FieldError[]) => form.setProblems(atSlots(found, lists, values)),
      problems: form.problems.map(({ field, text }) => {
        const row = rowOf(field)
        return { field, text: row === undefined ? text : forms.rows.numbered(row, text) }
      }),
    }
  }, [form, lists, forms])
}
