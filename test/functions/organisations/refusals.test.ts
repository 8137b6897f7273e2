import { beforeAll, describe, expect, it } from 'vitest'
import { place } from '#test/support/cast.ts'
import { processesOf } from '#test/support/processes.ts'
import { ok } from '#test/support/request.ts'
import { setReorganisation, type Reorganisation } from './reorganisation.ts'

const succession = { on: '2026-11-20', basis: 'Perda Nomor 5 Tahun 2026' }

let stage: Reorganisation
let agency: string
let ended: string
beforeAll(async () => {
  stage = await setReorganisation()
  agency = await stage.bodyCalled('Dinas Satu')
  ended = await stage.bodyCalled('Dinas Dua')
  ok(await stage.move(agency, 'absorb', { organisationIds: [ended], ...succession }))
})

const errorsOf = async (reply: Promise<{ problem: () => { errors?: unknown; status: number } }>) => (await reply).problem().errors

/** The other organisations named -> what is wrong with which. */
const others: [string, () => Promise<string[]> | string[], number, string][] = [
  ['itself', () => [agency], 0, 'invalid_value'],
  ['one twice', async () => Array.from({ length: 2 }, () => place.hospital), 1, 'not_unique'],
  ['one that is not there', () => [place.hospital, 'org_01F8MECHZX0000000000009999'], 1, 'not_found'],
  ['one of another jurisdiction', () => [place.elsewhereAgency], 0, 'not_found'],
  ['an office of the Ombudsman', () => [place.ombudsman], 0, 'wrong_type'],
  ['one that has ended', () => [ended], 0, 'ended'],
]

describe('a succession', () => {
  it.each(others)('is refused with %s', async (_, named, position, code) => {
    const ids = await named()
    const absorb = stage.move(agency, 'absorb', { organisationIds: ids, ...succession })
    expect(await errorsOf(absorb)).toEqual([{ path: `organisationIds.${position}`, code }])
    const split = stage.move(agency, 'split', { successorIds: ids, ...succession })
    expect(await errorsOf(split)).toEqual([{ path: `successorIds.${position}`, code }])
  })

  it('is refused by head office too across two jurisdictions', async () => {
    const body = { organisationIds: [place.elsewhereAgency], ...succession }
    const reply = await stage.cast.root.post(`/organisations/${agency}/actions/absorb`, body, { ifMatch: '*' })
    expect(reply.problem().errors).toEqual([{ path: 'organisationIds.0', code: 'wrong_jurisdiction' }])
  })

  it('never turns the tree upside down', async () => {
    const unit = await stage.bodyCalled('Balai', { parentId: agency })
    const post = await stage.bodyCalled('Pos', { parentId: unit })
    const above = stage.move(post, 'absorb', { organisationIds: [place.hospital, agency], ...succession })
    expect(await errorsOf(above)).toEqual([{ path: 'organisationIds.1', code: 'invalid_value' }])
    const below = stage.move(agency, 'split', { successorIds: [place.hospital, post], ...succession })
    expect(await errorsOf(below)).toEqual([{ path: 'successorIds.1', code: 'invalid_value' }])
  })

  it('is not of tomorrow in the zone of the organisation, and of today there even if it is yesterday elsewhere', async () => {
    const late = await stage.bodyCalled('Dinas Malam')
    stage.world.at('2026-11-22T16:30:00.000Z')
    const rename = (name: string, on: string) => stage.move(late, 'rename', { name, ...succession, on })
    expect(await errorsOf(rename('Dinas Pagi', '2026-11-24'))).toEqual([{ path: 'on', code: 'in_the_future' }])
    expect((await rename('Dinas Pagi', '2026-11-23')).status).toBe(200)
    stage.world.at('2026-11-22T02:00:00.000Z')
    for (const action of ['absorb', 'split'] as const) {
      const list = action === 'absorb' ? { organisationIds: [place.hospital] } : { successorIds: [place.hospital] }
      const reply = stage.move(agency, action, { ...list, ...succession, on: '2026-11-23' })
      expect(await errorsOf(reply)).toEqual([{ path: 'on', code: 'in_the_future' }])
    }
  })

  it('is not before an earlier one of any of those concerned', async () => {
    const refused = [{ path: 'on', code: 'before_start' }]
    const other = await stage.bodyCalled('Dinas Tiga')
    expect(await errorsOf(stage.move(agency, 'rename', { name: 'Dinas Baru', ...succession, on: '2026-11-19' }))).toEqual(refused)
    expect(await errorsOf(stage.move(other, 'absorb', { organisationIds: [agency], ...succession, on: '2026-11-19' }))).toEqual(refused)
    expect(await errorsOf(stage.move(other, 'split', { successorIds: [agency], ...succession, on: '2026-11-19' }))).toEqual(refused)
    expect((await stage.move(other, 'rename', { name: 'Dinas Empat', ...succession, on: '2026-11-21' })).status).toBe(200)
    expect(await errorsOf(stage.move(other, 'rename', { name: 'Dinas Lima', ...succession }))).toEqual(refused)
    expect(await errorsOf(stage.move(other, 'rename', { name: 'Dinas Empat', ...succession, on: '2026-11-21' }))).toEqual([
      { path: 'name', code: 'not_unique' },
    ])
  })

  it('is nothing for offices of the Ombudsman, but a new name is', async () => {
    const office = place.ombudsman
    const legal = { status: 409, code: 'illegal_move', legalActions: ['rename', 'hand_over'] }
    const absorb = { organisationIds: [agency], ...succession }
    expect((await stage.move(office, 'absorb', absorb)).problem()).toMatchObject(legal)
    expect((await stage.move(office, 'split', { successorIds: [agency], ...succession })).problem()).toMatchObject(legal)
    expect((await stage.move(office, 'rename', { name: 'Perwakilan Uji', ...succession })).status).toBe(200)
  })

  it('takes ten others at once, deep in the tree too, and no more', async () => {
    let above = place.province
    for (const name of ['Deputi', 'Biro', 'Bagian', 'Subbagian']) above = await stage.bodyCalled(name, { parentId: above })
    const heir = await stage.bodyCalled('Penerus', { parentId: above })
    const many = await Promise.all(Array.from({ length: 11 }, (_, number) => stage.bodyCalled(`Lebur ${number}`)))
    const tooMany = await stage.move(heir, 'absorb', { organisationIds: many, ...succession })
    expect(tooMany.problem().errors).toEqual([{ path: 'organisationIds', code: 'too_long' }])
    const merged = ok(await stage.move(heir, 'absorb', { organisationIds: many.slice(1), ...succession })).body
    expect(merged).toMatchObject({ version: 2, succeeds: many.slice(1).map((organisationId) => ({ organisationId })) })
    expect(await processesOf(stage.world, heir)).toHaveLength(10)
    const tree = await stage.world.ctx.directory.tree('63')
    for (const id of many.slice(1)) expect(tree[id]).toMatchObject({ parentId: heir, isEnded: true })
  })

  it('loses against one that came first, and says so', async () => {
    const [one, other, both] = await Promise.all(['Satu', 'Dua', 'Tiga'].map((name) => stage.bodyCalled(`Badan ${name}`)))
    const body = { organisationIds: [both], ...succession }
    const at = { ifMatch: 1 }
    const post = (id?: string) => stage.cast.administrator.post(`/organisations/${id}/actions/absorb`, body, at)
    const replies = await Promise.all([post(one), post(other)])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect(replies.find(({ status }) => status === 422)?.problem().errors).toEqual([{ path: 'organisationIds.0', code: 'ended' }])
  })
})

describe('an organisation that has ended', () => {
  it('is locked, and has no moves left', async () => {
    const edit = await stage.cast.administrator.patch(`/organisations/${ended}`, { note: 'Arsip' }, { ifMatch: '*' })
    expect(edit.problem()).toMatchObject({ status: 409, code: 'locked' })
    const bodies = {
      rename: { name: 'Baru', ...succession },
      absorb: { organisationIds: [place.hospital], ...succession },
      split: { successorIds: [place.hospital], ...succession },
      hand_over: { from: { name: 'Ani' }, to: { name: 'Budi' }, reason: 'Pindah' },
    }
    for (const [action, body] of Object.entries(bodies))
      expect([action, (await stage.move(ended, action, body)).problem()]).toMatchObject([action, { status: 409, legalActions: [] }])
  })

  it('takes no members, no duties, no organisations below it', async () => {
    const { cast } = stage
    const user = { ...stage.newUser('agency'), organisationId: ended }
    expect(await errorsOf(cast.administrator.post('/users', user))).toEqual([{ path: 'organisationId', code: 'ended' }])
    const member = await stage.userIn('agency')
    const moved = cast.administrator.patch(`/users/${member}`, { organisationId: ended }, { ifMatch: '*' })
    expect(await errorsOf(moved)).toEqual([{ path: 'organisationId', code: 'ended' }])
    const unit = { kind: 'service_unit', name: 'Gerai', zone: 'Asia/Makassar', regionCode: '63', parentId: ended }
    expect(await errorsOf(cast.administrator.post('/organisations', unit))).toEqual([{ path: 'parentId', code: 'ended' }])
    const hung = cast.administrator.patch(`/organisations/${place.hospital}`, { parentId: ended }, { ifMatch: '*' })
    expect(await errorsOf(hung)).toEqual([{ path: 'parentId', code: 'ended' }])
    const promised = cast.head.post('/commitments', await stage.newCommitment('agency', { ownerId: ended }))
    expect(await errorsOf(promised)).toEqual([{ path: 'ownerId', code: 'ended' }])
    const commitment = await stage.commitmentIn('agency')
    const given = cast.head.patch(`/commitments/${commitment}`, { ownerId: ended }, { ifMatch: '*' })
    expect(await errorsOf(given)).toEqual([{ path: 'ownerId', code: 'ended' }])
    const source = { kind: 'oversight_product', productType: 'corrective_action' }
    const followUp = { source, ownerId: ended, title: 'Perbaiki', dueOn: '2026-12-31' }
    expect(await errorsOf(cast.head.post('/follow-ups', followUp))).toEqual([{ path: 'ownerId', code: 'ended' }])
  })
})
