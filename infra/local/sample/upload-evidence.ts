import { createHash } from 'node:crypto'
import { documentEndpoints } from '#shared/contract/documents.ts'
import type { Api } from './connect-api.ts'
import { drawEvidence } from './evidence/draw-evidence.ts'
import type { Evidence } from './sample-shapes.ts'

/** Announces a file, sends its bytes and has them checked. A file that is already in is left alone. */
export async function uploadEvidence(api: Api, as: string, subjectId: string, file: Evidence): Promise<void> {
  const { id, fileName, mediaType } = file
  const bytes = drawEvidence(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const step = `upload ${fileName}`
  const { upload } = await api.ask(documentEndpoints['documents.create'], {
    step,
    as,
    body: { id, subjectId, fileName, mediaType, size: bytes.byteLength, sha256 },
    key: `sample-${id}`,
  })
  const { status } = await api.ask(documentEndpoints['documents.get'], { step, as, id })
  if (status !== 'pending') return
  await api.put(step, upload, bytes)
  await api.ask(documentEndpoints['documents.complete'], { step, as, id, body: {}, key: `sample-${id}-complete` })
}
