import * as z from 'zod/mini'
import { DayOrMonth } from './dates.ts'

// oxlint-disable-next-line no-control-regex -- refusing them is the point
const noControlCharacters = z.regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/)

/** No half of a surrogate pair: such a text has no UTF-8 and no hash. */
export const wellFormed = z.refine<string>((text) => text.isWellFormed(), { params: { code: 'invalid_format' } })

const oneLine = z.regex(/^[^\n\r\t\u0085\u2028\u2029]*$/)

const text = (longest: number) =>
  z.string().check(z.trim(), z.normalize(), z.minLength(1), z.maxLength(longest), noControlCharacters, wellFormed)

/** A name, title or number: 1 to 300 characters on one line, trimmed, NFC. */
export const Line = text(300).check(oneLine)

/** A letter number; free text by design, one party's numbering is never parsed. */
export const DocumentNumber = text(100).check(oneLine)

/** A note, reason or remark: 1 to 2,000 characters. */
export const Note = text(2000)

/** A longer text: 1 to 4,000 characters. */
export const Paragraph = text(4000)

/** A reason and, below it, the note that adds to it. */
export const Explanation = text(4001)

/** The reason of a move with whatever its note adds. */
export const explained = ({ reason, note }: { reason: string; note?: string | undefined }): string =>
  note === undefined ? reason : `${reason}\n${note}`

const longestBrief = 300

/** The beginning of a text, on one line, for lists; all of it is a click away. */
export function inBrief(longText: string): string {
  const line = longText.replaceAll(/\s+/g, ' ')
  return line.length <= longestBrief ? line : `${line.slice(0, longestBrief - 1).trimEnd()}…`
}

/** Where a fact comes from: printed source, web page or letter. */
export const Source = z.strictObject({
  title: Line,
  url: z.optional(z.url({ protocol: /^https?$/ }).check(z.maxLength(500), wellFormed)),
  /** As printed; some sources print no more than the month. */
  publishedOn: z.optional(DayOrMonth),
  author: z.optional(Line),
  /** The outlet: a newspaper, a news site or an office. */
  publisher: z.optional(Line),
  /** It was paid for by somebody whom it is about. */
  isAdvertorial: z.optional(z.boolean()),
  note: z.optional(Note),
})
export type Source = z.infer<typeof Source>

/** A work contact; never a private address and never a NIK. */
export const Liaison = z.strictObject({
  name: Line,
  position: z.optional(Line),
  email: z.optional(z.email().check(z.maxLength(200))),
  /** E.164, for example +628112345678. */
  phone: z.optional(z.e164()),
})
export type Liaison = z.infer<typeof Liaison>
