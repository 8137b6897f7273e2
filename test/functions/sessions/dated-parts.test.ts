import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { mostDatedParts } from '#shared/session-agenda.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf, type Person, type Reply } from '#test/support/request.ts'
import { agenda, organisationOverview } from '../overview/told.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
})

const session = contract['sessions.get']
const statementId = (number: number) => `stm_01F8MECHZX${String(number).padStart(16, '0')}`
const promise = (number: number, more: object = {}) => ({ id: statementId(number), kind: 'promise', text: `Janji ${number}`, ...more })
const step = (text: string, more: object = {}) => ({ text, status: 'open', ...more })
const act = (id: string, action: string, body: object = {}, person: Person = stage.cast.head) =>
  person.post(`/sessions/${id}/actions/${action}`, body, { ifMatch: '*' })
const faultOf = (reply: Reply) => [reply.status, ...(reply.problem().errors ?? []).map(({ path, code }) => `${path} ${code}`)]

/** What of one session stands in somebody’s agenda. */
async function inAgenda(id: string, person: Person = stage.cast.head, query = '') {
  const { items } = await agenda(person, `?limit=100${query}`)
  return items
    .filter((item) => item.id === id)
    .map(({ reason, title, dueOn, ownerId, step: at, partId }) => [reason, title, dueOn, ownerId, at ?? partId])
}

const recorded = {
  nextSteps: [
    step('Tanpa tanggal'),
    step('Rapat internal', { dueOn: '2026-12-05', organisationId: place.agency }),
    step('Pantau ulang', { dueOn: '2026-12-09', status: 'planned' }),
    step('Sudah selesai', { dueOn: '2026-12-01', status: 'done' }),
  ],
  statements: [
    promise(1, { dueOn: '2026-11-20', organisationId: place.agency }),
    promise(2, { dueOn: '2027-01-10', organisationId: place.hospital }),
    promise(3),
    { ...promise(4, { dueOn: '2026-12-01' }), kind: 'expectation' },
  ],
}
const parts = [
  ['promise', 'Janji 1', '2026-11-20', place.agency, statementId(1)],
  ['step', 'Rapat internal', '2026-12-05', place.agency, 1],
  ['step', 'Pantau ulang', '2026-12-09', place.agency, 2],
  ['promise', 'Janji 2', '2027-01-10', place.hospital, statementId(2)],
]
const visit = ['approval', 'Pendampingan sarana kelompok rentan', '2026-12-01', place.agency, undefined]
const reasons = (items: readonly unknown[][]) => items.map(([reason, title]) => `${String(reason)} ${String(title)}`)

describe('dated steps and promises of a session', () => {
  it('stand in the agenda as soon as they are reported, beside the session, late first', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    await stage.cast.assistant.patch(`/sessions/${id}`, { ...recorded, summary: 'Selesai' }, { ifMatch: '*' })
    expect(reasons(await inAgenda(id))).toEqual(['report Pendampingan sarana kelompok rentan'])
    await act(id, 'report')
    expect(await inAgenda(id)).toEqual([parts[0], visit, ...parts.slice(1)])
    expect((await agenda(stage.cast.head)).items.find(({ partId }) => partId === statementId(1))).toMatchObject({
      overdue: true,
      daysLeft: -2,
      zone: 'Asia/Makassar',
    })
    await act(id, 'return', { reason: 'Lengkapi' })
    expect(reasons(await inAgenda(id))).toEqual(['report Pendampingan sarana kelompok rentan'])
    await act(id, 'report')
    await act(id, 'approve', { reportNumber: 'BA-1' })
    expect(await inAgenda(id)).toEqual(parts)
  })

  it('stand with the organisation that they name, and with its people only where they may open the session', async () => {
    const { agency, hospital, cityAgency, assistantElsewhere, leadership } = stage.cast
    const id = await sessionIn(stage, 'agency', 'reported', {}, recorded)
    const own = ['promise Janji 1', 'approval Pendampingan sarana kelompok rentan', 'step Rapat internal']
    expect(reasons(await inAgenda(id, agency))).toEqual(own)
    expect(reasons(await inAgenda(id, leadership, `&organisationId=${place.agency}`))).toEqual(own)
    expect(reasons(await inAgenda(id, leadership, `&organisationId=${place.hospital}`))).toEqual(['promise Janji 2'])
    for (const stranger of [hospital, cityAgency, assistantElsewhere]) expect(await inAgenda(id, stranger)).toEqual([])
    const shared = await sessionIn(stage, 'agency', 'reported', { organisationIds: [place.agency, place.hospital] }, recorded)
    expect(reasons(await inAgenda(shared, hospital))).toEqual(['approval Pendampingan sarana kelompok rentan', 'promise Janji 2'])
  })

  it('make no second session of it on an organisation’s page, nor one of a session that it took no part in', async () => {
    const id = await sessionIn(stage, 'agency', 'reported', {}, recorded)
    const shown = async (organisationId: string) =>
      (await organisationOverview(stage.cast.head, organisationId)).sessions.filter((one) => one.id === id).length
    expect([await shown(place.agency), await shown(place.hospital)]).toEqual([1, 0])
  })

  it('leave it when the step is done, the promise has become a commitment, or a correction takes the day away', async () => {
    const id = await sessionIn(stage, 'agency', 'approved', {}, recorded)
    const done = bodyOf(session, await act(id, 'complete_step', { step: 1, note: 'Rapat 24 November' }, stage.cast.assistant))
    expect(done.nextSteps?.map(({ status }) => status)).toEqual(['open', 'done', 'planned', 'done'])
    expect(done).toMatchObject({ status: 'approved', nextSteps: [{}, { text: 'Rapat internal', dueOn: '2026-12-05' }, {}, {}] })
    expect(reasons(await inAgenda(id))).toEqual(['promise Janji 1', 'step Pantau ulang', 'promise Janji 2'])
    const [latest] = bodyOf(contract['sessions.history'], await stage.cast.head.get(`/sessions/${id}/history`)).items
    expect([latest?.action, latest?.note, Object.keys(latest?.changes ?? {})]).toEqual([
      'complete_step',
      'Rapat 24 November',
      expect.arrayContaining(['nextSteps']),
    ])

    const made = await stage.newCommitment('agency', {
      indicator: { name: 'Papan', target: '1' },
      statement: { sessionId: id, statementId: statementId(1) },
    })
    expect((await stage.cast.assistant.post('/commitments', made)).status).toBe(201)
    expect(reasons(await inAgenda(id))).toEqual(['step Pantau ulang', 'promise Janji 2'])

    const { statements = [] } = bodyOf(session, await stage.cast.head.get(`/sessions/${id}`))
    const corrected = statements.map(({ commitmentId: _, ...one }) => (one.id === statementId(2) ? { ...one, kind: 'remark' } : one))
    await act(id, 'amend', { statements: corrected, reason: 'Bukan janji' })
    expect(reasons(await inAgenda(id))).toEqual(['step Pantau ulang'])
    await act(id, 'amend', { nextSteps: [step('Pantau ulang')], reason: 'Belum ada tanggal' })
    expect(await inAgenda(id)).toEqual([])
  })

  it('come in pages, each once, also where many stand on one day', async () => {
    const sameDay = { dueOn: '2027-06-01', organisationId: place.cityAgency }
    const nextSteps = Array.from({ length: 7 }, (_, at) => step(`Langkah ${at}`, sameDay))
    const statements = Array.from({ length: 5 }, (_, at) => promise(at + 1, sameDay))
    const id = await sessionIn(stage, 'city', 'reported', { on: '2027-06-01' }, { nextSteps, statements })
    for (const query of ['', `&organisationId=${place.cityAgency}`])
      for (const limit of [1, 5, 100]) {
        const seen: string[] = []
        for (let next: string | undefined = ''; next !== undefined;) {
          const page: Awaited<ReturnType<typeof agenda>> = await agenda(
            stage.cast.head,
            `?limit=${limit}${query}${next && `&cursor=${next}`}`,
          )
          seen.push(...page.items.filter((item) => item.id === id).map(({ title }) => title))
          next = page.next
        }
        expect([limit, seen.length, new Set(seen).size]).toEqual([limit, 13, 13])
      }
    const { items } = bodyOf(contract['commitments.list'], await stage.cast.head.get(`/commitments?ownerId=${place.cityAgency}`))
    expect(items).toEqual([])
  })
})

describe('a step', () => {
  it('is marked done once, and only if it is there', async () => {
    const id = await sessionIn(stage, 'hospital', 'reported', {}, { nextSteps: [step('Rapat'), step('Selesai', { status: 'done' })] })
    expect(faultOf(await act(id, 'complete_step', { step: 2 }))).toEqual([422, 'step not_found'])
    expect(faultOf(await act(id, 'complete_step', { step: 1 }))).toEqual([422, 'step already_set'])
    expect(faultOf(await act(id, 'complete_step', {}))).toEqual([422, 'step required'])
    expect(bodyOf(session, await stage.cast.head.get(`/sessions/${id}`)).actions).toContain('complete_step')
    const after = bodyOf(session, await act(id, 'complete_step', { step: 0 }))
    expect([after.status, after.actions.includes('complete_step')]).toEqual(['reported', false])
    expect(faultOf(await act(id, 'complete_step', { step: 0 }))).toEqual([422, 'step already_set'])
  })
})

describe('parts with a day', () => {
  it('are bounded, and the one too many is named', async () => {
    const id = await sessionIn(stage, 'hospital', 'held')
    const edit = (body: object) => stage.cast.assistant.patch(`/sessions/${id}`, body, { ifMatch: '*' })
    const steps = Array.from({ length: mostDatedParts - 1 }, (_, at) => step(`Langkah ${at}`, { dueOn: '2026-12-20' }))
    expect((await edit({ nextSteps: steps, statements: [promise(1, { dueOn: '2026-12-21' })] })).status).toBe(200)
    const more = [
      step('Satu lagi', { dueOn: '2026-12-22' }),
      step('Tanpa tanggal'),
      step('Selesai', { dueOn: '2026-12-22', status: 'done' }),
    ]
    expect(faultOf(await edit({ nextSteps: [...steps, ...more] }))).toEqual([422, `nextSteps.${steps.length}.dueOn too_many_dates`])
    const said = [promise(2), promise(3, { dueOn: '2026-12-22' }), promise(1, { dueOn: '2026-12-21' })]
    expect(faultOf(await edit({ statements: said }))).toEqual([422, 'statements.1.dueOn too_many_dates'])
    expect((await edit({ nextSteps: [...steps, ...more.slice(1)] })).status).toBe(200)
  })
})
