import { beforeAll, describe, expect, it, vi } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { promise } from '#test/support/deeds.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { agreementIn, faultsIn, historyOf, move, moved, read, recordSigned } from './deeds.ts'

let stage: Stage
let head: Person
let assistant: Person

beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
  head = stage.cast.head
  assistant = stage.cast.assistant
})

const term = { startsOn: '2026-01-01', endsOn: '2028-12-31', renewBy: '2028-06-30' }
const numbered = () =>
  [place.ombudsman, place.agency].map((organisationId, index) => ({
    organisationId,
    order: index + 1,
    documentNumber: `${index + 1}/PKS/2026`,
    signatory: { name: `Penanda tangan ${index + 1}` },
  }))

const signedPks = (more: object = {}): Promise<string> => stage.pksIn('agency', 'signed', { ...term, parties: numbered(), ...more })

const draftAddendum = async (parentId: string, amends: object, more: object = {}) =>
  assistant.post('/agreements', { ...(await stage.pksBody('agency')), type: 'addendum', title: 'Adendum I', parentId, amends, ...more })

async function signedAddendum(parentId: string, amends: object): Promise<string> {
  const { id } = agreementIn(await draftAddendum(parentId, amends))
  await recordSigned(assistant, id)
  return id
}

const impactOf = async (person: Person, id: string) => bodyOf(contract['agreements.impact'], await person.get(`/agreements/${id}/impact`))

describe('an addendum', () => {
  it('hangs under a signed agreement that is no addendum, and says what it changes', async () => {
    const draft = await stage.pksIn('agency')
    const pks = await signedPks()
    const addendum = await signedAddendum(pks, { title: 'Judul baru' })
    for (const parent of [draft, addendum, await stage.pksIn('agency', 'terminated')])
      expect(faultsIn(await draftAddendum(parent, { title: 'Judul baru' }))).toEqual(['parentId wrong_type'])
    expect((await draftAddendum(await stage.pksIn('agency', 'suspended'), { title: 'Judul baru' })).status).toBe(201)
    expect(faultsIn(await assistant.post('/agreements', { ...(await stage.pksBody('agency')), type: 'addendum', parentId: pks }))).toEqual([
      'amends required',
    ])
    expect(
      faultsIn(await draftAddendum(pks, { parties: [{ ...numbered()[0] }, { organisationId: place.elsewhereAgency, order: 2 }] })),
    ).toEqual(['amends.parties.1.organisationId not_found'])
  })

  it('takes no commitments, and is changed until it is signed', async () => {
    const pks = await signedPks()
    const { id } = agreementIn(await draftAddendum(pks, { title: 'Judul baru' }))
    const body = { agreementId: id, ownerId: place.agency, title: 'Janji', category: 'other', dueOn: '2026-12-31' }
    expect(faultsIn(await head.post('/commitments', body))).toEqual(['agreementId wrong_type'])
    const edit = (amends: object) => assistant.patch(`/agreements/${id}`, { amends }, { ifMatch: '*' })
    expect((await edit({ endsOn: '2027-06-30' })).body).toMatchObject({ amends: { endsOn: '2027-06-30' } })
    expect(
      faultsIn(
        await edit({
          parties: [
            { organisationId: place.ombudsman, order: 1 },
            { organisationId: id.replace('agr', 'org'), order: 2 },
          ],
        }),
      ),
    ).toEqual(['amends.parties.1.organisationId not_found'])
    await recordSigned(assistant, id)
    expect((await edit({ endsOn: '2027-06-30', title: 'Lagi' })).problem().code).toBe('locked')
    expect(faultsIn(await head.patch(`/agreements/${pks}`, { amends: { title: 'x' } }, { ifMatch: '*' }))).toEqual(['amends wrong_type'])
  })

  it('that shortens the term shows which promises it touches, and then does it', async () => {
    const pks = await signedPks()
    const late = await promise(head, pks, { title: 'Janji akhir', dueOn: '2027-12-31' })
    await promise(head, pks, { title: 'Janji awal', dueOn: '2027-03-31' })
    const closed = await promise(head, pks, { title: 'Janji batal', dueOn: '2027-12-31' })
    await head.post(`/commitments/${closed.id}/actions/cancel`, { reason: 'Batal' }, { ifMatch: '*' })
    const addendum = await signedAddendum(pks, { endsOn: '2027-06-30', renewBy: null, scope: ['oversight'] })

    const impact = await impactOf(stage.cast.agency, addendum)
    expect(impact.changes).toEqual({
      endsOn: { before: '2028-12-31', after: '2027-06-30' },
      renewBy: { before: '2028-06-30' },
      scope: { after: ['oversight'] },
    })
    expect(impact.commitments.map(({ id, effects }) => [id, effects])).toEqual([[late.id, ['due_after_end']]])
    expect(impact.truncated).toBe(false)
    expect((await read(head, addendum)).actions).toContain('apply')

    const before = await read(head, pks)
    const applied = await moved(head, addendum, 'apply', { note: 'Berlaku sejak ditandatangani' })
    expect(applied).toMatchObject({ status: 'signed', appliedAt: stage.world.ctx.now().toISOString() })
    expect(applied.actions).not.toContain('apply')
    const after = await read(head, pks)
    expect(after).toMatchObject({ endsOn: '2027-06-30', scope: ['oversight'], amendedByIds: [addendum], version: before.version + 1 })
    expect(after).not.toHaveProperty('renewBy')
    expect(after.parties).toEqual(before.parties)
    expect((await historyOf(head, pks))[0]).toMatchObject({
      action: 'amended',
      note: 'Berlaku sejak ditandatangani',
      changes: { endsOn: { before: '2028-12-31', after: '2027-06-30' }, amendedByIds: { after: [addendum] } },
    })
    expect((await historyOf(head, addendum))[0]).toMatchObject({ action: 'apply', note: 'Berlaku sejak ditandatangani' })

    expect((await move(head, addendum, 'apply')).problem()).toMatchObject({ status: 409, legalActions: ['suspend', 'terminate'] })
    expect((await head.get(`/agreements/${addendum}/impact`)).problem()).toMatchObject({ status: 409, code: 'illegal_move' })
    expect((await head.get(`/agreements/${pks}/impact`)).problem()).toMatchObject({ status: 409, code: 'illegal_move' })
  })

  it('that changes the parties keeps what it does not name, and tells whose promises lose their party', async () => {
    const pks = await signedPks()
    const kept = await promise(head, pks, { ownerId: place.agency })
    const stranger = await promise(head, pks, { ownerId: place.city })
    const addendum = await signedAddendum(pks, {
      parties: [
        { organisationId: place.ombudsman, order: 1 },
        { organisationId: place.hospital, order: 2, signatory: { name: 'Direktur' } },
      ],
    })
    const { changes, commitments } = await impactOf(head, addendum)
    const [ombudsman, agency] = (await read(head, pks)).parties
    const hospital = { organisationId: place.hospital, name: 'RSUD Uji', order: 2, signatory: { name: 'Direktur' } }
    expect(changes).toEqual({ parties: { before: [ombudsman, agency], after: [ombudsman, hospital] } })
    expect(commitments.map(({ id, effects }) => [id, effects])).toEqual([[kept.id, ['owner_no_longer_party']]])
    expect(stranger.agreementId).toBe(pks)

    await moved(head, addendum, 'apply')
    expect(await read(head, pks)).toMatchObject({ ownerId: place.hospital, parties: [ombudsman, hospital] })
    expect((await stage.cast.hospital.get(`/agreements/${pks}`)).status).toBe(200)
    expect((await stage.cast.agency.get(`/agreements/${pks}`)).status).toBe(403)
  })

  it('is not applied where the result would not hold, or where there is nothing left to change', async () => {
    const pks = await signedPks()
    expect(faultsIn(await move(head, await signedAddendum(pks, { endsOn: '2025-12-31' }), 'apply'))).toEqual(['amends.endsOn before_start'])
    expect(faultsIn(await move(head, await signedAddendum(pks, { endsOn: '2028-01-31' }), 'apply'))).toEqual(['amends.renewBy too_big'])
    const late = await signedAddendum(pks, { title: 'Judul baru' })
    await moved(head, pks, 'suspend', { reason: 'Evaluasi' })
    await moved(head, await signedAddendum(pks, { title: 'Judul saat ditangguhkan' }), 'apply')
    expect(await read(head, pks)).toMatchObject({ status: 'suspended', title: 'Judul saat ditangguhkan' })
    await moved(head, pks, 'terminate', { reason: 'Selesai', on: '2026-11-20' })
    expect((await move(head, late, 'apply')).problem()).toMatchObject({ code: 'illegal_move', legalActions: ['suspend', 'terminate'] })
  })

  it('with a new end takes away the letter on which the parties went on after the old one', async () => {
    const pks = await signedPks({ endsOn: '2026-10-31', renewBy: undefined })
    expect(await moved(assistant, pks, 'continue_while_renewing', { basis: { title: 'Surat bersama' } })).toMatchObject({
      validity: 'ended_renewing',
    })
    await moved(head, await signedAddendum(pks, { title: 'Judul baru' }), 'apply')
    expect(await read(head, pks)).toMatchObject({ title: 'Judul baru', validity: 'ended_renewing' })
    await moved(head, await signedAddendum(pks, { endsOn: '2028-10-31' }), 'apply')
    const extended = await read(head, pks)
    expect(extended).toMatchObject({ validity: 'in_force' })
    expect(extended).not.toHaveProperty('renewing')
  })

  it('does not lose what somebody writes into the agreement while it is applied', async () => {
    const pks = await signedPks()
    const addendum = await signedAddendum(pks, { endsOn: '2027-06-30', renewBy: null })
    const transact = stage.world.table.transact
    vi.spyOn(stage.world.table, 'transact').mockImplementationOnce(async (writes) => {
      expect((await assistant.patch(`/agreements/${pks}`, { place: 'Banjarbaru' }, { ifMatch: '*' })).status).toBe(200)
      return transact(writes)
    })
    await moved(head, addendum, 'apply')
    expect(await read(head, pks)).toMatchObject({ place: 'Banjarbaru', endsOn: '2027-06-30', amendedByIds: [addendum] })
    expect((await historyOf(head, pks)).slice(0, 2).map(({ action }) => action)).toEqual(['amended', 'supply_missing'])
  })

  it('leaves whoever edits the version before it with what it has become', async () => {
    const pks = await signedPks()
    const seen = (await read(assistant, pks)).version
    await moved(head, await signedAddendum(pks, { endsOn: '2027-06-30', renewBy: null }), 'apply')
    const stale = (await assistant.patch(`/agreements/${pks}`, { place: 'Banjarbaru' }, { ifMatch: seen })).problem()
    expect(stale).toMatchObject({ status: 412, current: { endsOn: '2027-06-30', version: seen + 1 } })
  })

  it('of ten attempts at once is applied once', async () => {
    const pks = await signedPks()
    const addendum = await signedAddendum(pks, { title: 'Judul baru' })
    const { version } = await read(head, addendum)
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => head.post(`/agreements/${addendum}/actions/apply`, {}, { ifMatch: version })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)])
    expect((await read(head, pks)).amendedByIds).toEqual([addendum])
  })
})
