import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { actionsForOrganisation } from '#functions/core/organisations/present.ts'
import { recordKey } from '#functions/platform/table/keys.ts'
import { testId, place, type Account } from '#test/support/cast.ts'
import { workOff } from '#test/support/processes.ts'
import { bodyOf, ok } from '#test/support/request.ts'
import { setReorganisation, type Reorganisation } from './reorganisation.ts'

let stage: Reorganisation
beforeAll(async () => {
  stage = await setReorganisation()
})

const treeOf = () => stage.world.ctx.directory.tree('63')
const hang = (id: string, parentId: string | null) => stage.cast.administrator.patch(`/organisations/${id}`, { parentId }, { ifMatch: '*' })

describe('a new name', () => {
  it('is the name from its day on; what was signed keeps the old one, duties and members stay', async () => {
    const id = await stage.bodyCalled('BPPTSP', { shortName: 'BPPTSP' })
    const pks = await stage.pksOf(id)
    const commitment = await stage.commitmentOf(id)
    const member = await stage.memberOf(id, 'bpptsp', 'Petugas BPPTSP')
    const basis = 'Perda Nomor 9 Tahun 2016'
    const body = { name: 'Dinas Penanaman Modal', shortName: 'DPMPTSP', on: '2017-01-01', basis, note: 'Nomenklatur baru' }
    expect(bodyOf(contract['organisations.rename'], await stage.move(id, 'rename', body))).toMatchObject({
      name: 'Dinas Penanaman Modal',
      shortName: 'DPMPTSP',
      formerNames: [{ name: 'BPPTSP', shortName: 'BPPTSP', until: '2016-12-31', basis }],
    })
    expect((await treeOf())[id]).toMatchObject({ name: 'Dinas Penanaman Modal', shortName: 'DPMPTSP', parentId: place.province })
    expect(await stage.read(pks)).toMatchObject({ version: 2, parties: [{}, { name: 'BPPTSP' }] })
    expect(await stage.read(commitment)).toMatchObject({ ownerId: id, version: 1 })
    expect(await stage.read(member)).toMatchObject({ organisationId: id, version: 1 })
    const second = { name: 'DPMPTSP Provinsi', shortName: null, on: '2020-01-01', basis: 'Perda Nomor 1 Tahun 2020' }
    const renamed = ok(await stage.move(id, 'rename', second)).body
    expect(renamed).toMatchObject({ formerNames: [{ until: '2016-12-31' }, { name: 'Dinas Penanaman Modal', until: '2019-12-31' }] })
    expect(renamed).not.toHaveProperty('shortName')
    stage.world.at('2027-11-22T02:00:00.000Z')
    const notes = (await stage.historyOf(id)).map(({ action, note }) => [action, note])
    expect(notes).toEqual([
      ['rename', 'Dinas Penanaman Modal → DPMPTSP Provinsi\nPerda Nomor 1 Tahun 2020'],
      ['rename', `BPPTSP → Dinas Penanaman Modal\n${basis}\nNomenklatur baru`],
      ['create', undefined],
    ])
    stage.world.at('2026-11-22T02:00:00.000Z')
  })

  it('can be given to an organisation that is older than its lifecycle', async () => {
    const id = await stage.bodyCalled('Badan Lama')
    const row = await stage.world.table.get(recordKey(id), 'everything')
    if (row === undefined) throw new Error('The organisation is not there')
    const { status: _, ...older } = row
    await stage.world.table.transact([{ put: older }])
    const body = { name: 'Badan Baru', on: '2026-01-01', basis: 'Perda' }
    expect((await stage.move(id, 'rename', body)).body).toMatchObject({ name: 'Badan Baru', version: 2 })
  })
})

describe('a place in the tree', () => {
  it('changes with what follows from it: who acts for whom', async () => {
    const unit = await stage.bodyCalled('Gerai Pindah', { kind: 'service_unit', parentId: place.agency })
    const commitment = await stage.commitmentOf(unit)
    const may = async (account: Account) =>
      (await stage.cast[account].post(`/commitments/${commitment}/progress`, { note: 'Jalan' })).status
    expect([await may('agency'), await may('hospital')]).toEqual([201, 403])
    expect(bodyOf(contract['organisations.edit'], await hang(unit, place.hospital)).parentId).toBe(place.hospital)
    expect([await may('agency'), await may('hospital')]).toEqual([403, 201])
    expect((await treeOf())[unit]).toMatchObject({ parentId: place.hospital, name: 'Gerai Pindah' })
    expect(ok(await hang(unit, null)).body).not.toHaveProperty('parentId')
    expect((await treeOf())[unit]).not.toHaveProperty('parentId')
    expect([await may('agency'), await may('hospital')]).toEqual([403, 403])
    expect((await hang(unit, place.headOffice)).status).toBe(200)
  })

  it('is never below itself, nor in another jurisdiction, nor nowhere', async () => {
    const [top, middle, low] = [await stage.bodyCalled('Atas'), await stage.bodyCalled('Tengah'), await stage.bodyCalled('Bawah')]
    for (const [id, parentId] of [[middle, top] as const, [low, middle] as const]) expect((await hang(id, parentId)).status).toBe(200)
    const refusal = async (id: string, parentId: string) => (await hang(id, parentId)).problem().errors
    for (const parentId of [top, middle, low]) expect(await refusal(top, parentId)).toEqual([{ path: 'parentId', code: 'invalid_value' }])
    expect(await refusal(top, testId('organisations', 9999))).toEqual([{ path: 'parentId', code: 'not_found' }])
    expect(await refusal(top, place.elsewhereRegency)).toEqual([{ path: 'parentId', code: 'not_found' }])
    const astray = await stage.cast.root.patch(`/organisations/${top}`, { parentId: place.elsewhereRegency }, { ifMatch: '*' })
    expect(astray.problem().errors).toEqual([{ path: 'parentId', code: 'wrong_jurisdiction' }])
  })

  it('never closes a circle, also when several move at once', async () => {
    for (let round = 0; round < 5; round++) {
      const ids = await Promise.all(['A', 'B', 'C'].map((name) => stage.bodyCalled(`${name} ${round}`, { parentId: place.province })))
      const moves = ids.map((id, index) => hang(id, ids[(index + 1) % ids.length] ?? id))
      const statuses = (await Promise.all(moves)).map(({ status }) => status)
      expect(statuses.filter((status) => status === 200).length).toBeLessThan(3)
      expect(statuses.filter((status) => ![200, 412, 422].includes(status))).toEqual([])
    }
    const tree = await treeOf()
    for (const id of Object.keys(tree)) {
      const seen = new Set<string>()
      for (let at: string | undefined = id; at !== undefined; at = tree[at]?.parentId) {
        expect(seen.has(at), `${id} goes round`).toBe(false)
        seen.add(at)
      }
    }
  })
})

describe('what a reader may do with an organisation', () => {
  it('is to manage it for administrators, as its state allows', async () => {
    const id = await stage.bodyCalled('Dinas Tindakan')
    const other = await stage.bodyCalled('Dinas Lain')
    const caller = await stage.world.ctx.directory.member('administrator')
    const head = await stage.world.ctx.directory.member('head')
    if (caller === undefined || head === undefined) throw new Error('No administrator')
    const actions = async (organisationId: string) =>
      actionsForOrganisation(stage.world.ctx, caller, await stage.organisation(organisationId))
    expect(await actions(id)).toEqual(['rename', 'absorb', 'split', 'hand_over', 'edit'])
    expect(await actions(place.ombudsman)).toEqual(['rename', 'hand_over', 'edit'])
    expect(await actionsForOrganisation(stage.world.ctx, head, await stage.organisation(id))).toEqual([])
    ok(await stage.move(other, 'absorb', { organisationIds: [id], on: '2026-11-20', basis: 'Perda' }))
    await workOff(stage.world, other)
    expect(await actions(id)).toEqual([])
  })
})
