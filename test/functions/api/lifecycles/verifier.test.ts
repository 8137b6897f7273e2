import { beforeAll, describe, expect, it } from 'vitest'
import { place } from '#test/support/cast.ts'
import { as, type Person } from '#test/support/request.ts'
import { setStage, type Stage } from '../stage.ts'

let stage: Stage
let people = 0
beforeAll(async () => {
  stage = await setStage()
})

/** A member of any role and organisation, however odd the pair. */
async function member(role: string, organisationId: string): Promise<Person & { id: string }> {
  const subject = `orang-${(people += 1)}`
  const id = await stage.userIn('agency', 'active', { subject, role, organisationId })
  return { ...as(stage.world.app, subject), id }
}

const act = (person: Person, id: string, action: string, body: object = {}) =>
  person.post(`/commitments/${id}/actions/${action}`, body, { ifMatch: '*' })

async function submittedBy(person: Person): Promise<string> {
  const id = await stage.commitmentIn('agency', 'in_progress')
  expect((await act(person, id, 'submit', { note: 'Selesai' })).status).toBe(200)
  return id
}

/** Both verdicts are refused, and none is offered. */
async function expectNoVerdict(person: Person, id: string): Promise<void> {
  for (const [action, body] of [
    ['fulfil', {}],
    ['return', { reason: 'Kurang' }],
  ] as const)
    expect((await act(person, id, action, body)).problem()).toMatchObject({ status: 403, code: 'verifier_is_submitter' })
  const offered: unknown = JSON.parse(JSON.stringify((await person.get(`/commitments/${id}`)).body)).actions
  expect(offered).not.toContain('fulfil')
  expect(offered).not.toContain('return')
}

describe('a verdict', () => {
  it('is never given by a colleague of whoever submitted', async () => {
    const colleague = await member('assistant', place.agency)
    const id = await submittedBy(stage.cast.agency)
    await expectNoVerdict(colleague, id)
    expect((await act(stage.cast.assistant, id, 'fulfil')).status).toBe(200)
  })

  it('is never given by the secretariat that submitted on behalf, nor by a colleague of it', async () => {
    const id = await submittedBy(stage.cast.secretariat)
    expect((await act(stage.cast.secretariat, id, 'fulfil')).problem().code).toBe('forbidden')
    await expectNoVerdict(await member('head', place.secretariat), id)
    const { body } = await stage.cast.head.get(`/commitments/${id}`)
    expect(body).toMatchObject({ claim: { organisationId: place.secretariat, onBehalf: true } })
  })

  it('is never given by the organisation on whose behalf was submitted', async () => {
    await expectNoVerdict(await member('assistant', place.agency), await submittedBy(stage.cast.secretariat))
  })

  it('is never given by the person who submitted, in whatever role and organisation since', async () => {
    const person = await member('agency', place.agency)
    const id = await submittedBy(person)
    await stage.cast.root.patch(`/users/${person.id}`, { role: 'assistant' }, { ifMatch: '*' })
    stage.world.at('2026-11-22T02:05:00.000Z')
    await expectNoVerdict(person, id)
  })

  it('that returns leaves the claim beside it, and the next submission clears it', async () => {
    const id = await stage.commitmentIn('agency', 'returned')
    const returned = await stage.cast.agency.get(`/commitments/${id}`)
    expect(returned.body).toMatchObject({ status: 'returned', claim: { note: 'Selesai' }, verdict: { result: 'returned', note: 'Kurang' } })
    const again = await act(stage.cast.agency, id, 'submit', { note: 'Diperbaiki' })
    expect(again.body).toMatchObject({ status: 'submitted', claim: { note: 'Diperbaiki' } })
    expect(again.body).not.toHaveProperty('verdict')
  })

  it('of what cannot be carried out needs a listed reason, and the head', async () => {
    const id = await stage.commitmentIn('agency')
    const declare = (person: Person, body: object) => act(person, id, 'declare_not_feasible', body)
    expect((await declare(stage.cast.head, { reason: 'malas', note: 'x' })).problem().errors?.[0]?.path).toBe('reason')
    expect((await declare(stage.cast.head, { reason: 'in_court' })).problem().errors?.[0]?.path).toBe('note')
    expect((await declare(stage.cast.assistant, { reason: 'in_court', note: 'Digugat' })).status).toBe(403)
    expect((await declare(stage.cast.head, { reason: 'in_court', note: 'Digugat' })).body).toMatchObject({
      verdict: { reason: 'in_court' },
    })
  })
})

describe('an extension', () => {
  const ask = (person: Person, id: string, newDueOn: string) => act(person, id, 'request_extension', { newDueOn, reason: 'Anggaran' })

  it('keeps the original date and is counted; a refused one changes nothing', async () => {
    const id = await stage.commitmentIn('agency', 'in_progress', { dueOn: '2026-12-31' })
    await ask(stage.cast.agency, id, '2027-01-31')
    expect((await act(stage.cast.head, id, 'grant_extension')).body).toMatchObject({
      dueOn: '2027-01-31',
      originalDueOn: '2026-12-31',
      extensionsGranted: 1,
    })
    await ask(stage.cast.secretariat, id, '2027-03-31')
    const refused = await act(stage.cast.head, id, 'refuse_extension', { reason: 'Cukup' })
    expect(refused.body).toMatchObject({ dueOn: '2027-01-31', originalDueOn: '2026-12-31', extensionsGranted: 1 })
    expect(refused.body).not.toHaveProperty('extension')
    await ask(stage.cast.agency, id, '2027-02-28')
    expect((await act(stage.cast.head, id, 'grant_extension')).body).toMatchObject({ originalDueOn: '2026-12-31', extensionsGranted: 2 })
  })

  it('is asked for once at a time, for a later day, and answered only when asked for', async () => {
    const id = await stage.commitmentIn('agency', 'not_started', { dueOn: '2026-12-31' })
    expect((await act(stage.cast.head, id, 'grant_extension')).problem()).toMatchObject({
      status: 409,
      legalActions: ['request_extension'],
    })
    for (const day of ['2026-12-31', '2026-12-30'])
      expect((await ask(stage.cast.agency, id, day)).problem().errors).toEqual([{ path: 'newDueOn', code: 'not_later' }])
    expect((await ask(stage.cast.agency, id, '2027-01-01')).status).toBe(200)
    const twice = await ask(stage.cast.agency, id, '2027-02-01')
    expect(twice.problem()).toMatchObject({ status: 409, legalActions: ['grant_extension', 'refuse_extension'] })
  })
})
