import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { mostDatedParts } from '#shared/session-agenda.ts'
import { mostAgreements, mostOrganisations, type Session } from '#shared/sessions.ts'
import { linkWrites } from '#functions/core/records/links.ts'
import { requireFewDates, requireRoom } from '#functions/core/sessions/rules.ts'
import { sessions } from '#functions/core/sessions/store.ts'
import { place, testId } from '#test/support/cast.ts'
import { bodyOf, ok } from '#test/support/request.ts'
import { agenda } from '../overview/told.ts'
import { newSession } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const session = contract['sessions.get']
const statementId = (number: number) => `stm_01F8MECHZX${String(number).padStart(16, '0')}`
const dueOn = '2027-01-20'
const step = (at: number) => ({ text: `Langkah ${at}`, status: 'open', dueOn, organisationId: place.cityAgency })
const promise = (at: number) => ({
  id: statementId(at),
  kind: 'promise',
  text: `Janji ${at}`,
  dueOn,
  organisationId: place.cityAgency,
})
const some = <Item>(count: number, make: (at: number) => Item): Item[] => Array.from({ length: count }, (_, at) => make(at + 1))

/** With a host of its own, as many organisations, agreements and people with an account as there can be. */
async function largestPlan() {
  const units = some(mostOrganisations - 1, (at) => testId('organisations', 100 + at))
  const unit = { kind: 'service_unit', name: 'Gerai', regionCode: '63', zone: 'Asia/Makassar', parentId: place.city }
  await Promise.all(units.map(async (id) => ok(await stage.cast.root.post('/organisations', { id, ...unit }))))
  const leaders = await Promise.all(some(10, () => stage.userIn('city')))
  return newSession('city', {
    hostId: place.ombudsman,
    organisationIds: [place.cityAgency, ...units],
    agreementIds: await Promise.all(some(mostAgreements, () => stage.pksIn('city'))),
    facilitators: leaders.map((userId) => ({ userId, name: 'Orang' })),
  })
}

describe('the largest session', () => {
  it('can be planned, moved in every way, corrected, and give rise to commitments', async () => {
    const plan = await largestPlan()
    let { id } = bodyOf(contract['sessions.create'], await stage.cast.head.post('/sessions', plan))
    const act = async (action: string, body: object = {}) =>
      bodyOf(session, await stage.cast.head.post(`/sessions/${id}/actions/${action}`, body, { ifMatch: '*' }))
    const record = async (body: object) => bodyOf(session, await stage.cast.head.patch(`/sessions/${id}`, body, { ifMatch: '*' }))
    await act('confirm')
    await act('postpone', { reason: 'Berhalangan' })
    await act('replan', { on: '2026-12-10' })
    await act('hold')
    const half = mostDatedParts / 2
    await record({ summary: 'Selesai', nextSteps: some(half, step), statements: some(half, promise) })
    await record({ title: 'Judul lain' })
    const { findings } = bodyOf(session, await stage.cast.head.post(`/sessions/${id}/findings`, { text: 'Temuan', tone: 'neutral' }))
    expect(findings).toHaveLength(1)
    await act('report')
    await act('return', { reason: 'Lengkapi' })
    await act('report')
    await act('complete_step', { step: 0 })
    const before = await act('approve', { reportNumber: 'BA-1' })
    await act('complete_step', { step: 1 })
    const after = await act('amend', {
      reason: 'Salah tulis',
      title: 'Judul yang benar',
      nextSteps: null,
      statements: some(mostDatedParts, (at) => promise(half + at)),
    })
    const stored = ({ actions: _, ...rest }: typeof after): Session => rest
    expect(linkWrites(sessions, stored(before), stored(after)).length).toBeGreaterThan(90)
    const made = await stage.newCommitment('city', {
      indicator: { name: 'Papan', target: '1' },
      statement: { sessionId: id, statementId: statementId(half + 1) },
    })
    expect((await stage.cast.head.post('/commitments', made)).status).toBe(201)
    const { items } = await agenda(stage.cast.head, `?organisationId=${place.cityAgency}`)
    expect(items.filter((item) => item.id === id)).toHaveLength(mostDatedParts - 1)

    const next = bodyOf(contract['sessions.create'], await stage.cast.head.post('/sessions', { ...plan, previousId: id }))
    id = next.id
    expect((await act('cancel', { reason: 'Batal' })).status).toBe('cancelled')
  })
})

describe('a session of an older Kawal', () => {
  const kept = (more: Partial<Session>): Session => ({
    id: testId('sessions', 1),
    jurisdiction: '63',
    version: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    title: 'Pendampingan',
    type: 'mentoring',
    hostId: place.ombudsman,
    organisationIds: some(40, (at) => testId('organisations', 100 + at)),
    agreementIds: some(40, (at) => testId('agreements', at)),
    facilitators: some(10, (at) => ({ userId: testId('users', at), name: 'Orang' })),
    zone: 'Asia/Makassar',
    on: '2026-11-01',
    status: 'held',
    ...more,
  })
  const steps = (count: number) => ({ nextSteps: some(count, (at) => ({ text: `Langkah ${at}`, status: 'open' as const, dueOn })) })
  const fields = (path: string, code: string) => expect.objectContaining({ details: expect.objectContaining({ fields: [{ path, code }] }) })

  it('about too much is told so when it is reported, and is reported once it is about less', () => {
    const report = (more: Partial<Session>) => () =>
      requireRoom(kept({ ...steps(mostDatedParts), ...more }), kept({ ...steps(mostDatedParts), ...more, status: 'reported' }))
    expect(report({})).toThrow(fields('organisationIds', 'too_long'))
    expect(report({ agreementIds: some(mostAgreements, (at) => testId('agreements', at)) })).not.toThrow()
  })

  it('with more dated parts than are taken now keeps them, gets no further one, and shows as many as there is room for', () => {
    const many = kept({ ...steps(mostDatedParts + 3), organisationIds: [place.city] })
    expect(() => requireFewDates(many, { ...many, title: 'Judul' })).not.toThrow()
    expect(() => requireFewDates(many, { ...many, ...steps(mostDatedParts + 4) })).toThrow(
      fields(`nextSteps.${mostDatedParts + 3}.dueOn`, 'too_many_dates'),
    )
    const places = (sessions.links?.({ ...many, status: 'reported' }) ?? []).filter(({ positions }) => positions.byDue !== undefined)
    expect(places).toHaveLength(mostDatedParts)
  })
})
