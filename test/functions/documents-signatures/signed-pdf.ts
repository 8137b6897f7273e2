/** A PDF under construction: what a further incremental update must know of it. */
export type Pdf = { bytes: Buffer; size: number; fields: readonly number[]; xref: number }

export type Signing = {
  sign: (covered: Uint8Array) => Promise<Uint8Array>
  subFilter?: string
  /** Further entries of the signature dictionary. */
  entries?: string
  placeholder?: number
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const padded = (value: number): string => String(value).padStart(10, '0')

/** Objects as one more revision, with the table and trailer that make a reader find them (ISO 32000-2, 7.5.6). */
function append(pdf: Pdf, objects: readonly (readonly [number, string])[]): Pdf {
  let text = ''
  const entries = objects.map(([number, content]) => {
    const entry = `${number} 1\n${padded(pdf.bytes.length + text.length)} 00000 n \n`
    text += `${number} 0 obj\n${content}\nendobj\n`
    return entry
  })
  const xref = pdf.bytes.length + text.length
  const size = Math.max(pdf.size, ...objects.map(([number]) => number + 1))
  const previous = pdf.xref === 0 ? '' : ` /Prev ${pdf.xref}`
  text += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R${previous} >>\nstartxref\n${xref}\n%%EOF\n`
  return { ...pdf, bytes: Buffer.concat([pdf.bytes, latin1(text)]), size, xref }
}

const catalog = (fields: readonly number[]): string =>
  `<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${fields.map((field) => `${field} 0 R`).join(' ')}] >> >>`

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** One page; a signature field that waits is nothing signed. `content` is drawn, or is the picture of a scan. */
export function writePdf(content: string = 'BT /F1 12 Tf 72 720 Td (Nota Kesepakatan) Tj ET'): Pdf {
  const empty = { bytes: latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'), size: 1, fields: [5], xref: 0 }
  return append(empty, [
    [1, catalog([5])],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'],
    [4, stream(content)],
    [5, '<< /FT /Sig /T (Waiting) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] >>'],
  ])
}

/** What somebody does who changes a signed file without breaking it: a new content for the page. */
export const redraw = (pdf: Pdf, content: string): Pdf => append(pdf, [[4, stream(content)]])

/** A signature by incremental update, as every signing program makes it. */
export async function signPdf(
  pdf: Pdf,
  { sign, subFilter = 'ETSI.CAdES.detached', entries = '', placeholder = 3000 }: Signing,
): Promise<Pdf> {
  const [number, field] = [pdf.size, pdf.size + 1]
  const fields = [...pdf.fields, field]
  const value = `<${'0'.repeat(placeholder * 2)}>`
  const range = '/ByteRange [0 aaaaaaaaaa bbbbbbbbbb cccccccccc]'
  const updated = append({ ...pdf, fields }, [
    [1, catalog(fields)],
    [number, `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${entries} ${range} /Contents ${value} >>`],
    [field, `<< /FT /Sig /T (Signature${number}) /V ${number} 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /P 3 0 R >>`],
  ])
  const { bytes } = updated
  const from = bytes.indexOf(value, pdf.bytes.length)
  const to = from + value.length
  const numbers = `/ByteRange [0 ${[from, to, bytes.length - to].map(padded).join(' ')}]`
  bytes.write(numbers, bytes.indexOf(range, pdf.bytes.length), 'latin1')
  const signature = await sign(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]))
  bytes.write(Buffer.from(signature).toString('hex'), from + 1, 'latin1')
  return updated
}
