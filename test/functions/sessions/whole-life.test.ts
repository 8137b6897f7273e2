import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { eventsUpTo } from '#functions/core/records/read.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import { place, testId } from '#test/support/cast.ts'
import { bodyOf } from '#test/support/request.ts'
import { templateIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
})

const session = contract['sessions.get']

describe('the whole life of a session', () => {
  it('of two organisations about three agreements is planned, postponed, held, recorded, reported, returned, approved and amended', async () => {
    const { assistant, head, agency } = stage.cast
    const mou = await stage.mouIn('agency')
    const agreementIds = [mou, await stage.pksIn('agency', 'signed'), await stage.pksIn('hospital', 'signed')]
    const templateId = await templateIn(stage, 'agency')
    const facilitators = [{ userId: testId('users', 1), name: 'Orang assistant', organisationId: place.ombudsman }, { name: 'Pakar' }]

    const plan = bodyOf(
      contract['sessions.create'],
      await assistant.post('/sessions', {
        title: 'Pendampingan sarana kelompok rentan',
        type: 'mentoring',
        alsoTypes: ['facility_monitoring'],
        hostId: place.agency,
        organisationIds: [place.agency, place.hospital],
        agreementIds,
        on: '2026-12-01',
        startsAt: '09:00',
        endsAt: '11:30',
        place: { name: 'Gerai layanan', point: { latitude: -3.4419, longitude: 114.8427, accuracy: 12 } },
        facilitators,
        probes: ['Tanyakan register pengaduan'],
      }),
    )
    expect(plan).toMatchObject({ status: 'planned', version: 1, jurisdiction: '63', zone: 'Asia/Makassar' })
    expect(plan.actions).toEqual(['confirm', 'hold', 'postpone', 'cancel', 'edit', 'attach', 'plan_next'])
    const act = async (action: string, body: object = {}, who = assistant) =>
      bodyOf(session, await who.post(`/sessions/${plan.id}/actions/${action}`, body, { ifMatch: '*' }))
    const edit = async (body: object) => bodyOf(session, await assistant.patch(`/sessions/${plan.id}`, body, { ifMatch: '*' }))

    expect(await act('postpone', { reason: 'Gubernur berkunjung', note: 'Diminta Setda' })).toMatchObject({
      status: 'postponed',
      reason: 'Gubernur berkunjung\nDiminta Setda',
      on: '2026-12-01',
    })
    expect(await act('replan', { on: '2026-12-08', startsAt: '10:00' })).toMatchObject({
      status: 'planned',
      on: '2026-12-08',
      startsAt: '10:00',
      endsAt: '11:30',
    })
    await act('confirm')
    await act('hold')

    const recorded = await edit({
      participants: [
        { name: 'Sartiyuni', position: 'Kepala Dinas', organisationId: place.agency, role: 'head_of_agency' },
        { group: 'jajaran pengelola', count: 12, role: 'service_staff' },
      ],
      checklists: [{ templateId, organisationId: place.agency, answers: { 'SP-01': 'met', 'SP-02': 'partly_met', 'SP-04': 'not_met' } }],
      findings: [{ text: 'Biaya tidak tercantum', tone: 'needs_improvement', item: { checklist: 0, code: 'SP-04' } }],
      statements: [{ kind: 'promise', text: 'Papan tarif dipasang', by: { name: 'Sartiyuni' }, organisationId: place.agency }],
      nextSteps: [{ text: 'Pantau ulang', status: 'open', dueYear: 2027 }],
      summary: 'Sarana diperiksa bersama pengelola.',
      nextVisitOn: '2027-03-01',
    })
    const [finding] = recorded.findings ?? []
    expect(finding?.id).toMatch(/^fnd_/)
    const suggested = await edit({ suggestions: [{ text: 'Pasang papan tarif', findingId: finding?.id, organisationId: place.agency }] })
    expect(suggested.checklists?.[0]).toMatchObject({ templateVersion: 1, result: { score: 50, class: 'poor', failedCritical: ['SP-04'] } })

    await act('report')
    expect(await act('return', { reason: 'Lampirkan foto' }, head)).toMatchObject({ status: 'held', reason: 'Lampirkan foto' })
    await act('report', { note: 'Sudah' })
    expect(bodyOf(session, await agency.get(`/sessions/${plan.id}`)).actions).toEqual(['comment'])
    const approved = await act('approve', { reportNumber: 'BA-7/XII/2026' }, head)
    expect(approved).toMatchObject({ status: 'approved', reportNumber: 'BA-7/XII/2026', approvedBy: { by: testId('users', 2) } })
    expect(approved.actions).toEqual(['complete_step', 'amend', 'plan_next', 'comment'])

    const amended = await act('amend', { reason: 'Salah jabatan', participants: null, summary: 'Sarana diperiksa.' }, head)
    expect(amended).toMatchObject({ status: 'approved', summary: 'Sarana diperiksa.', reportNumber: 'BA-7/XII/2026' })
    expect(amended.participants).toBeUndefined()
    expect(amended.amendments).toEqual([{ at: expect.any(String), by: testId('users', 2), reason: 'Salah jabatan' }])

    const events = await eventsUpTo(stage.world.ctx, plan.id, 1, lastVersion)
    expect(events.map(({ action }) => action)).toEqual([
      'create',
      'postpone',
      'replan',
      'confirm',
      'hold',
      'edit',
      'edit',
      'report',
      'return',
      'report',
      'approve',
      'amend',
    ])
    expect(events.at(-1)?.note).toBe('Salah jabatan')
    expect(faultInChain(events)).toBeUndefined()
  })
})
