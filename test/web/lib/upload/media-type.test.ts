import { expect, test } from 'vitest'
import { maxFileSize } from '#shared/documents.ts'
import { faultOf, mediaTypeOf } from '#web/lib/upload/media-type.ts'

test('the name tells the type, in capitals too', () => {
  expect(mediaTypeOf('SK PETUGAS.PDF')).toBe('application/pdf')
  expect(mediaTypeOf('foto.jpeg')).toBe('image/jpeg')
})

test.each([
  ['laporan.exe', 10, 'wrongType'],
  ['gambar.svg', 10, 'wrongType'],
  ['kosong.pdf', 0, 'empty'],
  ['besar.pdf', maxFileSize + 1, 'tooBig'],
  ['pas.pdf', maxFileSize, undefined],
])('%s of %i bytes: %s', (name, size, fault) => {
  expect(faultOf({ name, size })).toBe(fault)
})
