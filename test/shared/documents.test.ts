import { describe, expect, it } from 'vitest'
import { CreateDocument, fileNameEndings, maxFileSize, MediaType } from '#shared/documents.ts'
import { idOf } from './samples.ts'

const file = { subjectId: idOf('commitments'), fileName: 'SK Gubernur.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) }
const isTaken = (change: Record<string, unknown>) => CreateDocument.safeParse({ ...file, ...change }).success

describe('announcing a file', () => {
  it('takes each type of the closed list under its own endings, in any case', () => {
    for (const mediaType of MediaType.options)
      for (const ending of fileNameEndings[mediaType]) {
        expect(isTaken({ mediaType, fileName: `Foto${ending}` })).toBe(true)
        expect(isTaken({ mediaType, fileName: `FOTO${ending.toUpperCase()}` })).toBe(true)
      }
  })

  it('refuses a name that belongs to another type', () => {
    for (const mediaType of MediaType.options)
      for (const other of MediaType.options)
        if (other !== mediaType) expect(isTaken({ mediaType, fileName: `Foto${fileNameEndings[other][0] ?? ''}` })).toBe(false)
    for (const fileName of ['virus.pdf.exe', 'pdf', 'bukti', '.pdf.']) expect(isTaken({ fileName }), fileName).toBe(false)
  })

  it.each(['text/html', 'image/svg+xml', 'application/x-msdownload', 'application/zip', 'application/msword', 'APPLICATION/PDF', ''])(
    'refuses the type %j',
    (mediaType) => {
      expect(isTaken({ mediaType })).toBe(false)
    },
  )

  it('is at most 25 MB, never empty, and whole', () => {
    expect(maxFileSize).toBe(26_214_400)
    expect([1, maxFileSize].map((size) => isTaken({ size }))).toEqual([true, true])
    expect([0, -1, maxFileSize + 1, 1.5, '1', Number.NaN].map((size) => isTaken({ size }))).toEqual(Array.from({ length: 6 }, () => false))
  })

  it('names its SHA-256 in hex, kept in lower case', () => {
    expect(CreateDocument.parse({ ...file, sha256: 'AB'.repeat(32) }).sha256).toBe('ab'.repeat(32))
    for (const sha256 of ['a'.repeat(63), 'a'.repeat(65), 'g'.repeat(64), '']) expect(isTaken({ sha256 })).toBe(false)
  })

  it('belongs to an agreement or a commitment', () => {
    expect(isTaken({ subjectId: idOf('agreements') })).toBe(true)
    for (const noun of ['documents', 'users', 'organisations'] as const) expect(isTaken({ subjectId: idOf(noun) })).toBe(false)
  })

  it('says nothing about its own status', () => {
    expect(isTaken({ status: 'accepted' })).toBe(false)
  })
})
