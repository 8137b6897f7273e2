import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { describeFile, fileEvidence, pdfBytes } from '#test/support/deeds.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { setStage, type Stage } from '../stage.ts'
import { taken } from './bytes.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const statusesOf = async (subjectId: string) =>
  Object.fromEntries(
    bodyOf(contract['documents.list'], await stage.cast.head.get(`/documents?subjectId=${subjectId}`)).items.map(({ id, status }) => [
      id,
      status,
    ]),
  )
const act = (person: Person, id: string, action: string, body: object = {}) =>
  person.post(`/commitments/${id}/actions/${action}`, body, { ifMatch: '*' })

describe('a document', () => {
  it('follows the permissions of its record, also when that changes hands', async () => {
    const subject = await stage.commitmentIn('agency')
    const id = await fileEvidence(stage.cast.agency, subject)
    const read = async (person: Person) => {
      const replies = await Promise.all(['', '/content', '/history'].map((rest) => person.get(`/documents/${id}${rest}`)))
      return [...new Set(replies.map((reply) => (reply.status < 400 ? 'read' : reply.status)))]
    }
    expect(await read(stage.cast.agency)).toEqual(['read'])
    expect(await read(stage.cast.hospital)).toEqual([403])
    expect(await read(stage.cast.headElsewhere)).toEqual([404])
    await stage.cast.head.patch(`/commitments/${subject}`, { ownerId: place.hospital }, { ifMatch: '*' })
    expect(await read(stage.cast.agency)).toEqual([403])
    expect(await read(stage.cast.hospital)).toEqual(['read'])
    expect((await stage.cast.agency.post('/documents', describeFile(subject, pdfBytes()))).status).toBe(403)
  })

  it('is accepted or rejected with the verdict on the record that it proves', async () => {
    const subject = await stage.commitmentIn('agency', 'in_progress', { evidenceRequired: true })
    const [good, bad, spare] = [
      await fileEvidence(stage.cast.agency, subject),
      await fileEvidence(stage.cast.agency, subject),
      await fileEvidence(stage.cast.agency, subject),
    ]
    await act(stage.cast.agency, subject, 'submit', { note: 'Selesai', documentIds: [good, bad] })
    expect(await statusesOf(subject)).toEqual({ [good]: 'stored', [bad]: 'stored', [spare]: 'stored' })
    expect((await act(stage.cast.head, subject, 'return', { reason: 'Kabur', documentIds: [spare] })).problem().errors).toEqual([
      { path: 'documentIds.0', code: 'not_found' },
    ])
    await act(stage.cast.head, subject, 'return', { reason: 'Kabur', documentIds: [bad] })
    expect(await statusesOf(subject)).toEqual({ [good]: 'stored', [bad]: 'rejected', [spare]: 'stored' })
    await act(stage.cast.agency, subject, 'submit', { note: 'Lagi' })
    await act(stage.cast.head, subject, 'fulfil')
    expect(await statusesOf(subject)).toEqual({ [good]: 'accepted', [bad]: 'rejected', [spare]: 'stored' })
    expect((await stage.cast.agency.get(`/documents/${bad}`)).body).toMatchObject({ status: 'rejected' })
    expect((await stage.cast.agency.post('/documents', describeFile(subject, pdfBytes()))).problem().code).toBe('locked')
  })

  it('that was turned down is no proof any more', async () => {
    const subject = await stage.commitmentIn('agency', 'in_progress', { evidenceRequired: 'Foto papan' })
    const only = await fileEvidence(stage.cast.agency, subject)
    await act(stage.cast.agency, subject, 'submit', { documentIds: [only] })
    await act(stage.cast.head, subject, 'return', { reason: 'Kabur', documentIds: [only] })
    const again = await act(stage.cast.agency, subject, 'submit', { note: 'Lagi' })
    expect(again.problem()).toMatchObject({ status: 422, errors: [{ path: 'documentIds', code: 'required' }] })
  })

  it('replays its completion as at first, whatever the verdict since', async () => {
    const subject = await stage.commitmentIn('agency', 'in_progress', { evidenceRequired: true })
    const id = await stage.documentIn('agency', 'uploaded', subject)
    const complete = () => stage.cast.head.post(`/documents/${id}/complete`, {}, { key: 'complete' })
    const first = await complete()
    await act(stage.cast.agency, subject, 'submit', { documentIds: [id] })
    await act(stage.cast.head, subject, 'fulfil')
    expect((await complete()).body).toEqual(first.body)
    expect((await stage.cast.head.get(`/documents/${id}`)).body).toMatchObject({ status: 'accepted' })
  })

  it('is no signed file unless it is a PDF', async () => {
    const subject = await stage.pksIn('agency')
    const { bytes } = taken['image/png']
    const { document, upload } = bodyOf(
      contract['documents.create'],
      await stage.cast.head.post('/documents', describeFile(subject, bytes, { mediaType: 'image/png', fileName: 'pindaian.png' })),
    )
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Buffer.from(bytes) })
    await stage.cast.head.post(`/documents/${document.id}/complete`)
    const reply = await stage.cast.head.patch(`/agreements/${subject}`, { signedFileId: document.id }, { ifMatch: '*' })
    expect(reply.problem().errors).toEqual([{ path: 'signedFileId', code: 'wrong_type' }])
  })
})

describe('evidence', () => {
  const report = (id: string, documentIds: string[]) =>
    stage.cast.agency.post(`/commitments/${id}/progress`, { note: 'Bukti', documentIds })

  it('is of this very record, known, and taken in', async () => {
    const subject = await stage.commitmentIn('agency')
    const others = await fileEvidence(stage.cast.agency, await stage.commitmentIn('agency'))
    const pending = await stage.documentIn('agency', 'uploaded', subject)
    const own = await fileEvidence(stage.cast.agency, subject)
    const wrong = async (ids: string[]) => (await report(subject, ids)).problem().errors
    expect(await wrong([own, others])).toEqual([{ path: 'documentIds.1', code: 'not_found' }])
    expect(await wrong([own, 'doc_01F8MECHZX9999999999999999'])).toEqual([{ path: 'documentIds.1', code: 'not_found' }])
    expect(await wrong([pending])).toEqual([{ path: 'documentIds.0', code: 'not_stored' }])
    expect((await report(subject, [own, own])).body).toMatchObject({ evidence: [own], version: 2 })
  })

  it('ends at 50 files, 20 a report', async () => {
    const subject = await stage.commitmentIn('agency')
    const ids: string[] = []
    for (let round = 0; round < 9; round++)
      ids.push(...(await Promise.all(Array.from({ length: 6 }, () => fileEvidence(stage.cast.agency, subject)))))
    expect((await report(subject, ids.slice(0, 21))).problem().errors).toEqual([{ path: 'documentIds', code: 'too_long' }])
    for (const part of [ids.slice(0, 20), ids.slice(20, 40), ids.slice(40, 50)]) expect((await report(subject, part)).status).toBe(201)
    expect((await report(subject, ids.slice(50, 51))).problem().errors).toEqual([{ path: 'documentIds', code: 'too_long' }])
    expect((await report(subject, ids.slice(0, 3))).status).toBe(201)
  })
})
