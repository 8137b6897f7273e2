import type { Evidence } from '../sample-shapes.ts'
import { drawPage } from './draw-page.ts'
import { drawPicture } from './draw-picture.ts'

/** The bytes of a sample file: made here, always the same, and valid. */
export const drawEvidence = (file: Evidence): Uint8Array<ArrayBuffer> =>
  file.mediaType === 'application/pdf' ? drawPage(file.heading, file.lines) : drawPicture(file.scene)
