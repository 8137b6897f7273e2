import { strToU8, zipSync } from 'fflate'
import type { MediaType } from '#shared/documents.ts'
import { pdfBytes } from '#test/support/deeds.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const docx = `${office}.wordprocessingml.document` as const
const xlsx = `${office}.spreadsheetml.sheet` as const

/** A zip of small parts, as an office program writes one. */
const zipOf = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<x name="${name}"/>`)])))

const wordParts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']
const sheetParts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']

const pngBytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const jpegBytes = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)
const webpBytes = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')

/** The six kinds that are taken, each with a real small file. */
export const taken: Record<MediaType, { ending: string; bytes: Uint8Array }> = {
  'application/pdf': { ending: '.pdf', bytes: pdfBytes('contoh') },
  'image/jpeg': { ending: '.jpg', bytes: jpegBytes },
  'image/png': { ending: '.png', bytes: pngBytes },
  'image/webp': { ending: '.webp', bytes: webpBytes },
  [docx]: { ending: '.docx', bytes: zipOf(...wordParts) },
  [xlsx]: { ending: '.xlsx', bytes: zipOf(...sheetParts) },
}

const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(62), Buffer.from('PE\0\0')])

/** What comes under a name that it does not deserve. */
export const disguised: readonly (readonly [string, MediaType, Uint8Array])[] = [
  ['a web page as PDF', 'application/pdf', strToU8('<!doctype html><script>alert(1)</script>')],
  ['a web page that mentions PDF, as PDF', 'application/pdf', strToU8('<html>%PDF-1.4</html>')],
  ['a program as PDF', 'application/pdf', program],
  ['a drawing with script as PNG', 'image/png', strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a drawing with script as JPEG', 'image/jpeg', strToU8('<?xml version="1.0"?><svg/>')],
  ['a PNG as JPEG', 'image/jpeg', pngBytes],
  ['a JPEG as WebP', 'image/webp', jpegBytes],
  ['another RIFF as WebP', 'image/webp', Buffer.concat([Buffer.from('RIFF\x10\0\0\0WAVEfmt '), Buffer.alloc(8)])],
  ['text as PDF', 'application/pdf', strToU8('Laporan')],
  ['a plain archive as Word', docx, zipOf('catatan.txt')],
  ['an archive without its list of parts as Word', docx, zipOf('word/document.xml')],
  ['a Word file with macros as Word', docx, zipOf(...wordParts, 'word/vbaProject.bin')],
  ['a Word file with an ActiveX control as Word', docx, zipOf(...wordParts, 'word/activeX/activeX1.xml')],
  ['a Word file with another program inside as Word', docx, zipOf(...wordParts, 'word/embeddings/oleObject1.bin')],
  ['a sheet with macros as sheet', xlsx, zipOf(...sheetParts, 'xl/vbaProject.bin')],
  ['a sheet with old macros as sheet', xlsx, zipOf(...sheetParts, 'xl/macrosheets/sheet1.xml')],
  ['a sheet as Word', docx, zipOf(...sheetParts)],
  ['a file that is both as Word', docx, zipOf(...wordParts, ...sheetParts)],
  ['half of a Word file', docx, zipOf(...wordParts).slice(0, 120)],
  ['an archive of Java as sheet', xlsx, zipOf('META-INF/MANIFEST.MF')],
]
