import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { mostFindings } from '#shared/sessions.ts'
import type { Caller } from '#functions/core/context.ts'
import { createSession } from '#functions/core/sessions/create-session.ts'
import { editSession } from '#functions/core/sessions/edit-session.ts'
import { place, testId } from '#test/support/cast.ts'
import { describeFile, fileEvidence, pdfBytes } from '#test/support/deeds.ts'
import { bodyOf, type Reply } from '#test/support/request.ts'
import { taken } from '../api/documents/bytes.ts'
import { newSession, sessionIn, templateIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
let elsewhereTemplate: string
let elsewherePks: string
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
  elsewhereTemplate = await templateIn(stage, 'elsewhere')
  elsewherePks = await stage.pksIn('elsewhere')
})

const session = contract['sessions.get']
const edit = (id: string, body: object) => stage.cast.assistant.patch(`/sessions/${id}`, body, { ifMatch: '*' })
const act = (id: string, action: string, body: object = {}) =>
  stage.cast.head.post(`/sessions/${id}/actions/${action}`, body, { ifMatch: '*' })
const faultsOf = (reply: Reply) => {
  const { status, errors = [] } = reply.problem()
  return [status, ...errors.map(({ path, code }) => `${path} ${code}`)]
}
const sugId = 'sug_01F8MECHZX0000000000000001'
const fndId = (number: number) => `fnd_01F8MECHZX${String(number).padStart(16, '0')}`
const finding = (more: object = {}) => ({ text: 'Ramp curam', tone: 'needs_improvement', ...more })

describe('a plan', () => {
  const plan = (more: object) => stage.cast.assistant.post('/sessions', newSession('agency', more))

  it.each([
    ['an organisation that is not known', { organisationIds: [place.agency, testId('organisations', 99)] }, 'organisationIds.1 not_found'],
    ['an organisation of another jurisdiction', { organisationIds: [place.elsewhereAgency] }, 'organisationIds.0 not_found'],
    ['a host of another jurisdiction', { hostId: place.elsewhereAgency }, 'hostId not_found'],
    ['the same organisation twice', { organisationIds: [place.agency, place.agency] }, 'organisationIds not_unique'],
    ['an agreement that is not known', { agreementIds: [testId('agreements', 99)] }, 'agreementIds.0 not_found'],
    ['a facilitator who is not known', { facilitators: [{ name: 'X', userId: testId('users', 99) }] }, 'facilitators.0.userId not_found'],
    [
      'a facilitator of another jurisdiction',
      { facilitators: [{ name: 'X', userId: testId('users', 10) }] },
      'facilitators.0.userId not_found',
    ],
    [
      'a facilitator from nowhere',
      { facilitators: [{ name: 'X' }, { name: 'Y', organisationId: place.elsewhereOmbudsman }] },
      'facilitators.1.organisationId not_found',
    ],
    ['an end before its beginning', { startsAt: '11:00', endsAt: '10:00' }, 'endsAt before_start'],
    ['a day of which only the month is given', { on: '2026-12', certainty: 'day' }, 'certainty invalid_value'],
    ['a quote of a source that it does not have', { dateQuote: { text: 'Senin' } }, 'dateQuote.source not_found'],
    ['a visit before it that is not known', { previousId: testId('sessions', 99) }, 'previousId not_found'],
  ])('is refused with %s', async (_, more, fault) => {
    expect(faultsOf(await plan(more))).toEqual([422, fault])
  })

  it('takes no agreement of another jurisdiction or that was cancelled', async () => {
    expect(faultsOf(await plan({ agreementIds: [elsewherePks] }))).toEqual([422, 'agreementIds.0 not_found'])
    const cancelled = await plan({ agreementIds: [await stage.pksIn('agency', 'cancelled')] })
    expect(cancelled.problem()).toMatchObject({ status: 409, code: 'locked' })
  })

  it('of head office at a regional body belongs to that region, whose clock is the host’s', async () => {
    const visit = bodyOf(
      contract['sessions.create'],
      await plan({ type: 'visit', hostId: place.headOffice, organisationIds: [place.cityAgency, place.ombudsman] }),
    )
    expect(visit).toMatchObject({ jurisdiction: '63', zone: 'Asia/Jakarta' })
    const mixed = await edit(visit.id, { organisationIds: [place.cityAgency, place.headOffice] })
    expect(mixed.status).toBe(200)
    expect(faultsOf(await edit(visit.id, { organisationIds: [place.headOffice] }))).toEqual([422, 'organisationIds wrong_jurisdiction'])
    const moved = await edit(visit.id, { hostId: place.cityAgency })
    expect(moved.body).toMatchObject({ jurisdiction: '63', zone: 'Asia/Makassar' })
    expect(faultsOf(await edit(visit.id, { hostId: place.headOffice, organisationIds: [place.headOffice] }))).toEqual([
      422,
      'organisationIds wrong_jurisdiction',
    ])
    expect((await plan({ hostId: place.headOffice, organisationIds: [place.headOffice] })).problem().code).toBe('forbidden')
  })

  it('that somebody with the whole nation in reach makes for one region takes nothing of another', async () => {
    const caller: Caller = {
      userId: testId('users', 50),
      name: 'Wakil',
      role: 'head',
      organisationId: place.headOffice,
      jurisdiction: 'national',
    }
    const { ctx } = stage.world
    const made = (more: object) => createSession(ctx, { caller, id: '', body: newSession('agency', more), route: 'POST /sessions' })
    const refused = (path: string) => ({ code: 'invalid_input', details: { fields: [{ path, code: 'wrong_jurisdiction' }] } })
    await expect(made({ organisationIds: [place.agency, place.elsewhereAgency] })).rejects.toMatchObject(refused('organisationIds.1'))
    await expect(made({ agreementIds: [elsewherePks] })).rejects.toMatchObject(refused('agreementIds.0'))
    await expect(made({ previousId: await sessionIn(stage, 'elsewhere') })).rejects.toMatchObject(refused('previousId'))
    const { id } = (await made({})).value
    await act(id, 'hold')
    const body = { checklists: [{ templateId: elsewhereTemplate, answers: {} }] }
    const edited = editSession(ctx, { caller, id, body, route: 'PATCH /sessions', expectedVersion: 'any' })
    await expect(edited).rejects.toMatchObject(refused('checklists.0.templateId'))
  })

  it('comes after at most one visit, which then names it; a cancelled one makes room again', async () => {
    const first = await sessionIn(stage, 'agency', 'held')
    const key = 'plan-next'
    const body = newSession('agency', { previousId: first })
    const next = await stage.cast.assistant.post('/sessions', body, { key })
    expect(bodyOf(contract['sessions.create'], next).previousId).toBe(first)
    const nextId = next.record().id
    expect((await stage.cast.head.get(`/sessions/${first}`)).body).toMatchObject({ nextId, version: 3 })
    expect(faultsOf(await plan({ previousId: first }))).toEqual([422, 'previousId already_set'])
    expect((await stage.cast.assistant.post('/sessions', body, { key })).body).toEqual(next.body)

    await act(nextId, 'cancel', { reason: 'Batal' })
    expect((await stage.cast.head.get(`/sessions/${first}`)).body).not.toHaveProperty('nextId')
    expect((await plan({ previousId: nextId })).problem().code).toBe('locked')
    expect((await plan({ previousId: first })).status).toBe(201)
  })

  it('that two make for the same visit at once is made once', async () => {
    const first = await sessionIn(stage, 'agency', 'held')
    const replies = await Promise.all(Array.from({ length: 6 }, () => plan({ previousId: first })))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422, 422, 422])
  })

  it('needs a day, or that none is known, to be confirmed or held', async () => {
    const id = await sessionIn(stage, 'agency', 'planned', { on: undefined })
    for (const action of ['confirm', 'hold']) expect(faultsOf(await act(id, action))).toEqual([422, 'on required'])
    expect((await edit(id, { certainty: 'unknown' })).status).toBe(200)
    expect((await act(id, 'hold')).body).toMatchObject({ status: 'held', certainty: 'unknown' })
    const confirmed = await sessionIn(stage, 'agency', 'confirmed')
    expect(faultsOf(await edit(confirmed, { on: null }))).toEqual([422, 'on required'])
  })
})

describe('what happened', () => {
  it('is recorded once the session has been held, and no more once it is reported', async () => {
    for (const status of ['planned', 'confirmed', 'postponed'] as const) {
      const id = await sessionIn(stage, 'agency', status)
      const early = await edit(id, { title: 'Judul', summary: 'Sudah', findings: [finding()], topics: null })
      expect(early.problem()).toMatchObject({ status: 409, code: 'locked' })
      expect(early.problem().errors?.map(({ path }) => path)).toEqual(['findings', 'summary'])
      expect((await edit(id, { title: 'Judul', probes: ['Register'] })).body).toMatchObject({ title: 'Judul', status })
    }
    for (const status of ['reported', 'approved', 'cancelled'] as const)
      expect((await edit(await sessionIn(stage, 'agency', status), { title: 'Judul' })).problem().code).toBe('locked')
  })

  it.each([
    [
      'a finding raised from a checklist that is not there',
      { findings: [finding({ item: { checklist: 0, code: 'SP-01' } })] },
      'findings.0.item not_found',
    ],
    ['two findings of one id', { findings: [finding({ id: fndId(1) }), finding({ id: fndId(1) })] }, 'findings.1.id not_unique'],
    [
      'a suggestion for a finding that is not there',
      { suggestions: [{ text: 'Pasang', findingId: fndId(9) }] },
      'suggestions.0.findingId not_found',
    ],
    [
      'an organisation of another jurisdiction',
      { nextSteps: [{ text: 'X', status: 'open', organisationId: place.elsewhereAgency }] },
      'nextSteps.0.organisationId not_found',
    ],
    [
      'words of a source that is not named',
      { topics: [{ text: 'X' }, { text: 'Y', quote: { text: 'kutipan' } }] },
      'topics.1.quote.source not_found',
    ],
    [
      'a commitment that nobody made',
      { statements: [{ kind: 'promise', text: 'X', commitmentId: testId('commitments', 1) }] },
      'statements.0.commitmentId unknown_field',
    ],
    ['a photo that is not known', { photoIds: [testId('documents', 9)] }, 'photoIds.0 not_found'],
    [
      'a template that is not known',
      { checklists: [{ templateId: testId('templates', 9), answers: {} }] },
      'checklists.0.templateId not_found',
    ],
  ])('is refused with %s', async (_, body, fault) => {
    expect(faultsOf(await edit(await sessionIn(stage, 'agency', 'held'), body))).toEqual([422, fault])
  })

  it('names no template of another jurisdiction, and every fault at once', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    const strange = await edit(id, { checklists: [{ templateId: elsewhereTemplate, answers: {} }] })
    expect(faultsOf(strange)).toEqual([422, 'checklists.0.templateId not_found'])
    const many = await edit(id, {
      endsAt: '08:00',
      startsAt: '08:00',
      findings: [finding({ id: fndId(1), quote: { text: 'a', source: 1 } })],
      sources: [{ title: 'Berita' }],
      suggestions: [{ id: sugId, text: 'b', findingId: fndId(2) }],
    })
    expect(faultsOf(many)).toEqual([422, 'endsAt before_start'])
    const whole = {
      findings: [finding({ quote: { text: 'a', source: 1 } })],
      sources: [{ title: 'Berita' }],
      suggestions: [{ text: 'b', findingId: fndId(2) }],
    }
    expect(faultsOf(await edit(id, whole))).toEqual([422, 'suggestions.0.findingId not_found', 'findings.0.quote.source not_found'])
    const held = await edit(id, { ...whole, suggestions: null, findings: [finding({ quote: { text: 'a' } })] })
    expect(bodyOf(session, held).findings?.[0]?.quote).toEqual({ text: 'a', source: 0 })
    expect(faultsOf(await edit(id, { sources: null }))).toEqual([422, 'findings.0.quote.source not_found'])
  })

  it('keeps the ids of its parts when they are sent back, and what others answer', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    const first = bodyOf(session, await edit(id, { findings: [finding()], suggestions: [{ id: sugId, text: 'Landaikan' }] }))
    const made = first.findings?.[0]?.id ?? ''
    const again = bodyOf(session, await edit(id, { findings: [finding({ id: made, text: 'Ramp terlalu curam' })] }))
    expect([again.findings?.[0]?.id, again.suggestions?.[0]?.id]).toEqual([made, sugId])
    await stage.cast.agency.post(`/sessions/${id}/comments`, { text: 'Sudah diperbaiki', findingId: made })
    expect(faultsOf(await edit(id, { findings: null }))).toEqual([422, 'findings incomplete'])
  })

  it('has images of its own as photos', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    const { bytes } = taken['image/png']
    const announce = async (subjectId: string) =>
      bodyOf(
        contract['documents.create'],
        await stage.cast.assistant.post('/documents', describeFile(subjectId, bytes, { fileName: 'a.png', mediaType: 'image/png' })),
      )
    const { document, upload } = await announce(id)
    expect(faultsOf(await edit(id, { photoIds: [document.id] }))).toEqual([422, 'photoIds.0 not_stored'])
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Buffer.from(bytes) })
    bodyOf(contract['documents.complete'], await stage.cast.assistant.post(`/documents/${document.id}/complete`))
    expect(bodyOf(session, await edit(id, { photoIds: [document.id] })).photoIds).toEqual([document.id])
    expect(faultsOf(await edit(id, { photoIds: [document.id, document.id] }))).toEqual([422, 'photoIds.1 not_unique'])
    const paper = await fileEvidence(stage.cast.assistant, id, pdfBytes())
    expect(faultsOf(await edit(id, { photoIds: [document.id, paper] }))).toEqual([422, 'photoIds.1 wrong_type'])
    const other = await sessionIn(stage, 'agency', 'held')
    expect(faultsOf(await edit(other, { photoIds: [document.id] }))).toEqual([422, 'photoIds.0 not_found'])
  })
})

describe('approval', () => {
  it('needs a summary before, a number of the berita acara, or public sources instead', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    expect(faultsOf(await act(id, 'report'))).toEqual([422, 'summary required'])
    const reported = await sessionIn(stage, 'agency', 'reported')
    expect(faultsOf(await act(reported, 'approve'))).toEqual([422, 'reportNumber required'])
    const published = await sessionIn(stage, 'agency', 'reported', { sources: [{ title: 'Berita Ombudsman' }] })
    expect((await act(published, 'approve')).body).toMatchObject({ status: 'approved' })
  })

  it('locks all but amendments, which keep to the same rules and are at most thirty', async () => {
    const id = await sessionIn(stage, 'agency', 'approved')
    expect(faultsOf(await act(id, 'amend', { reason: 'X', summary: null }))).toEqual([422, 'summary required'])
    expect(faultsOf(await act(id, 'amend', { summary: 'X' }))).toEqual([422, 'reason required'])
    expect(faultsOf(await act(id, 'amend', { reason: 'X', topics: [{ text: 'Y', quote: { text: 'Z' } }] }))).toEqual([
      422,
      'topics.0.quote.source not_found',
    ])
    for (let time = 1; time <= 30; time++)
      expect((await act(id, 'amend', { reason: 'Salah tulis', title: `Judul ${time}` })).status).toBe(200)
    expect(faultsOf(await act(id, 'amend', { reason: 'Lagi', title: 'Judul' }))).toEqual([422, 'amendments too_long'])
  })
})

describe('the size of a session', () => {
  const long = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => finding({ id: fndId(index), text: 'é'.repeat(length) }))

  it('is bounded so that record and event always fit; the largest field is named', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    expect(faultsOf(await edit(id, { findings: long(60, 1000), summary: 'Pendek' }))).toEqual([422, 'findings too_long'])
    for (const letter of ['a', 'b']) {
      const findings = long(14, 4000).map((part) => ({ ...part, text: letter + part.text.slice(1) }))
      expect((await edit(id, { findings })).status).toBe(200)
    }
    expect(faultsOf(await edit(id, { topics: Array.from({ length: 40 }, () => ({ text: 'é'.repeat(300) })) }))).toEqual([
      422,
      'findings too_long',
    ])
  })

  it('bounds what is said to it apart from what is in it', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    const say = () => stage.cast.agency.post(`/sessions/${id}/comments`, { text: 'é'.repeat(2000) })
    for (let time = 1; time <= 9; time++) expect((await say()).status).toBe(200)
    expect(faultsOf(await say())).toEqual([422, 'comments too_long'])
    expect((await edit(id, { findings: long(14, 4000) })).status).toBe(200)
  })

  it(`takes ${mostFindings} findings and no more`, async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    expect((await edit(id, { findings: long(mostFindings, 10) })).status).toBe(200)
    expect(faultsOf(await stage.cast.assistant.post(`/sessions/${id}/findings`, finding()))).toEqual([422, 'findings too_long'])
  })
})
