import { fileTypeFromBuffer } from 'file-type'
import { unzipSync } from 'fflate'
import { MediaType } from '#shared/documents.ts'

const officeMainPart = new Map<string, string>([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
])

/** Parts that make an office file do things when opened: macros, ActiveX, embedded programs. */
const activeParts = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(activeX|embeddings|macrosheets)\//i

/** Names of the entries of a zip, without unpacking any of them. */
function entriesOf(bytes: Uint8Array): string[] | undefined {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
    return names
  } catch {
    // What cannot be read as a zip is no office file; the caller refuses it.
    return undefined
  }
}

function isPlainOfficeFile(bytes: Uint8Array, mediaType: string): boolean {
  const main = officeMainPart.get(mediaType)
  const entries = entriesOf(bytes)
  return main !== undefined && entries !== undefined && entries.includes(main) && !entries.some((name) => activeParts.test(name))
}

/**
 * What bytes really are, from a closed list; an office file is opened and must hold no active part.
 * @returns the media type, or undefined for anything that Kawal does not take.
 */
export async function inspectContent(bytes: Uint8Array): Promise<MediaType | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  const mediaType = MediaType.safeParse(found?.mime)
  if (!mediaType.success) return undefined
  return officeMainPart.has(mediaType.data) && !isPlainOfficeFile(bytes, mediaType.data) ? undefined : mediaType.data
}
