import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { CreateTemplate } from '#shared/checklists.ts'
import { contract } from '#shared/contract/contract.ts'
import sampleJson from '#infra/local/sample/templates.json' with { type: 'json' }
import { bodyOf } from '#test/support/request.ts'
import { newTemplate, sessionIn, templateIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const session = contract['sessions.get']
const record = (id: string, checklists: object[]) => stage.cast.assistant.patch(`/sessions/${id}`, { checklists }, { ifMatch: '*' })
const edit = (id: string, body: object) => stage.cast.administrator.patch(`/templates/${id}`, body, { ifMatch: '*' })

describe('templates', () => {
  it('of head office are entered by its administrator, listed and read by everybody, and filled in everywhere', async () => {
    const bodies = z.array(CreateTemplate).parse(sampleJson)
    for (const body of bodies)
      expect((await stage.cast.root.post('/templates', body)).body).toMatchObject({ jurisdiction: 'national', version: 1 })
    for (const person of [stage.cast.agency, stage.cast.assistantElsewhere, stage.cast.national]) {
      const { items } = bodyOf(contract['templates.list'], await person.get('/templates?jurisdiction=national'))
      expect(items.map(({ code, items: count }) => [code, count]).toSorted()).toEqual([
        ['A', 20],
        ['B', 17],
        ['C', 17],
        ['D', 9],
        ['E', 7],
        ['F', 8],
      ])
      expect((await person.get(`/templates/${bodies[1]?.id}`)).body).toMatchObject({ code: 'B', title: 'Sarana kelompok rentan' })
    }
    const id = await sessionIn(stage, 'agency', 'held')
    const answers = { 'KR-01': 'met', 'KR-02': 'not_met', 'KR-05': 'met', 'KR-11': 'partly_met', 'KR-16': 'not_applicable' }
    const { checklists } = bodyOf(session, await record(id, [{ templateId: bodies[1]?.id, answers, notes: { 'KR-02': 'Terputus' } }]))
    expect(checklists?.[0]).toMatchObject({
      code: 'B',
      title: 'Sarana kelompok rentan',
      kind: 'standard',
      notes: { 'KR-02': 'Terputus' },
      result: { score: 63, class: 'fair', checked: 4, total: 16, failedCritical: ['KR-11'] },
    })
    const changed = await stage.cast.administrator.patch(`/templates/${bodies[1]?.id}`, { title: 'Lain' }, { ifMatch: '*' })
    expect(changed.problem().code).toBe('not_found')
  })

  it('of a jurisdiction are its own', async () => {
    const id = await templateIn(stage, 'agency')
    expect((await stage.cast.agency.get(`/templates/${id}`)).status).toBe(200)
    expect((await stage.cast.assistantElsewhere.get(`/templates/${id}`)).problem().code).toBe('not_found')
    expect((await stage.cast.assistantElsewhere.get('/templates?jurisdiction=63')).problem().code).toBe('forbidden')
    const { items } = bodyOf(contract['templates.list'], await stage.cast.assistantElsewhere.get('/templates'))
    expect(items).toEqual([])
    expect((await stage.cast.head.post('/templates', newTemplate())).problem().code).toBe('forbidden')
  })

  it('have items of distinct codes and a fair score below a good one, also when only one of them is changed', async () => {
    const twice = newTemplate({ items: ['satu', 'dua'].map((text) => ({ code: 'SP-01', text })) })
    expect((await stage.cast.administrator.post('/templates', twice)).problem().errors).toEqual([{ path: 'items', code: 'not_unique' }])
    const id = await templateIn(stage, 'agency')
    for (const body of [{ fairFrom: 80 }, { goodFrom: 60 }, { goodFrom: 50, fairFrom: 50 }])
      expect((await edit(id, body)).problem().errors).toEqual([{ path: 'fairFrom', code: 'too_big' }])
    expect((await edit(id, { goodFrom: 90, isRetired: true })).body).toMatchObject({ version: 2, goodFrom: 90, isRetired: true })
  })

  it('are read as they were at a version, each of which there has been', async () => {
    const id = await templateIn(stage, 'agency')
    await edit(id, { title: 'Judul kedua' })
    await edit(id, { title: 'Judul ketiga' })
    const titleAt = async (query: string) => {
      const reply = await stage.cast.agency.get(`/templates/${id}${query}`)
      const { title, version } = bodyOf(contract['templates.get'], reply)
      return [title, version, reply.headers.get('etag')]
    }
    expect(await titleAt('?version=1')).toEqual(['Komponen standar pelayanan', 1, '"1"'])
    expect(await titleAt('?version=2')).toEqual(['Judul kedua', 2, '"2"'])
    expect(await titleAt('')).toEqual(['Judul ketiga', 3, '"3"'])
    expect((await stage.cast.agency.get(`/templates/${id}?version=4`)).problem().code).toBe('not_found')
    expect((await stage.cast.agency.get(`/templates/${id}?version=0`)).problem().errors?.[0]?.path).toBe('version')
  })
})

describe('a checklist in a session', () => {
  it('has an answer for each item and no other, and its class is capped by what is critical', async () => {
    const templateId = await templateIn(stage, 'agency')
    const id = await sessionIn(stage, 'agency', 'held')
    const answered = async (answers: object) => bodyOf(session, await record(id, [{ templateId, answers }])).checklists?.[0]
    const good = { 'SP-01': 'met', 'SP-02': 'met', 'SP-03': 'met' }
    expect(await answered({})).toMatchObject({
      answers: { 'SP-01': 'not_checked', 'SP-04': 'not_checked' },
      result: { checked: 0, total: 4 },
    })
    expect((await answered(good))?.result).toEqual({ score: 100, class: 'good', checked: 3, total: 4, failedCritical: [] })
    expect((await answered({ ...good, 'SP-04': 'partly_met' }))?.result).toMatchObject({
      score: 88,
      class: 'fair',
      failedCritical: ['SP-04'],
    })
    expect((await answered({ ...good, 'SP-04': 'not_met' }))?.result).toMatchObject({ score: 75, class: 'poor', failedCritical: ['SP-04'] })
    const strange = { templateId, answers: { 'SP-01': 'met', 'SP-05': 'met' }, notes: { 'KR-01': 'x' }, minutes: { 'SP-09': 3 } }
    expect((await record(id, [{ templateId, answers: {} }, strange])).problem()).toMatchObject({
      status: 422,
      errors: [
        { path: 'checklists.1.answers.SP-05', code: 'not_found' },
        { path: 'checklists.1.notes.KR-01', code: 'not_found' },
        { path: 'checklists.1.minutes.SP-09', code: 'not_found' },
      ],
    })
    const computed = await record(id, [{ templateId, answers: {}, result: { score: 100, checked: 1, total: 1, failedCritical: [] } }])
    expect(computed.problem().errors).toEqual([{ path: 'checklists.0.result', code: 'unknown_field' }])
  })

  it('keeps the words and rules of the version that it was answered with, unless another is named', async () => {
    const templateId = await templateIn(stage, 'agency')
    const id = await sessionIn(stage, 'agency', 'held')
    const one = { templateId, answers: { 'SP-04': 'met' }, subject: 'Loket 1' }
    await record(id, [one])
    await edit(templateId, {
      title: 'Komponen baru',
      items: [
        { code: 'SP-01', text: 'Dasar hukum' },
        { code: 'SP-07', text: 'Sarana' },
      ],
    })

    const kept = async (checklists: object[]) =>
      bodyOf(session, await record(id, checklists)).checklists?.map(({ title, templateVersion, answers }) => [
        title,
        templateVersion,
        Object.keys(answers).length,
      ])
    const old = ['Komponen standar pelayanan', 1, 4]
    const now = ['Komponen baru', 2, 2]
    expect(await kept([{ ...one, answers: { 'SP-04': 'not_met' } }])).toEqual([old])
    expect(await kept([{ templateId, answers: { 'SP-07': 'met' }, subject: 'Loket 2' }, one])).toEqual([now, old])
    for (const again of [one, { ...one, subject: 'Loket B' }, one]) expect(await kept([again])).toEqual([old])
    expect(await kept([{ ...one, templateVersion: 2, answers: { 'SP-07': 'met' } }])).toEqual([now])
    expect(await kept([{ ...one, templateVersion: 1 }])).toEqual([old])
    const future = await record(id, [{ ...one, templateVersion: 3 }])
    expect(future.problem().errors).toEqual([{ path: 'checklists.0.templateVersion', code: 'not_found' }])
    const gone = await record(id, [{ ...one, templateVersion: 2 }])
    expect(gone.problem().errors).toEqual([{ path: 'checklists.0.answers.SP-04', code: 'not_found' }])
  })
})
