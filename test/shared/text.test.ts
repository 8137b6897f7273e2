import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentNumber, explained, Explanation, Liaison, Line, Note, Paragraph, Source } from '#shared/text.ts'

const lengths = [
  ['Line', Line, 300],
  ['DocumentNumber', DocumentNumber, 100],
  ['Note', Note, 2000],
  ['Paragraph', Paragraph, 4000],
  ['Explanation', Explanation, 4001],
] as const

describe('text', () => {
  for (const [name, schema, longest] of lengths) {
    it(`a ${name} has 1 to ${longest} characters`, () => {
      expect(schema.safeParse('').success).toBe(false)
      expect(schema.safeParse('a').success).toBe(true)
      expect(schema.safeParse('a'.repeat(longest)).success).toBe(true)
      expect(schema.safeParse('a'.repeat(longest + 1)).success).toBe(false)
    })

    it(`a ${name} of blanks is empty`, () => {
      for (const blank of [' ', '\t', '\n', '\u00a0', '\u3000', '\ufeff']) expect(schema.safeParse(blank.repeat(3)).success).toBe(false)
    })

    it(`a ${name} is trimmed and composed, and then stays as it is`, () => {
      expect(schema.parse('  Cafe\u0301 ')).toBe('Caf\u00e9')
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
          const first = schema.safeParse(text)
          if (first.success) {
            expect(schema.parse(first.data)).toBe(first.data)
            expect(first.data).toBe(first.data.trim())
            expect(first.data).toBe(first.data.normalize('NFC'))
            expect(Buffer.from(first.data, 'utf8').toString('utf8')).toBe(first.data)
          }
        }),
      )
    })

    it(`a ${name} holds no control characters`, () => {
      for (const control of ['\u0000', '\u0007', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f'])
        expect(schema.safeParse(`a${control}b`).success).toBe(false)
    })

    it(`a ${name} holds no half of a surrogate pair`, () => {
      for (const half of ['\ud83d', '\ude00', '\ude00\ud83d']) expect(schema.safeParse(`a${half}b`).success).toBe(false)
      expect(schema.parse('a\ud83d\ude00b')).toBe('a😀b')
    })
  }

  it('a line has no line break of any kind, a note has', () => {
    for (const lineBreak of ['\n', '\r', '\r\n', '\t', '\u0085', '\u2028', '\u2029']) {
      expect(Line.safeParse(`a${lineBreak}b`).success).toBe(false)
      expect(DocumentNumber.safeParse(`a${lineBreak}b`).success).toBe(false)
    }
    expect(Note.parse('a\nb\tc')).toBe('a\nb\tc')
  })

  it('a source needs no more than a title; it was published on a day or, where it prints no more, in a month', () => {
    const old = { title: 'Arsip', url: 'https://kalsel.go.id/berita', note: 'Rak 3' }
    expect(Source.parse(old)).toEqual(old)
    const told = { title: 'x', author: 'adv/rizqon', publisher: 'klikkalsel.com', isAdvertorial: true }
    for (const publishedOn of ['2023-03-30', '2022-07']) expect(Source.parse({ ...told, publishedOn })).toEqual({ ...told, publishedOn })
    for (const wrong of [{ publishedOn: '2023' }, { publishedOn: '30 Maret 2023' }, { author: '' }, { isAdvertorial: 'ya' }])
      expect(Source.safeParse({ ...told, ...wrong }).success).toBe(false)
  })

  it('a source is a web page over http, never a script', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.b/c',
      '//a.b',
      'a.b',
      `https://a.b/${'c'.repeat(500)}`,
      'https://a.b/\ud800',
    ])
      expect(Source.safeParse({ title: 'x', url }).success, url).toBe(false)
    expect(Source.safeParse({ title: 'x', url: 'https://kalsel.go.id/berita?id=1' }).success).toBe(true)
  })

  it('a liaison is reached by mail and by an international number', () => {
    expect(Liaison.safeParse({ name: 'Sartiyuni', email: 'humas@kalselprov.go.id', phone: '+628112345678' }).success).toBe(true)
    expect(Liaison.safeParse({ name: 'Sartiyuni', phone: '08112345678' }).success).toBe(false)
    expect(Liaison.safeParse({ name: 'Sartiyuni', email: 'humas' }).success).toBe(false)
    expect(Liaison.safeParse({ name: 'Sartiyuni', nik: '6371' }).success).toBe(false)
  })

  it('a note stands below the reason, and both at their longest still fit', () => {
    expect(explained({ reason: 'Belum lengkap' })).toBe('Belum lengkap')
    expect(explained({ reason: 'Belum lengkap', note: 'Halaman 3' })).toBe('Belum lengkap\nHalaman 3')
    expect(Explanation.safeParse(explained({ reason: 'a'.repeat(2000), note: 'b'.repeat(2000) })).success).toBe(true)
  })
})
