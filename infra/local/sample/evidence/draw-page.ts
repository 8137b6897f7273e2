const notice = ['Contoh bukti dukung yang dibuat untuk mencoba Kawal.', 'Ini bukan dokumen resmi dan isinya dikarang.']
const [width, height] = [595, 842]

/** A well-formed PDF of one A4 page with a heading and lines, in one of the fonts that every reader has. */
export function drawPage(heading: string, lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const content = [
    ...write('F2', 18, 64, 760, [heading]),
    ...write('F1', 12, 64, 720, lines),
    '0.75 0.78 0.82 RG 64 120 m 531 120 l S',
    ...write('F1', 10, 64, 100, notice),
  ].join('\n')
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 6 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Title ${quote(heading)} /Producer (Kawal) >>`,
  ])
}

const write = (font: string, size: number, x: number, y: number, lines: readonly string[]): string[] => [
  `BT /${font} ${size} Tf ${size * 1.5} TL ${x} ${y} Td`,
  ...lines.map((line) => `${quote(line)} Tj T*`),
  'ET',
]

const quote = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`

function assemble(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  // The bytes above 127 in the second line tell transfer programs that this is not text.
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}
