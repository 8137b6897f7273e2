import type { FieldError } from '#shared/errors.ts'
import { listOf, textOf } from '#web/lib/forms/values.ts'

/** A list in a form: each row has a slot for its texts, which it keeps while it moves; the order is a text of its own. */
export type RowShape = { name: string; parts: readonly string[]; most: number }
type Texts = Readonly<Record<string, string>>

export const rowField = (name: string, slot: string, part: string) => `${name}.${slot}.${part}`
export const slotsOf = (values: Texts, name: string): string[] => listOf(values[name] ?? '')

const everySlot = ({ most }: RowShape) => Array.from({ length: most }, (_, slot) => String(slot))

/** Texts of a form for what a record has; slots that nobody uses yet are there too, so that a draft finds them. */
export function rowTexts(shape: RowShape, rows: readonly Partial<Record<string, string>>[]): Record<string, string> {
  const texts: Record<string, string> = { [shape.name]: textOf(rows.map((_, slot) => String(slot))) }
  for (const slot of everySlot(shape))
    for (const part of shape.parts) texts[rowField(shape.name, slot, part)] = rows[Number(slot)]?.[part] ?? ''
  return texts
}

/** What the fields of every row are called. */
export const rowLabels = (shape: RowShape, legend: string, labels: Readonly<Record<string, string>>): Record<string, string> => ({
  [shape.name]: legend,
  ...Object.fromEntries(
    everySlot(shape).flatMap((slot) => shape.parts.map((part) => [rowField(shape.name, slot, part), labels[part] ?? ''])),
  ),
})

/** The texts of one row. */
export const textsAt = (values: Texts, { name, parts }: RowShape, slot: string): Record<string, string> =>
  Object.fromEntries(parts.map((part) => [part, (values[rowField(name, slot, part)] ?? '').trim()]))

/** The rows in their order. */
export const rowsOf = (values: Texts, shape: RowShape): Record<string, string>[] =>
  slotsOf(values, shape.name).map((slot) => textsAt(values, shape, slot))

export const freeSlot = (shape: RowShape, slots: readonly string[]): string | undefined =>
  everySlot(shape).find((slot) => !slots.includes(slot))

/** The order after a row went up (-1) or down (1). */
export function moved(slots: readonly string[], slot: string, by: -1 | 1): string[] {
  const place = slots.indexOf(slot)
  const other = slots[place + by]
  if (other === undefined) return [...slots]
  return slots.map((one, index) => (index === place ? other : index === place + by ? slot : one))
}

/** A problem names the place of a row; the form knows it by its slot. */
export function atSlots(problems: readonly FieldError[], shapes: readonly RowShape[], values: Texts): FieldError[] {
  return problems.map((problem) => {
    const [name = '', place = '', ...rest] = problem.path.split('.')
    const slot = shapes.some((shape) => shape.name === name) ? slotsOf(values, name)[Number(place)] : undefined
    return slot === undefined || place === '' ? problem : { ...problem, path: [name, slot, ...rest].join('.') }
  })
}

/** Places of rows that say the same as one before them. */
export const repeatedAt = (texts: readonly string[]): number[] =>
  texts.flatMap((text, place) => (text !== '' && texts.indexOf(text) < place ? [place] : []))
