import { fileNameEndings, maxFileSize, MediaType } from '#shared/documents.ts'

/** The media type of a file by its name; browsers leave `type` empty for some office files. */
export const mediaTypeOf = (fileName: string): MediaType | undefined =>
  MediaType.options.find((type) => fileNameEndings[type].some((ending) => fileName.toLowerCase().endsWith(ending)))

/** For `<input accept>`. */
export const acceptedEndings = Object.values(fileNameEndings).flat().join(',')

export type FileFault = 'tooBig' | 'wrongType' | 'empty'

/** Why a file cannot be evidence, before anything is sent. */
export function faultOf(file: { name: string; size: number }): FileFault | undefined {
  if (file.size === 0) return 'empty'
  if (file.size > maxFileSize) return 'tooBig'
  return mediaTypeOf(file.name) === undefined ? 'wrongType' : undefined
}
