import { unzipSync } from 'fflate'

/** Names of the entries of a zip, without unpacking any of them; none for what cannot be read as a zip. */
export function zipEntries(bytes: Uint8Array): string[] {
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
    return []
  }
}
