import { createHash, randomUUID } from 'node:crypto'
import { contract } from '#shared/contract/contract.ts'
import { place } from './cast.ts'
import { bodyOf, type Person } from './request.ts'

/** A MoU between head office and the province, as a person would enter it. */
export const mouBody = {
  type: 'mou',
  title: 'Peningkatan kualitas pelayanan publik',
  parties: [
    { organisationId: place.headOffice, order: 1 },
    { organisationId: place.province, order: 2 },
  ],
}

export const pksItems = (...organisationIds: string[]) => organisationIds.map((organisationId) => ({ organisationId }))

export const commitmentBody = (agreementId: string, more: object = {}) => ({
  agreementId,
  ownerId: place.agency,
  title: 'Memasang papan standar pelayanan',
  category: 'service_standard',
  dueOn: '2026-12-31',
  ...more,
})

export async function draftMou(person: Person, more: object = {}) {
  return bodyOf(contract['agreements.create'], await person.post('/agreements', { ...mouBody, ...more }))
}

export async function signedPks(person: Person, mouId: string, ...organisationIds: string[]) {
  const template = {
    title: 'Perjanjian kerja sama',
    signedOn: '2022-07-04',
    recordSigned: { source: { title: 'Berita' }, missing: ['term'] },
  }
  return bodyOf(
    contract['agreements.create_pks_batch'],
    await person.post(`/agreements/${mouId}/pks`, { template, items: pksItems(...organisationIds) }),
  ).items
}

export async function promise(person: Person, agreementId: string, more: object = {}) {
  return bodyOf(contract['commitments.create'], await person.post('/commitments', commitmentBody(agreementId, more)))
}

/** The smallest file that is really a PDF, different each time. */
export const pdfBytes = (text: string = randomUUID()): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

export const describeFile = (subjectId: string, bytes: Uint8Array, more: object = {}) => ({
  subjectId,
  fileName: 'bukti.pdf',
  mediaType: 'application/pdf',
  size: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  ...more,
})

/** Announces, sends and completes a file; answers its id. */
export async function fileEvidence(person: Person, subjectId: string, bytes: Uint8Array = pdfBytes()): Promise<string> {
  const { document, upload } = bodyOf(contract['documents.create'], await person.post('/documents', describeFile(subjectId, bytes)))
  const sent = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: Buffer.from(bytes) })
  if (!sent.ok) throw new Error(`The upload was refused: ${sent.status} ${await sent.text()}`)
  bodyOf(contract['documents.complete'], await person.post(`/documents/${document.id}/complete`))
  return document.id
}
