import type { MediaType } from '#shared/documents.ts'

/** What may stand at the place of a byte: a value, or anything. */
type Signature = readonly (number | undefined)[]

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)]
const anyFour: Signature = [undefined, undefined, undefined, undefined]

/** The closed list by first bytes (ISO 32000, ITU T.81, PNG and WebP specifications); office files are zips and looked into. */
const signatures: readonly (readonly [MediaType, Signature])[] = [
  ['application/pdf', ascii('%PDF-')],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', [...ascii('RIFF'), ...anyFour, ...ascii('WEBP')]],
]

/** The part that makes a zip an office file of its type (ECMA-376). */
const mainParts: readonly (readonly [MediaType, string])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
]

/** Parts that make an office file do things when opened: macros, ActiveX, embedded programs. */
const activeParts = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(activeX|embeddings|macrosheets)\//i

const startsWith = (bytes: Uint8Array, signature: Signature): boolean =>
  bytes.length >= signature.length && signature.every((value, position) => value === undefined || bytes[position] === value)

async function officeTypeOf(bytes: Uint8Array): Promise<MediaType | undefined> {
  // Loaded when the first office file comes: preparing to unzip would cost every start an eighth of its time.
  const { zipEntries } = await import('./zip-entries.ts')
  const entries = zipEntries(bytes)
  const types = mainParts.filter(([, part]) => entries.includes(part)).map(([mediaType]) => mediaType)
  const isWhole = entries.includes('[Content_Types].xml') && types.length === 1 && !entries.some((name) => activeParts.test(name))
  return isWhole ? types[0] : undefined
}

/**
 * What bytes really are, from a closed list; an office file is looked into and must hold no active part.
 * @returns the media type, or undefined for anything that Kawal does not take.
 */
export async function inspectContent(bytes: Uint8Array): Promise<MediaType | undefined> {
  const known = signatures.find(([, signature]) => startsWith(bytes, signature))
  if (known !== undefined) return known[0]
  return startsWith(bytes, ascii('PK\u0003\u0004')) ? officeTypeOf(bytes) : undefined
}
