import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSignatures } from '#functions/platform/pdf-signatures/read-signatures.ts'
import { maxFileSize } from '#shared/documents.ts'
import { maxSignatures, SignatureReading } from '#shared/signatures.ts'
import { type Pdf, signPdf, writePdf } from './signed-pdf.ts'
import { certificateAttribute, makeSigner, signCms } from './signers.ts'

const now = new Date('2026-07-01T00:00:00Z')
const read = async (bytes: Uint8Array): Promise<SignatureReading> => SignatureReading.parse(await readSignatures(bytes, now))

/** Full of one piece, with `marks` spread over it; as large as an upload may be, if nothing else is said. */
function fullOf(piece: string, { size = maxFileSize, mark = '', marks = 0 } = {}): Buffer {
  const bytes = Buffer.alloc(size, piece, 'latin1')
  bytes.write('%PDF-1.7\n')
  bytes.write('\n%%EOF\n', bytes.length - 7)
  for (let index = 1; index <= marks; index += 1) bytes.write(mark, Math.floor((index * bytes.length) / (marks + 1)))
  return bytes
}

/** The tag and length of a BER value of up to 16 MB, before `content`. */
const tagged = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x83, content.length >> 16, (content.length >> 8) & 255, content.length & 255]), content])

let signed: Pdf

beforeAll(async () => {
  const signer = await makeSigner('ec', 'Siti Aminah')
  const sign = (covered: Uint8Array) => signCms(signer, covered, { attributes: [certificateAttribute.second(signer)] })
  signed = await signPdf(writePdf(), { sign })
})

describe('a hostile file', () => {
  it('is unknown with a million ranges, none of which is looked at', async () => {
    expect(await read(fullOf('/ByteRange [0 1 2 3] '))).toMatchObject({ state: 'unknown', signers: [] })
  })

  it('is read to its end when it is full of beginnings without end', async () => {
    const spread = { size: 6 * 1024 * 1024, mark: '/ByteRange [0 1 2 3]', marks: maxSignatures }
    for (const piece of [' obj<<', ' obj[[', ' obj(', ' obj<41', ' obj<</A 1/B', '%%', '   ', '\\(']) {
      expect((await read(fullOf(piece, spread))).state).toBe('unknown')
    }
    expect((await read(fullOf(`/Type${' '.repeat(5000)}`))).state).toBe('none')
  })

  it('is not read when it is larger than an upload may be', async () => {
    const bytes = Buffer.concat([fullOf(' '), Buffer.from(' ')])
    expect((await read(bytes)).state).toBe('unknown')
  })

  it('is unknown when its signatures are many, or deep, wide or long beyond reason', async () => {
    const wide = tagged(0x30, Buffer.alloc(200_000, Buffer.from([5, 0])))
    let deep: Uint8Array = Buffer.from([5, 0])
    for (let depth = 0; depth < 5000; depth += 1) deep = tagged(0x30, deep)
    const long = tagged(0x30, tagged(6, Buffer.alloc(40_000, 1)))
    const oversized = tagged(0x30, tagged(6, Buffer.alloc(800_000, 1)))
    for (const value of [wide, deep, long, oversized]) {
      const pdf = await signPdf(writePdf(), { placeholder: value.length, sign: () => Promise.resolve(value) })
      expect(await read(pdf.bytes)).toMatchObject({ state: 'unknown', signers: [] })
    }
    let many = writePdf()
    for (let count = 0; count <= maxSignatures; count += 1)
      many = await signPdf(many, { placeholder: 10, sign: () => Promise.resolve(Buffer.alloc(0)) })
    expect(await read(many.bytes)).toMatchObject({ state: 'unknown', signers: [] })
  })

  it('is never valid with any byte changed that is covered, and never names another signer with any that is not', async () => {
    const { bytes } = signed
    const from = bytes.indexOf('/Contents <') + '/Contents '.length
    const to = bytes.indexOf('>', from) + 1
    const byte = fc.integer({ min: 0, max: 255 })
    const anywhere = fc.integer({ min: 0, max: bytes.length - 1 })
    const mostlySignature = fc.oneof(anywhere, fc.integer({ min: from, max: from + 1600 }))
    await fc.assert(
      fc.asyncProperty(mostlySignature, byte, async (place, value) => {
        fc.pre(bytes[place] !== value)
        const copy = Buffer.from(bytes)
        copy[place] = value
        const { state, signers } = await read(copy)
        if (place < from || place >= to) expect(state).not.toBe('valid')
        if (state === 'valid') expect(signers).toMatchObject([{ name: 'Siti Aminah', issuer: 'Penerbit Contoh' }])
      }),
      { numRuns: 400, seed: 2026 },
    )
  })
})
