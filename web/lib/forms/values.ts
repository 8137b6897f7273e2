/** Fields of a body from texts of a form: an empty text is absent. */
export function filled<Name extends string>(values: Record<Name, string>): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {}
  for (const name in values) if (values[name].trim() !== '') kept[name] = values[name].trim()
  return kept
}

/** For PATCH: an emptied text takes the field away. */
export const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim())

/** One entry a line. */
export const linesOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A choice of several, kept as one text. */
export const listOf = (value: string): string[] => (value === '' ? [] : value.split(','))
export const textOf = (list: readonly string[]): string => list.join(',')
