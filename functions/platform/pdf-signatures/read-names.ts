import type { Certificate, RelativeDistinguishedNames } from 'pkijs'
import { Instant } from '#shared/dates.ts'
import { Line } from '#shared/text.ts'

const commonName = '2.5.4.3'
const organisation = '2.5.4.10'

/** A text that anyone may have written, as one line: nothing that cannot be seen, nothing that turns the line round. */
function lineOf(text: string): string | undefined {
  const shown = text
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
  return Line.safeParse(shown.slice(0, 300).replace(/[\uD800-\uDBFF]$/, '')).data
}

const nameIn = (names: RelativeDistinguishedNames, kind: string): string | undefined => {
  const text: unknown = names.typesAndValues.find(({ type }) => type === kind)?.value.valueBlock.value
  return typeof text === 'string' ? lineOf(text) : undefined
}

const bestName = (names: RelativeDistinguishedNames): string | undefined => nameIn(names, commonName) ?? nameIn(names, organisation)

/** Whom a certificate names, and who issued it; its number stands for a name it lacks. Never other parts: they may hold a NIK. */
export function readNames(certificate: Certificate): { name: string; issuer?: string } {
  const issuer = bestName(certificate.issuer)
  const number = Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex').slice(0, 40)
  return { name: bestName(certificate.subject) ?? `No. ${number}`, ...(issuer === undefined ? {} : { issuer }) }
}

/** An instant that a record can hold; undefined for what is no time or is thousands of years away. */
export function instantOf(date: Date | undefined): string | undefined {
  if (date === undefined || Number.isNaN(date.getTime())) return undefined
  return Instant.safeParse(date.toISOString()).data
}
