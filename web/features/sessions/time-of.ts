/** `9.30` or `09:30`, as people write it -> `09:30`; anything else is left for the schema to refuse. */
export function timeOf(text: string): string | undefined {
  const given = text.trim()
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(given) ?? []
  if (hours !== undefined && minutes !== undefined) return `${hours.padStart(2, '0')}:${minutes}`
  return given === '' ? undefined : given
}
