import { maxSignatures } from '#shared/signatures.ts'
import { dictionaryAround, type Piece, valueOf } from './read-dictionary.ts'

/** A signature's place in a file: what it covers is everything up to `end`, but for its own value from `from` to `to`. */
export type FoundSignature = { from: number; to: number; end: number; value: Buffer; subFilter: string; writtenAt?: Date }

const key = '/ByteRange'
const byteRange = /^\[\s*0+\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]$/
const writingTime = /^\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?'?|Z00'?00'?)\)$/

// How far a signature dictionary's parts may be from each other, its value included.
const reach = 2 * 1024 * 1024
const mostBeginnings = 8

// Where readers of PDF look for its head and its end.
const edge = 1024

/** Where the values of the objects begin that may hold what stands at `at`, nearest first. */
function* beginningsBefore(text: string, at: number): Generator<number, undefined> {
  const first = Math.max(0, at - reach)
  const before = text.slice(first, at)
  let place = before.lastIndexOf(' obj')
  for (let count = 0; count < mostBeginnings && place >= 0; count += 1) {
    yield first + place + ' obj'.length
    place = place === 0 ? -1 : before.lastIndexOf(' obj', place - 1)
  }
}

function signatureDictionaryAt(text: string, at: number): Piece[] | undefined {
  for (const beginning of beginningsBefore(text, at)) {
    const dictionary = dictionaryAround(text, beginning, at)
    if (dictionary !== undefined) return dictionary
  }
  return undefined
}

/** A time without a zone says nothing that can be told. */
function timeOf(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second, zoneHour = '+00', zoneMinute = '00'] = writingTime.exec(text) ?? []
  return year === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zoneHour}:${zoneMinute}`)
}

function readSignature(text: string, at: number): FoundSignature | undefined {
  const dictionary = signatureDictionaryAt(text, at) ?? []
  const wordsOf = (name: string): string => {
    const value = valueOf(text, dictionary, name)
    return value === undefined ? '' : text.slice(value.start, value.end)
  }
  const [, before, after, length] = (byteRange.exec(wordsOf(key)) ?? []).map(Number)
  const contents = valueOf(text, dictionary, '/Contents')
  // A range that leaves out more or less than the value would let something unsigned be shown, or is of a file within this one.
  if (contents?.kind !== 'hex' || contents.start !== before || contents.end !== after || length === undefined) return undefined
  const writtenAt = timeOf(wordsOf('/M'))
  return {
    from: before,
    to: after,
    end: after + length,
    value: Buffer.from(text.slice(before + 1, after - 1).replaceAll(/[^\dA-Fa-f]/g, ''), 'hex'),
    subFilter: wordsOf('/SubFilter'),
    ...(writtenAt === undefined ? {} : { writtenAt }),
  }
}

/** A signature dictionary without the range that says what it covers. */
const unrangedSignature = /\/Type[\0\t\n\f\r ]*\/(?:Sig|DocTimeStamp)(?!\w)/

/**
 * The signatures of a PDF, whose bytes are the characters of `text`. A signature's value must stand outside what it covers,
 * so its dictionary is never compressed and can be found without unpacking anything.
 * @returns them in the order of signing; undefined for each that cannot be read, or for one when whether there is any cannot be told.
 */
export function findSignatures(text: string): (FoundSignature | undefined)[] {
  const places: number[] = []
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    if (places.push(at) > maxSignatures) return [undefined]
  }
  const isWholePdf = text.slice(0, edge).includes('%PDF-') && text.slice(-edge).includes('%%EOF')
  if (places.length === 0) return isWholePdf && !unrangedSignature.test(text) ? [] : [undefined]
  return places.map((at) => readSignature(text, at))
}
