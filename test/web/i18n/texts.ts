/** All texts of a dictionary by their path; those with gaps are filled with a number or a word. */
export function textsOf(part: unknown, path = ''): Record<string, string> {
  if (typeof part === 'string') return { [path]: part }
  if (typeof part === 'function') return { [path]: String(part.length === 0 ? part() : spoken(part)) }
  if (typeof part !== 'object' || part === null) return {}
  return Object.assign({}, ...Object.entries(part).map(([key, value]) => textsOf(value, path === '' ? key : `${path}.${key}`)))
}

const spoken = (say: Function): string => {
  const words: unknown = Reflect.apply(
    say,
    undefined,
    Array.from({ length: say.length }, () => filler),
  )
  return String(words)
}

// Works where a text counts and where it names.
const filler = Object.assign(Object('Teks'), { valueOf: () => 2 })
