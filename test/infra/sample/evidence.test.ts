import { createHash } from 'node:crypto'
import { crc32, inflateSync } from 'node:zlib'
import { fileTypeFromBuffer } from 'file-type'
import { describe, expect, it } from 'vitest'
import { drawEvidence } from '#infra/local/sample/evidence/draw-evidence.ts'
import { palette } from '#infra/local/sample/evidence/scenes.ts'
import { readWalks } from '#infra/local/sample/read-sample.ts'

const files = readWalks().flatMap(({ steps }) => steps.flatMap(({ evidence }) => evidence))
const pages = files.filter((file) => file.mediaType === 'application/pdf')
const pictures = files.filter((file) => file.mediaType === 'image/png')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the evidence files', () => {
  it('are what their media types say, and small', async () => {
    expect(files).toHaveLength(14)
    for (const file of files) {
      const bytes = drawEvidence(file)
      expect((await fileTypeFromBuffer(bytes))?.mime, file.fileName).toBe(file.mediaType)
      expect(bytes.byteLength).toBeLessThan(40_000)
    }
  })

  it('are the same bytes every time and everywhere, since their hash is part of a replayed request', () => {
    for (const file of files) expect(sha256(drawEvidence(file))).toBe(sha256(drawEvidence(file)))
    const hashes = files.map((file) => sha256(drawEvidence(file))).join()
    expect(sha256(Buffer.from(hashes))).toBe('bc3ed2744ddda0e9b94d85568631e3b19a2ae2fabab1997e648679b73e448f20')
  })
})

describe('a page', () => {
  const text = (file: (typeof files)[number]) => Buffer.from(drawEvidence(file)).toString('latin1')

  it('has a cross-reference table that leads to every object', () => {
    for (const file of pages) {
      const pdf = text(file)
      const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1])
      const table = pdf.slice(start)
      const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map((row) => Number(row[1]))
      expect(table).toMatch(new RegExp(`^xref\n0 ${offsets.length + 1}\n`))
      expect(offsets.length).toBe([...pdf.matchAll(/ 0 obj\n/g)].length)
      for (const [index, offset] of offsets.entries()) expect(pdf.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
    }
  })

  it('states the true length of its content', () => {
    for (const file of pages) {
      const [, length, content = ''] = /<< \/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(text(file)) ?? []
      expect(content.length).toBe(Number(length))
    }
  })

  it('shows its heading, its lines and that it is made up, in letters that its font has', () => {
    for (const file of pages) {
      for (const line of [file.heading, ...file.lines, 'Ini bukan dokumen resmi dan isinya dikarang.']) {
        expect(line).toMatch(/^[\x20-\x7e]+$/)
        expect(text(file)).toContain(`(${line.replace(/[\\()]/g, '\\$&')}) Tj`)
      }
    }
  })
})

describe('a picture', () => {
  const chunksOf = (bytes: Buffer) => {
    const chunks: { name: string; data: Buffer; sumHolds: boolean }[] = []
    for (let at = 8; at < bytes.length;) {
      const length = bytes.readUInt32BE(at)
      const named = bytes.subarray(at + 4, at + 8 + length)
      const sumHolds = crc32(named) === bytes.readUInt32BE(at + 8 + length)
      chunks.push({ name: named.toString('latin1', 0, 4), data: named.subarray(4), sumHolds })
      at += 12 + length
    }
    return chunks
  }

  it('is a PNG whose sums hold and whose pixels fill the frame with colours of the palette', () => {
    for (const file of pictures) {
      const chunks = chunksOf(Buffer.from(drawEvidence(file)))
      expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
      expect(chunks.every(({ sumHolds }) => sumHolds)).toBe(true)
      const [header, , pixels] = chunks.map(({ data }) => data)
      const [width = 0, height = 0] = [header?.readUInt32BE(0), header?.readUInt32BE(4)]
      const rows = inflateSync(pixels ?? Buffer.alloc(0))
      expect(rows.length).toBe((width / 2 + 1) * height)
      const colours = new Set([...rows].flatMap((byte) => [byte >> 4, byte & 15]))
      expect(colours.size).toBeGreaterThan(3)
      expect(Math.max(...colours)).toBeLessThan(palette.length)
    }
  })

  it('differs from scene to scene', () => {
    expect(new Set(pictures.map((file) => sha256(drawEvidence(file)))).size).toBe(new Set(pictures.map(({ scene }) => scene)).size)
  })
})
