/** Says in a document what it was made from. */
export const madeFrom = (source: string): string =>
  `\n<!-- Made from ${source} by \`node infra/build/generate-docs.ts\`; a test compares. -->\n`

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const code = (name: string): string => `\`${name}\``

/** Names as code, or a dash where there are none. */
export const codes = (names: readonly string[]): string => names.map(code).join(' ') || '-'

/** Paragraphs, lists and tables, each apart from the next. */
export const blocks = (...parts: readonly string[]): string => parts.join('\n\n')
