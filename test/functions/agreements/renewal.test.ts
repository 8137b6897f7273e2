import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, testId } from '#test/support/cast.ts'
import { fileEvidence, promise } from '#test/support/deeds.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { finishProcess, processesOf } from '#test/support/processes.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { agreementIn, faultsIn, historyOf, move, moved, read, recordSigned } from './deeds.ts'

let stage: Stage
let head: Person
let assistant: Person

beforeAll(async () => {
  stage = await setStage()
  head = stage.cast.head
  assistant = stage.cast.assistant
})

const renew = (id: string, body: object = {}, options = {}) => assistant.post(`/agreements/${id}/renewal`, body, options)
const renewed = async (id: string, body: object = {}) => agreementIn(await renew(id, body))
const oldTerm = { startsOn: '2021-10-26', endsOn: '2026-10-26', renewBy: '2026-04-26' }

const commitmentsUnder = async (id: string) => bodyOf(contract['commitments.list'], await head.get(`/commitments?agreementId=${id}`)).items

describe('a renewal', () => {
  it('carries three of five promises over when it is signed, and a year later each history names the other', async () => {
    const old = await stage.pksIn('agency', 'signed', { ...oldTerm, label: 'PKS', scope: ['oversight'] })
    const [one, two, three, left] = await Promise.all(['Satu', 'Dua', 'Tiga', 'Empat'].map((title) => promise(head, old, { title })))
    const done = await promise(head, old, { title: 'Lima' })
    await head.post(`/commitments/${done.id}/actions/cancel`, { reason: 'Batal' }, { ifMatch: '*' })
    const carry = [one?.id, two?.id, three?.id]
    const text = { title: 'PKS 2026-2031', startsOn: '2026-12-01', endsOn: '2031-11-30', renewBy: '2031-05-31' }

    const draft = await renewed(old, { ...text, carry })
    expect(draft).toMatchObject({
      ...text,
      carries: carry,
      type: 'pks',
      label: 'PKS',
      scope: ['oversight'],
      status: 'draft',
    })
    expect(draft).toMatchObject({ supersedes: old, parentId: await stage.mouIn('agency') })
    expect(await read(head, old)).toMatchObject({ renewedById: draft.id, status: 'signed', validity: 'ended' })
    expect(await processesOf(stage.world, draft.id)).toEqual([])

    await recordSigned(assistant, draft.id)
    const process = await finishProcess(stage.world, draft.id)
    expect([process.status, process.done, process.skipped]).toEqual(['finished', 3, []])
    expect((await commitmentsUnder(draft.id)).map(({ title }) => title).sort()).toEqual(['Dua', 'Satu', 'Tiga'])
    expect((await commitmentsUnder(old)).map(({ id, status }) => [id, status]).filter(([id]) => id === left?.id)).toEqual([
      [left?.id, 'not_started'],
    ])

    stage.world.at('2027-11-22T02:00:00.000Z')
    const told = { old: await historyOf(assistant, old), new: await historyOf(assistant, draft.id) }
    stage.world.at('2026-11-22T02:00:00.000Z')
    expect(told.old.find(({ action }) => action === 'renew')).toMatchObject({
      changes: { renewedById: { after: draft.id } },
      at: draft.createdAt,
    })
    expect(told.new.find(({ action }) => action === 'create')).toMatchObject({
      changes: { supersedes: { after: old }, carries: { after: carry } },
    })
  })

  it('that is signed with everything complete carries as well, and only then replaces the old one', async () => {
    const old = await stage.pksIn('agency', 'signed')
    const kept = await promise(head, old)
    const parties = [place.ombudsman, place.agency].map((organisationId, index) => ({
      organisationId,
      order: index + 1,
      documentNumber: `${index + 1}/PKS/2027`,
      signatory: { name: `Penanda tangan ${index + 1}` },
    }))
    const { id } = await renewed(old, { parties, carry: [kept.id] })
    expect((await read(head, old)).actions).not.toContain('supersede')
    const early = (await move(head, old, 'supersede')).problem()
    expect([early.status, early.code, early.legalActions]).toEqual([
      409,
      'illegal_move',
      ['suspend', 'terminate', 'continue_while_renewing'],
    ])

    const signedFileId = await fileEvidence(head, id)
    await assistant.patch(`/agreements/${id}`, { signedOn: '2026-11-20', signedFileId }, { ifMatch: '*' })
    for (const action of ['start_discussion', 'send_for_signature', 'sign']) await moved(head, id, action)
    expect((await finishProcess(stage.world, id)).done).toBe(1)

    expect((await read(head, old)).actions).toContain('supersede')
    expect((await read(assistant, old)).actions).not.toContain('supersede')
    expect(await moved(head, old, 'supersede', { note: 'Digantikan' })).toMatchObject({
      status: 'superseded',
      validity: 'inactive',
      actions: [],
    })
    expect((await assistant.patch(`/agreements/${old}`, { place: 'Banjarbaru' }, { ifMatch: '*' })).problem().code).toBe('locked')
    expect((await head.post('/commitments', { ...(await stage.newCommitment('agency')), agreementId: old })).problem().code).toBe('locked')
  })

  it('starts no process when it carries nothing', async () => {
    const old = await stage.pksIn('agency', 'signed')
    const id = await stage.renewalOf('agency', old)
    expect((await read(head, id)).carries).toBeUndefined()
    expect(await processesOf(stage.world, id)).toEqual([])
  })

  it('that is cancelled lets go of the old one, which can be renewed again', async () => {
    const old = await stage.pksIn('agency', 'signed')
    const first = await renewed(old)
    expect((await renew(old)).problem()).toMatchObject({ status: 409, code: 'illegal_move' })
    await moved(assistant, first.id, 'cancel', { reason: 'Diulang' })
    const free = await read(assistant, old)
    expect([free.renewedById, free.actions.includes('renew')]).toEqual([undefined, true])
    expect((await historyOf(head, old))[0]).toMatchObject({ action: 'renewal_cancelled', changes: { renewedById: { before: first.id } } })
    expect((await renewed(old)).supersedes).toBe(old)
  })

  it('is of what is signed, once, and never of an addendum', async () => {
    const refusal = async (id: string) => (await renew(id)).problem().code
    expect(await refusal(await stage.pksIn('agency'))).toBe('illegal_move')
    expect(await refusal(await stage.pksIn('agency', 'cancelled'))).toBe('locked')
    expect(await refusal(await stage.pksIn('agency', 'terminated'))).toBe('locked')
    expect(await refusal(await stage.pksIn('agency', 'superseded'))).toBe('locked')
    expect(await refusal(await stage.addendumIn('agency', 'signed'))).toBe('illegal_move')
    expect((await renew(await stage.pksIn('agency', 'suspended'))).status).toBe(201)
  })

  it('carries what is open and its own', async () => {
    const old = await stage.pksIn('agency', 'signed')
    const closed = await promise(head, old)
    await head.post(`/commitments/${closed.id}/actions/cancel`, { reason: 'Batal' }, { ifMatch: '*' })
    const open = await promise(head, old)
    const strange = await stage.commitmentIn('agency')
    const faults = async (...carry: string[]) => faultsIn(await renew(old, { carry }))
    expect(await faults(open.id, closed.id)).toEqual(['carry.1 wrong_type'])
    expect(await faults(strange)).toEqual(['carry.0 not_found'])
    expect(await faults(testId('commitments', 999))).toEqual(['carry.0 not_found'])
    expect(await faults(open.id, open.id)).toEqual(['carry not_unique'])
    expect((await read(head, old)).renewedById).toBeUndefined()
  })

  it('sent twice is one renewal; with an id that is taken it is none', async () => {
    const old = await stage.pksIn('agency', 'signed')
    const first = await renew(old, { title: 'PKS baru' }, { key: 'renewal' })
    const again = await renew(old, { title: 'PKS baru' }, { key: 'renewal' })
    expect([again.status, again.headers.get('idempotent-replayed'), again.record().id]).toEqual([201, 'true', first.record().id])
    expect(again.headers.get('location')).toBe(`/api/v1/agreements/${first.record().id}`)
    const other = await stage.pksIn('agency', 'signed')
    expect((await renew(other, { id: first.record().id })).problem()).toMatchObject({ status: 409, code: 'already_exists' })
    expect((await read(head, other)).renewedById).toBeUndefined()
  })

  it('asked for by several at once is one', async () => {
    const old = await stage.pksIn('agency', 'signed')
    const replies = await Promise.all(Array.from({ length: 5 }, () => renew(old)))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    expect((await read(head, old)).renewedById).toBe(replies.find(({ status }) => status === 201)?.record().id)
  })

  it('hangs under what has renewed the agreement above, once that is signed', async () => {
    const { id: mou } = agreementIn(
      await head.post('/agreements', { ...(await stage.pksBody('agency')), type: 'mou', parentId: undefined }),
    )
    await recordSigned(head, mou)
    const under = () => stage.pksIn('agency', 'signed', { parentId: mou })
    const [first, second, third, fourth] = [await under(), await under(), await under(), await under()]
    const next = await renewed(mou)
    expect((await renewed(first)).parentId).toBe(mou)
    await recordSigned(head, next.id)
    await moved(head, mou, 'supersede')
    expect((await renewed(second)).parentId).toBe(next.id)
    expect((await read(head, third)).parentId).toBe(mou)
    const last = await stage.renewalOf('agency', next.id)
    await moved(head, next.id, 'supersede')
    expect((await renewed(fourth)).parentId).toBe(last)
    await moved(head, last, 'terminate', { reason: 'Selesai', on: '2026-11-20', children: 'keep' })
    expect((await renew(third)).problem()).toMatchObject({ status: 409, code: 'locked' })
  })
})

describe('the parties of a renewal', () => {
  const unit = (number: number, name: string) => ({
    id: testId('organisations', number),
    kind: 'local_agency',
    name,
    regionCode: '63',
    zone: 'Asia/Makassar',
    parentId: place.province,
  })
  const act = (id: string, action: string, body: object) =>
    stage.cast.administrator.post(
      `/organisations/${id}/actions/${action}`,
      { on: '2026-11-01', basis: 'Perda 5/2026', ...body },
      { ifMatch: '*' },
    )
  const partiesOf = (...ids: string[]) =>
    [place.ombudsman, ...ids].map((organisationId, index) => ({
      organisationId,
      order: index + 1,
      documentNumber: `${index}/A`,
      signatory: { name: 'Lama' },
      liaison: { name: `Narahubung ${index}` },
    }))

  beforeAll(async () => {
    for (const one of [
      unit(401, 'Dinas Lama'),
      unit(402, 'Dinas Penerus'),
      unit(403, 'Dinas Pecah'),
      unit(404, 'Dinas A'),
      unit(405, 'Dinas B'),
      unit(406, 'Dinas Tujuan'),
    ])
      expect((await stage.cast.root.post('/organisations', one)).status).toBe(201)
  })

  it('are those of the old one under the names they bear today, without what belongs to the old paper', async () => {
    const id = unit(402, '').id
    const old = await stage.pksIn('agency', 'signed', { parties: partiesOf(id) })
    expect((await act(id, 'rename', { name: 'Dinas Penerus Baru' })).status).toBe(200)
    const { parties } = await renewed(old)
    expect(parties).toEqual([
      { organisationId: place.ombudsman, order: 1, name: 'Perwakilan Uji Selatan', liaison: { name: 'Narahubung 0' } },
      { organisationId: id, order: 2, name: 'Dinas Penerus Baru', liaison: { name: 'Narahubung 1' } },
    ])
    expect((await read(head, old)).parties[1]?.name).toBe('Dinas Penerus')
    const supplied = await assistant.patch(`/agreements/${old}`, { parties: partiesOf(id), place: 'Banjarbaru' }, { ifMatch: '*' })
    expect(agreementIn(supplied).parties[1]?.name).toBe('Dinas Penerus')
  })

  it('are joined by the successor of one that has ended, and by nobody who has ended', async () => {
    const [gone, successor, target] = [unit(401, '').id, unit(402, '').id, unit(406, '').id]
    const old = await stage.pksIn('agency', 'signed', { parties: partiesOf(gone, target) })
    const draft = await stage.pksIn('agency', 'draft', { parties: partiesOf(gone) })
    expect((await act(successor, 'absorb', { organisationIds: [gone] })).status).toBe(200)
    expect((await act(target, 'absorb', { organisationIds: [successor] })).status).toBe(200)

    const { parties } = await renewed(old)
    expect(parties.map(({ organisationId, order }) => [organisationId, order])).toEqual([
      [place.ombudsman, 1],
      [target, 2],
    ])
    const body = { ...(await stage.pksBody('agency')), parties: partiesOf(gone) }
    expect(faultsIn(await assistant.post('/agreements', body))).toEqual(['parties.1.organisationId ended'])
    expect(faultsIn(await renew(await stage.pksIn('agency', 'signed'), { parties: partiesOf(gone) }))).toEqual([
      'parties.1.organisationId ended',
    ])
    const batch = { template: { title: 'PKS' }, items: [{ organisationId: target }, { organisationId: gone }] }
    expect(faultsIn(await assistant.post(`/agreements/${await stage.mouIn('agency')}/pks`, batch))).toEqual([
      'items.1.organisationId ended',
    ])
    const home = await stage.pksIn('agency')
    const edit = (id: string) => assistant.patch(`/agreements/${id}`, { parties: partiesOf(gone) }, { ifMatch: '*' })
    expect(faultsIn(await edit(home))).toEqual(['parties.1.organisationId ended'])
    expect((await edit(draft)).status).toBe(200)
    const addendum = { ...(await stage.pksBody('agency')), type: 'addendum', parentId: await stage.pksIn('agency', 'signed') }
    expect(faultsIn(await assistant.post('/agreements', { ...addendum, amends: { parties: partiesOf(gone) } }))).toEqual([
      'amends.parties.1.organisationId ended',
    ])
  })

  it('must be named where one has been split into several', async () => {
    const [split, one, other] = [unit(403, '').id, unit(404, '').id, unit(405, '').id]
    const old = await stage.pksIn('agency', 'signed', { parties: partiesOf(split) })
    expect((await act(split, 'split', { successorIds: [one, other] })).status).toBe(200)
    expect(faultsIn(await renew(old))).toEqual(['parties.1.organisationId ended'])
    expect((await renewed(old, { parties: partiesOf(other) })).ownerId).toBe(other)
  })
})

describe('an agreement that has run out', () => {
  it('is applied further on the letter that says so', async () => {
    const id = await stage.pksIn('agency', 'signed', oldTerm)
    expect((await read(assistant, id)).validity).toBe('ended')
    const documentId = await fileEvidence(assistant, id)
    const basis = { title: 'Surat bersama', number: '12/2026', on: '2026-10-20', documentId }
    const going = await moved(stage.cast.secretariat, id, 'continue_while_renewing', { basis, note: 'Sampai PKS baru' })
    expect(going).toMatchObject({ status: 'signed', validity: 'ended_renewing', renewing: basis })
    const { items } = bodyOf(contract['agreements.list'], await head.get(`/agreements?parentId=${await stage.mouIn('agency')}&limit=100`))
    expect(items.find((one) => one.id === id)).toMatchObject({ validity: 'ended_renewing', isRenewing: true })
    expect((await historyOf(head, id))[0]).toMatchObject({
      action: 'continue_while_renewing',
      note: 'Sampai PKS baru',
      changes: { renewing: { after: basis } },
    })
  })

  it('takes no letter that is not its own or has not arrived, and an addendum none at all', async () => {
    const id = await stage.pksIn('agency', 'signed', oldTerm)
    const go = (documentId: string) => move(assistant, id, 'continue_while_renewing', { basis: { title: 'Surat', documentId } })
    expect(faultsIn(await go(await fileEvidence(assistant, await stage.pksIn('agency'))))).toEqual(['basis.documentId not_found'])
    expect(faultsIn(await go(testId('documents', 999)))).toEqual(['basis.documentId not_found'])
    expect(faultsIn(await go(await stage.documentIn('agency', 'uploaded', id)))).toEqual(['basis.documentId not_stored'])
    const addendum = await stage.addendumIn('agency', 'signed')
    const refused = (await move(assistant, addendum, 'continue_while_renewing', { basis: { title: 'Surat' } })).problem()
    expect([refused.code, refused.legalActions]).toEqual(['illegal_move', ['suspend', 'terminate', 'apply']])
  })
})
