import type { FilesEnvironment } from './connect-files.ts'
import type { Files } from './files.ts'

/** The bucket, connected when a file is first asked for: most requests ask for none, and its client is a tenth of a cold start. */
export function filesWhenAsked(environment: FilesEnvironment): Files {
  let connected: Promise<Files> | undefined
  const files = (): Promise<Files> => (connected ??= import('./connect-files.ts').then(({ connectFiles }) => connectFiles(environment)))
  return {
    presignUpload: async (...asked) => (await files()).presignUpload(...asked),
    head: async (...asked) => (await files()).head(...asked),
    read: async (...asked) => (await files()).read(...asked),
    presignDownload: async (...asked) => (await files()).presignDownload(...asked),
  }
}
