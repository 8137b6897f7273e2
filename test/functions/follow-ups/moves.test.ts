import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { followUpLifecycle, legalVerdicts, type FollowUpAction, type FollowUpStatus } from '#shared/follow-ups.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { place } from '#test/support/cast.ts'
import { fileEvidence } from '#test/support/deeds.ts'
import { as, bodyOf, type Person } from '#test/support/request.ts'
import { actOn, followUpIn, moved } from '../api/follow-up-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
let people = 0
beforeAll(async () => {
  stage = await setStage()
})

const followUp = contract['follow-ups.get']
const read = async (person: Person, id: string) => bodyOf(followUp, await person.get(`/follow-ups/${id}`))
const done = { actionText: 'Maklumat dipasang.' }

/** A member of any role and organisation, however odd the pair. */
async function member(role: string, organisationId: string): Promise<Person & { id: string }> {
  const subject = `orang-${(people += 1)}`
  const id = await stage.userIn('agency', 'active', { subject, role, organisationId })
  return { ...as(stage.world.app, subject), id }
}

describe('what the organisation says', () => {
  it('is its answer, kept with who gave it; the latest one counts', async () => {
    const id = await followUpIn(stage, 'agency')
    expect(await moved(stage.cast.agency, id, 'respond', { kind: 'accepted' })).toMatchObject({
      status: 'assigned',
      response: { kind: 'accepted', organisationId: place.agency, onBehalf: false },
    })
    const partly = { kind: 'accepted_in_part', reason: 'Loket dua milik instansi lain' }
    expect(await moved(stage.cast.secretariat, id, 'respond', partly)).toMatchObject({
      response: { ...partly, organisationId: place.secretariat, onBehalf: true },
    })
    expect((await actOn(stage.cast.agency, id, 'respond', { kind: 'not_accepted' })).problem().errors).toEqual([
      { path: 'reason', code: 'required' },
    ])
  })

  it('is what has been done, with its files as proof; a file of another record proves nothing', async () => {
    const id = await followUpIn(stage, 'agency', 'in_progress')
    const [own, other] = [
      await fileEvidence(stage.cast.agency, id),
      await fileEvidence(stage.cast.agency, await followUpIn(stage, 'agency')),
    ]
    const pending = await stage.documentIn('agency', 'pending', id)
    const submit = (documentIds: string[]) => actOn(stage.cast.agency, id, 'submit', { ...done, documentIds })
    expect((await submit([own, other])).problem().errors).toEqual([{ path: 'documentIds.1', code: 'not_found' }])
    expect((await submit([pending])).problem().errors).toEqual([{ path: 'documentIds.0', code: 'not_stored' }])
    expect(bodyOf(followUp, await submit([own]))).toMatchObject({
      status: 'submitted',
      evidence: [own],
      actionText: done.actionText,
      claim: { organisationId: place.agency, onBehalf: false, documentIds: [own] },
    })
  })

  it('needs a file when the priority is high, and another one when that was turned down', async () => {
    const id = await followUpIn(stage, 'agency', 'in_progress', { priority: 'high' })
    const submit = (documentIds: string[] = []) => actOn(stage.cast.agency, id, 'submit', { ...done, documentIds })
    const lacking = [{ path: 'documentIds', code: 'required' }]
    expect((await submit()).problem().errors).toEqual(lacking)
    const first = await fileEvidence(stage.cast.agency, id)
    expect((await submit([first])).status).toBe(200)
    const unknown = await stage.documentIn('agency', 'stored', id)
    expect((await actOn(stage.cast.head, id, 'return', { reason: 'Buram', documentIds: [unknown] })).problem().errors).toEqual([
      { path: 'documentIds.0', code: 'not_found' },
    ])
    const returned = await moved(stage.cast.head, id, 'return', { reason: 'Buram', note: 'Foto ulang', documentIds: [first] })
    expect(returned).toMatchObject({ rejectedEvidence: [first], verdict: 'not_yet_conform', judged: { note: 'Buram\nFoto ulang' } })
    for (const named of [[], [first]]) expect((await submit(named)).problem().errors).toEqual(lacking)
    expect((await submit([await fileEvidence(stage.cast.agency, id)])).status).toBe(200)
  })
})

/** Every verdict on a submission is refused to this person, and none is offered. */
async function expectNoVerdict(person: Person, id: string): Promise<void> {
  for (const [action, body] of [
    ['verify', {}],
    ['return', { reason: 'Kurang' }],
    ['assess', { verdict: 'not_yet_conform', note: 'Kurang' }],
  ] as const)
    expect((await actOn(person, id, action, body)).problem()).toMatchObject({ status: 403, code: 'verifier_is_submitter' })
  const { actions } = await read(person, id)
  expect(actions.filter((action) => ['verify', 'return', 'assess'].includes(action))).toEqual([])
}

describe('a verdict', () => {
  const submittedBy = async (person: Person) => {
    const id = await followUpIn(stage, 'agency', 'in_progress')
    await moved(person, id, 'submit', done)
    return id
  }

  it('is never given by a colleague of whoever submitted, and is given by anybody else of the Ombudsman', async () => {
    const id = await submittedBy(stage.cast.agency)
    await expectNoVerdict(await member('assistant', place.agency), id)
    expect(await moved(stage.cast.assistant, id, 'verify', { note: 'Sesuai' })).toMatchObject({
      status: 'verified',
      verdict: 'conform',
      judged: { note: 'Sesuai' },
    })
  })

  it('is never given by the secretariat that submitted on behalf, nor by the organisation for which it did', async () => {
    const id = await submittedBy(stage.cast.secretariat)
    expect((await actOn(stage.cast.secretariat, id, 'verify')).problem().code).toBe('forbidden')
    expect(await read(stage.cast.head, id)).toMatchObject({ claim: { organisationId: place.secretariat, onBehalf: true } })
    for (const organisationId of [place.secretariat, place.agency]) await expectNoVerdict(await member('assistant', organisationId), id)
  })

  it('is never given by the person who submitted, in whatever role and organisation since', async () => {
    const person = await member('agency', place.agency)
    const id = await submittedBy(person)
    await stage.cast.root.patch(`/users/${person.id}`, { role: 'assistant' }, { ifMatch: '*' })
    stage.world.at('2026-11-22T02:05:00.000Z')
    await expectNoVerdict(person, id)
  })

  it('is said in between too, and what cannot be followed up needs a listed reason and the head', async () => {
    const id = await followUpIn(stage, 'agency', 'in_progress')
    await moved(stage.cast.agency, id, 'request_extension', { newDueOn: '2027-01-31', reason: 'Anggaran' })
    expect(await moved(stage.cast.assistant, id, 'assess', { verdict: 'not_yet_conform', note: 'Baru loket satu' })).toMatchObject({
      status: 'in_progress',
      verdict: 'not_yet_conform',
      judged: { note: 'Baru loket satu' },
      extension: { newDueOn: '2027-01-31' },
    })
    const over = { reason: 'regulation_changed', note: 'Dicabut' }
    expect((await actOn(stage.cast.assistant, id, 'declare_not_actionable', over)).status).toBe(403)
    const after = await moved(stage.cast.head, id, 'declare_not_actionable', over)
    expect(after).toMatchObject({ status: 'verified', verdict: 'not_actionable', judged: over, overdue: false })
    expect(after).not.toHaveProperty('extension')
  })
})

describe('an extension', () => {
  const ask = (person: Person, id: string, newDueOn: string) => actOn(person, id, 'request_extension', { newDueOn, reason: 'Anggaran' })

  it('keeps the original date and the limit, and is counted; a refused one changes nothing', async () => {
    const limit = { unit: 'calendar_days', days: 60, from: '2026-11-01', legalBasis: 'UU 37/2008' }
    const id = await followUpIn(stage, 'agency', 'in_progress', { dueOn: undefined, limit })
    await ask(stage.cast.agency, id, '2027-01-31')
    const granted = { dueOn: '2027-01-31', originalDueOn: '2026-12-31', extensionsGranted: 1, limit }
    expect(await moved(stage.cast.head, id, 'grant_extension', { note: 'Terakhir' })).toMatchObject(granted)
    await ask(stage.cast.secretariat, id, '2027-03-31')
    const refused = await moved(stage.cast.head, id, 'refuse_extension', { reason: 'Cukup' })
    expect(refused).toMatchObject(granted)
    expect(refused).not.toHaveProperty('extension')
  })

  it('is asked for once at a time, for a later day, and answered by the head alone', async () => {
    const id = await followUpIn(stage, 'agency')
    expect((await actOn(stage.cast.head, id, 'grant_extension')).problem()).toMatchObject({ legalActions: ['request_extension'] })
    for (const day of ['2026-12-31', '2026-12-30'])
      expect((await ask(stage.cast.agency, id, day)).problem().errors).toEqual([{ path: 'newDueOn', code: 'not_later' }])
    expect((await ask(stage.cast.agency, id, '2027-01-01')).status).toBe(200)
    expect((await ask(stage.cast.agency, id, '2027-02-01')).problem()).toMatchObject({
      status: 409,
      legalActions: ['grant_extension', 'refuse_extension'],
    })
    expect((await actOn(stage.cast.assistant, id, 'grant_extension')).status).toBe(403)
    expect((await read(stage.cast.head, id)).actions).toEqual(expect.arrayContaining(['grant_extension', 'refuse_extension']))
    expect((await read(stage.cast.agency, id)).actions).not.toContain('request_extension')
  })
})

/** One legal step of somebody who may take it; whatever the random numbers say. */
const steps: Record<FollowUpAction, readonly ['agency' | 'head', (chance: number) => object]> = {
  respond: ['agency', (chance) => ({ kind: chance % 2 === 0 ? 'accepted' : 'not_accepted', reason: 'Sudah dikaji' })],
  start: ['agency', () => ({})],
  submit: ['agency', () => done],
  verify: ['head', () => ({})],
  return: ['head', () => ({ reason: 'Kurang' })],
  assess: ['head', (chance) => ({ verdict: chance % 2 === 0 ? 'not_followed_up' : 'not_yet_conform', note: 'Dipantau' })],
  declare_not_actionable: ['head', () => ({ reason: 'in_court', note: 'Digugat' })],
  forward: ['agency', (chance) => ({ toId: chance % 2 === 0 ? place.hospital : place.agency, reason: 'Bukan kewenangan' })],
  request_extension: ['agency', (chance) => ({ newDueOn: `20${30 + (chance % 60)}-01-31`, reason: 'Anggaran' })],
  grant_extension: ['head', () => ({})],
  refuse_extension: ['head', () => ({ reason: 'Cukup' })],
}
const closing: readonly FollowUpAction[] = ['verify', 'declare_not_actionable']

describe('status and verdict', () => {
  it('are a legal pair after every step of any legal walk', async () => {
    const worker = await member('agency', place.province)
    let taken = 0
    const walk = async (choices: readonly number[]) => {
      const id = await followUpIn(stage, 'agency')
      let status: FollowUpStatus = 'assigned'
      for (const [position, chance] of choices.entries()) {
        // Mostly on: a walk that closes at once sees little.
        const all = legalActions(followUpLifecycle, status)
        const actions = position < choices.length - 1 ? all.filter((action) => !closing.includes(action)) : all
        const action = actions[chance % actions.length]
        if (action === undefined) break
        const [who, body] = steps[action]
        const reply = await actOn(who === 'head' ? stage.cast.head : worker, id, action, body(chance))
        if (![200, 409, 422].includes(reply.status)) throw new Error(`${action} from ${status}: ${JSON.stringify(reply.body)}`)
        const record = await read(stage.cast.head, id)
        expect(legalVerdicts[record.status], `${action} from ${status}`).toContain(record.verdict)
        expect(record.originalDueOn).toBe('2026-12-31')
        if (reply.status === 200) taken += 1
        status = record.status
      }
    }
    const choices = fc.array(fc.nat({ max: 10_000 }), { minLength: 8, maxLength: 14 })
    await fc.assert(fc.asyncProperty(choices, walk), { numRuns: 40, seed: 3 })
    expect(taken).toBeGreaterThan(200)
  })
})
