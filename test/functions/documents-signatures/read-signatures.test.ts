import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSignatures } from '#functions/platform/pdf-signatures/read-signatures.ts'
import { SignatureReading } from '#shared/signatures.ts'
import { type Pdf, redraw, signPdf, type Signing, writePdf } from './signed-pdf.ts'
import { certificateAttribute, type CmsOptions, makeSigner, renamed, signCms, type Signer, signingTime, stamp } from './signers.ts'

const now = new Date('2026-07-01T00:00:00Z')
const read = async (bytes: Uint8Array): Promise<SignatureReading> => SignatureReading.parse(await readSignatures(bytes, now))

let siti: Signer
let rahmat: Signer
let agreement: Pdf

const signed = (pdf: Pdf, signer: Signer, options: CmsOptions = {}, signing: Partial<Signing> = {}): Promise<Pdf> =>
  signPdf(pdf, {
    sign: (covered) => signCms(signer, covered, { attributes: [certificateAttribute.second(signer)], ...options }),
    ...signing,
  })

const stateOf = async (pdf: Promise<Pdf>): Promise<string> => (await read((await pdf).bytes)).state

/** A copy in which one character stands for another, from `after` on. */
function changed({ bytes }: Pick<Pdf, 'bytes'>, text: string, instead: string, after: number = 0): Buffer {
  const copy = Buffer.from(bytes)
  copy.write(instead, bytes.indexOf(text, after), 'latin1')
  return copy
}

beforeAll(async () => {
  siti = await makeSigner('ec', 'Siti Aminah')
  rahmat = await makeSigner('ec', 'Rahmat Hidayat')
  agreement = writePdf()
})

describe('a file that was signed and left alone', () => {
  it('is valid, and tells who signed when by which certificate, how it was read and when', async () => {
    const options = { attributes: [certificateAttribute.second(siti), signingTime('2026-06-30T03:00:00Z')] }
    expect(await read((await signed(agreement, siti, options)).bytes)).toEqual({
      state: 'valid',
      method: expect.stringMatching(/^local: .*pkijs.*no revocation$/),
      checkedAt: '2026-07-01T00:00:00.000Z',
      signers: [
        {
          kind: 'signature',
          name: 'Siti Aminah',
          issuer: 'Penerbit Contoh',
          signedAt: '2026-06-30T03:00:00.000Z',
          coversWholeFile: true,
          intact: true,
        },
      ],
    })
  })

  it('may be signed by two: each vouches for what was there, the last for the whole', async () => {
    const { state, signers } = await read((await signed(await signed(agreement, siti), rahmat)).bytes)
    expect(state).toBe('valid')
    expect(signers).toMatchObject([
      { name: 'Siti Aminah', intact: true, coversWholeFile: false },
      { name: 'Rahmat Hidayat', intact: true, coversWholeFile: true },
    ])
  })

  it('may be closed by a time stamp, which speaks for no party', async () => {
    const stamped = { subFilter: 'ETSI.RFC3161', sign: (covered: Uint8Array) => stamp(rahmat, covered, '2026-06-30T04:00:00Z') }
    const { state, signers } = await read((await signPdf(await signed(agreement, siti), stamped)).bytes)
    expect(state).toBe('valid')
    expect(signers).toMatchObject([
      { kind: 'signature' },
      { kind: 'time_stamp', signedAt: '2026-06-30T04:00:00.000Z', coversWholeFile: true },
    ])
  })

  it('may be signed with RSA, in both paddings, with a longer hash, and as Adobe names it', async () => {
    for (const kind of ['rsa', 'pss'] as const) {
      const signer = await makeSigner(kind, 'Nur Aisyah')
      expect(await stateOf(signed(agreement, signer))).toBe('valid')
    }
    expect(await stateOf(signed(agreement, siti, { hash: 'SHA-512' }))).toBe('valid')
    expect(await stateOf(signed(agreement, siti, { attributes: [] }, { subFilter: 'adbe.pkcs7.detached' }))).toBe('valid')
    expect(await stateOf(signed(agreement, siti, { attributes: [certificateAttribute.first(siti)] }))).toBe('valid')
  })

  // Made once with OpenSSL 3: cms -sign -cades by RSA and by P-384, then ts -reply over both.
  it('may come from another program: two signatures and a time stamp that OpenSSL made', async () => {
    const { state, signers } = await read(readFileSync(join(import.meta.dirname, 'openssl.pdf')))
    expect(state).toBe('valid')
    expect(signers.map(({ kind, name, issuer, intact }) => [kind, name, issuer, intact])).toEqual([
      ['signature', 'Rahmat Hidayat', 'CA Contoh', true],
      ['signature', 'Nur Aisyah', 'CA Contoh', true],
      ['time_stamp', 'Otoritas Waktu Contoh', 'CA Contoh', true],
    ])
  })

  it('may say anything beside: texts with brackets, comments, dictionaries within', async () => {
    const inside = '/Prop_Build << /App << /Name /Kawal#20Uji >> /List [1 0 R (x)] >>'
    const entries = `/Reason (1 0 obj (two) \\) << /Contents <00>) % >> endobj\n${inside}`
    const { state, signers } = await read((await signed(agreement, siti, {}, { entries })).bytes)
    expect({ state, name: signers[0]?.name }).toEqual({ state: 'valid', name: 'Siti Aminah' })
  })

  it('tells the time written in the file where the signature holds none, and only with its zone', async () => {
    const timeOf = async (entries: string) => (await read((await signed(agreement, siti, {}, { entries })).bytes)).signers[0]?.signedAt
    expect(await timeOf("/M (D:20260630100000+07'00')")).toBe('2026-06-30T03:00:00.000Z')
    expect(await timeOf('/M (D:20260630030000Z)')).toBe('2026-06-30T03:00:00.000Z')
    expect(await timeOf('/M (D:20260630100000)')).toBeUndefined()
    expect(await timeOf("/M (D:20261330100000+07'00')")).toBeUndefined()
  })
})

describe('a file that was changed', () => {
  it('is invalid, and says so of each signature over the changed bytes', async () => {
    const first = await signed(agreement, siti)
    const both = await signed(first, rahmat)
    expect(await read(changed(first, 'Nota', 'Moto'))).toMatchObject({
      state: 'invalid',
      signers: [{ name: 'Siti Aminah', intact: false }],
    })
    expect((await read(changed(both, 'Nota', 'Moto'))).signers.map(({ intact }) => intact)).toEqual([false, false])
    const later = await read(changed(both, 'Signature', 'Signatura', first.bytes.length))
    expect(later).toMatchObject({ state: 'invalid', signers: [{ intact: true }, { intact: false }] })
  })

  it('is invalid when the signature itself was changed, or is another key’s', async () => {
    const forged = signed(agreement, { certificate: siti.certificate, key: rahmat.key })
    expect(await stateOf(forged)).toBe('invalid')
  })

  it('is invalid when another name was put on the signer’s certificate', async () => {
    const certificates = [await renamed(siti, 'Gubernur')]
    expect(await read((await signed(agreement, siti, { certificates })).bytes)).toMatchObject({
      state: 'invalid',
      signers: [{ intact: false }],
    })
  })

  it('is invalid when a time stamp is of other bytes', async () => {
    const other = { subFilter: 'ETSI.RFC3161', sign: () => stamp(rahmat, Buffer.from('other'), '2026-06-30T04:00:00Z') }
    expect(await stateOf(signPdf(agreement, other))).toBe('invalid')
  })

  it('is not valid with anything after the last signature, though what was signed is intact', async () => {
    const first = await signed(agreement, siti)
    for (const bytes of [redraw(first, 'BT (Addendum) Tj ET').bytes, Buffer.concat([first.bytes, Buffer.from('\n')])]) {
      expect(await read(bytes)).toMatchObject({ state: 'unknown', signers: [{ intact: true, coversWholeFile: false }] })
    }
  })

  it('is not valid when a signature leaves out more than itself, before or after', async () => {
    const { bytes } = await signed(agreement, siti)
    const [from, to] = [bytes.indexOf('/Contents <') + '/Contents '.length, bytes.indexOf('> ', bytes.indexOf('/Contents <')) + 1]
    for (const [earlier, later] of [
      [0, 5],
      [5, 0],
    ] as const) {
      const numbers = [from - earlier, to + later, bytes.length - to - later].map((value) => String(value).padStart(10, '0'))
      const wide = changed({ bytes }, '/ByteRange [0', `/ByteRange [0 ${numbers.join(' ')}]`)
      expect(await read(wide)).toMatchObject({ state: 'unknown', signers: [] })
    }
  })

  it('is never valid when it was cut off, and invalid when the signature tells what is missing', async () => {
    const { bytes } = await signed(agreement, siti)
    const dictionaryEnd = bytes.indexOf('endobj', bytes.indexOf('/ByteRange'))
    for (let length = 0; length < bytes.length; length += 97) {
      const { state } = await read(bytes.subarray(0, length))
      if (length >= dictionaryEnd) expect(state).toBe('invalid')
      else expect(['unknown', 'none']).toContain(state)
    }
    expect((await read(bytes.subarray(0, bytes.indexOf('/ByteRange') + 500))).state).toBe('unknown')
    expect((await read(bytes.subarray(0, bytes.length - 1))).state).toBe('invalid')
  })
})

describe('a file of which it cannot be told', () => {
  it('is unknown for a kind of signature that is not supported', async () => {
    const kinds: [CmsOptions, Partial<Signing>][] = [
      [{}, { subFilter: 'adbe.pkcs7.sha1' }],
      [{}, { subFilter: 'ETSI.RFC3161' }],
      [{ hash: 'SHA-1' }, {}],
      [{ signatureHash: 'SHA-1' }, {}],
      [{ content: { type: '1.2.3.4' } }, {}],
      [{ signers: 2 }, {}],
      [{ hasAttributes: false }, {}],
      [{ certificates: [rahmat.certificate].slice(1) }, {}],
      [{ attributes: [certificateAttribute.ofUnknownHash()] }, {}],
    ]
    for (const [options, signing] of kinds) expect(await stateOf(signed(agreement, siti, options, signing))).toBe('unknown')
  })

  it('is unknown when a signature brings its own content, which would be checked in the file’s place', async () => {
    const content = { type: '1.2.840.113549.1.7.1', bytes: Buffer.from('anything') }
    expect(await stateOf(signed(agreement, siti, { content }))).toBe('unknown')
  })

  it('is unknown when a signature is broken, prepared but never made, says a thing twice or lacks what it covers', async () => {
    const broken = { sign: () => Promise.resolve(Buffer.from('no signature at all')) }
    expect(await stateOf(signPdf(agreement, broken))).toBe('unknown')
    expect(await stateOf(signPdf(agreement, { sign: () => Promise.resolve(Buffer.alloc(0)) }))).toBe('unknown')
    for (const entries of ['/Contents <00>', '/SubFilter /ETSI.RFC3161']) {
      expect(await stateOf(signed(agreement, siti, {}, { entries }))).toBe('unknown')
    }
    expect((await read(changed(await signed(agreement, siti), '/ByteRange', '/BiteRange'))).state).toBe('unknown')
  })

  it('is unknown when one signature is readable and another is not', async () => {
    const both = await signed(await signed(agreement, siti, {}, { subFilter: 'adbe.x509.rsa_sha1' }), rahmat)
    expect(await read(both.bytes)).toMatchObject({ state: 'unknown', signers: [{ name: 'Rahmat Hidayat' }] })
  })

  it('is unknown when the signed file only lies within it', async () => {
    const inside = (await signed(agreement, siti)).bytes.toString('latin1')
    expect(await read(writePdf(inside).bytes)).toMatchObject({ state: 'unknown', signers: [] })
  })

  it('is unknown when it is no whole PDF', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('no PDF %%EOF'), Buffer.from('%PDF-1.7\n')])
      expect((await read(bytes)).state).toBe('unknown')
  })
})

describe('a file without electronic signature', () => {
  it('is none: a scan of ink on paper, even with a field that waits for a signature', async () => {
    const scan = writePdf(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)).toString('latin1'))
    expect(await read(scan.bytes)).toMatchObject({ state: 'none', signers: [] })
  })
})

describe('names in certificates', () => {
  const nameOf = async (name: string, type?: string) => {
    const signer = await makeSigner('ec', name, type)
    return (await read((await signed(agreement, signer, {}, { placeholder: 8000 })).bytes)).signers[0]?.name
  }

  it('are told in one line, with nothing that hides or turns text round', async () => {
    expect(await nameOf(' Siti\n\u202EAminah\u0000 \u200B')).toBe('Siti Aminah')
    expect(await nameOf('\u{1F58A}'.repeat(200) + 'x')).toBe('\u{1F58A}'.repeat(150))
    expect(await nameOf('a' + '\u{1F58A}'.repeat(200))).toHaveLength(299)
  })

  it('fall back on the organisation, then on the certificate’s number, never on a personal number', async () => {
    const [organisation, personalNumber] = ['2.5.4.10', '2.5.4.5']
    expect(await nameOf('Ombudsman', organisation)).toBe('Ombudsman')
    expect(await nameOf('6371000000000001', personalNumber)).toBe('No. 07ea')
    expect(await nameOf('\u200B')).toBe('No. 07ea')
  })
})
