import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { bringCast, place, type Cast } from '#test/support/cast.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { draftMou, fileEvidence, promise, signedPks } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'

let world: World
let cast: Cast

beforeAll(async () => {
  world = await createWorld()
  cast = await bringCast(world.app)
})

describe('one promise from agreement to verdict', () => {
  it('travels through every step and its history tells who did what', async () => {
    const mou = await draftMou(cast.head)
    const [pks] = await signedPks(cast.secretariat, mou.id, place.agency, place.hospital)
    const made = await promise(cast.assistant, pks?.id ?? '')
    expect(made).toMatchObject({ status: 'not_started', zone: 'Asia/Makassar', dueSoon: false, overdue: false, version: 1 })

    const documentId = await fileEvidence(cast.agency, made.id)
    const reported = bodyOf(
      contract['commitments.report_progress'],
      await cast.agency.post(`/commitments/${made.id}/progress`, {
        note: 'Papan dipasang',
        progressPercent: 80,
        documentIds: [documentId],
      }),
    )
    expect(reported).toMatchObject({ status: 'in_progress', progressPercent: 80, evidence: [documentId], version: 2 })

    const submitted = await cast.agency.post(`/commitments/${made.id}/actions/submit`, { note: 'Selesai' }, { ifMatch: 2 })
    expect(bodyOf(contract['commitments.submit'], submitted)).toMatchObject({ status: 'submitted', version: 3 })
    const own = await cast.agency.post(`/commitments/${made.id}/actions/fulfil`, {}, { ifMatch: 3 })
    expect(own.status).toBe(403)
    const verdict = await cast.assistant.post(`/commitments/${made.id}/actions/fulfil`, { note: 'Sesuai' }, { ifMatch: 3 })
    expect(bodyOf(contract['commitments.fulfil'], verdict)).toMatchObject({
      status: 'fulfilled',
      verdict: { result: 'fulfilled', note: 'Sesuai' },
    })

    const history = bodyOf(contract['commitments.history'], await cast.leadership.get(`/commitments/${made.id}/history`))
    expect(history.items.map((item) => item.action)).toEqual(['fulfil', 'submit', 'report_progress', 'create'])
    expect(history.people[history.items[0]?.actor ?? '']?.name).toBe('Orang assistant')
    const document = bodyOf(contract['documents.get'], await cast.agency.get(`/documents/${documentId}`))
    expect(document.status).toBe('accepted')
  })
})
