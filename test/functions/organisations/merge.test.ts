import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import { eventsUpTo } from '#functions/core/records/read.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import { place } from '#test/support/cast.ts'
import { processesOf, workOff } from '#test/support/processes.ts'
import { as, bodyOf, ok } from '#test/support/request.ts'
import { setReorganisation, type Reorganisation } from './reorganisation.ts'

const basis = 'Perda Nomor 5 Tahun 2026'
const reason = `${basis}\nDigabung sesuai hasil evaluasi`
const succession = { on: '2026-11-20', basis, note: 'Digabung sesuai hasil evaluasi' }

let stage: Reorganisation
const ids: Record<string, string> = {}
const id = (name: string): string => ids[name] ?? name

/** Two agencies; the one that will end owes open and closed things, has members, a unit below it, visits ahead and behind, and a PKS. */
beforeAll(async () => {
  stage = await setReorganisation({ table: 'dynamodb' })
  const { cast } = stage
  ids['new'] = await stage.bodyCalled('Dinas Satu Pintu')
  ids['old'] = await stage.bodyCalled('Dinas Perizinan', { shortName: 'Disizin' })
  ids['unit'] = await stage.bodyCalled('Gerai Perizinan', { kind: 'service_unit', parentId: id('old') })
  ids['member'] = await stage.memberOf(id('old'), 'narahubung-lama', 'Narahubung lama')
  ids['gone'] = await stage.userIn('agency', 'deactivated', { organisationId: id('old') })
  await stage.memberOf(id('new'), 'narahubung-baru', 'Narahubung baru')
  ids['pks'] = await stage.pksOf(id('old'))
  for (const name of ['open', 'begun', 'closed']) ids[name] = await stage.commitmentOf(id('old'), { agreementId: id('pks') })
  const member = as(stage.world.app, 'narahubung-lama')
  ok(await member.post(`/commitments/${id('begun')}/progress`, { note: 'Separuh jalan', progressPercent: 50 }))
  ok(await cast.head.post(`/commitments/${id('closed')}/actions/cancel`, { reason: 'Tidak jadi' }, { ifMatch: '*' }))
  ids['followUp'] = await stage.followUpOf(id('old'))
  ids['verified'] = await stage.followUpOf(id('old'))
  const words = { reason: 'in_court', note: 'Digugat' }
  ok(await cast.head.post(`/follow-ups/${id('verified')}/actions/declare_not_actionable`, words, { ifMatch: '*' }))
  ids['handedOn'] = await stage.followUpOf(id('old'))
  const toHospital = { toId: place.hospital, reason: 'Bukan kewenangan' }
  ok(await member.post(`/follow-ups/${id('handedOn')}/actions/forward`, toHospital, { ifMatch: '*' }))
  ids['planned'] = await stage.sessionOf(id('old'), { organisationIds: [id('old'), id('new')] })
  ids['held'] = await stage.sessionOf(id('old'), { on: '2026-11-10' })
  ok(await cast.assistant.post(`/sessions/${id('held')}/actions/hold`, {}, { ifMatch: '*' }))
  ids['pksBefore'] = JSON.stringify(await stage.read(id('pks')))
})

describe('two agencies that become one', () => {
  it('are told so in one transaction, and the work on what is open is begun with it', async () => {
    const before = stage.world.trips.length
    const reply = await stage.move(id('new'), 'absorb', { organisationIds: [id('old')], ...succession })
    expect(stage.world.trips.slice(before).filter(({ kind }) => kind === 'transaction')).toHaveLength(1)
    const merge = { kind: 'merge', on: '2026-11-20', basis }
    expect(bodyOf(contract['organisations.absorb'], reply)).toMatchObject({
      id: id('new'),
      version: 2,
      succeeds: [{ ...merge, organisationId: id('old') }],
    })
    expect(await stage.organisation(id('old'))).toMatchObject({
      status: 'ended',
      name: 'Dinas Perizinan',
      parentId: id('new'),
      succeededBy: [{ ...merge, organisationId: id('new') }],
    })
    const task = { kind: 'move_duties', fromId: id('old'), toId: id('new'), assigned: [] }
    expect(await processesOf(stage.world, id('new'))).toMatchObject([{ subjectId: id('new'), status: 'running', task, reason }])
  })

  it('let those of the new one act for the old one at once, before a single duty has moved', async () => {
    const tree = await stage.world.ctx.directory.tree('63')
    expect(tree[id('old')]).toMatchObject({ parentId: id('new'), isEnded: true })
    expect(await stage.read(id('open'))).toMatchObject({ ownerId: id('old') })
    ok(await as(stage.world.app, 'narahubung-baru').post(`/commitments/${id('open')}/actions/start`, {}, { ifMatch: '*' }))
  })

  it('leave to the new one what is open, and nothing that is closed, signed or held', async () => {
    expect(await workOff(stage.world, id('new'))).toMatchObject([{ status: 'finished', done: 6, skipped: [] }])
    for (const name of ['open', 'begun', 'followUp'])
      expect([name, await stage.read(id(name))]).toMatchObject([name, { ownerId: id('new') }])
    for (const name of ['closed', 'verified']) expect([name, await stage.read(id(name))]).toMatchObject([name, { ownerId: id('old') }])
    expect(await stage.read(id('handedOn'))).toMatchObject({ ownerId: place.hospital })
    expect(await stage.read(id('planned'))).toMatchObject({ hostId: id('new'), organisationIds: [id('new')] })
    expect(await stage.read(id('held'))).toMatchObject({ hostId: id('old'), organisationIds: [id('old')] })
    expect(await stage.read(id('member'))).toMatchObject({ organisationId: id('new'), status: 'active' })
    expect(await stage.read(id('gone'))).toMatchObject({ organisationId: id('old'), status: 'deactivated' })
    expect(await stage.organisation(id('unit'))).toMatchObject({ parentId: id('new') })
    stage.world.ctx.directory.forgetTree('63')
    expect((await stage.world.ctx.directory.tree('63'))[id('unit')]).toMatchObject({ parentId: id('new'), name: 'Gerai Perizinan' })
  })

  it('keep the signed PKS under the old name, to the letter', async () => {
    expect(JSON.stringify(await stage.read(id('pks')))).toBe(id('pksBefore'))
    expect(await stage.read(id('pks'))).toMatchObject({ parties: [{}, { organisationId: id('old'), name: 'Dinas Perizinan' }] })
  })

  it('let members of the old one go on with the same work', async () => {
    stage.world.at('2026-11-22T02:02:00.000Z')
    const member = as(stage.world.app, 'narahubung-lama')
    expect((await member.get('/me')).body).toMatchObject({ organisationId: id('new'), organisationName: 'Dinas Satu Pintu' })
    expect(ok(await member.post(`/commitments/${id('begun')}/progress`, { note: 'Lanjut' })).body).toMatchObject({
      claim: { organisationId: id('new') },
    })
    expect((await member.get(`/agreements/${id('pks')}`)).status).toBe(200)
  })

  it('are told rightly a year later: by the organisations, a commitment, a follow-up, a visit and a member', async () => {
    stage.world.at('2027-11-22T02:00:00.000Z')
    const note = `Dinas Perizinan → Dinas Satu Pintu\n${reason}`
    const told = async (name: string, action: string) => (await stage.historyOf(id(name))).find((item) => item.action === action)
    const at = '2026-11-22T02:00:00.000Z'
    expect(await told('new', 'absorb')).toMatchObject({ note, at })
    expect(await told('old', 'absorbed')).toMatchObject({
      note,
      at,
      changes: { status: { after: 'ended' }, parentId: { after: id('new') } },
    })
    const moved = { before: id('old'), after: id('new') }
    const changed = {
      open: { ownerId: moved },
      followUp: { ownerId: moved },
      planned: { hostId: moved },
      member: { organisationId: moved },
      unit: { parentId: moved },
    }
    const [process] = await processesOf(stage.world, id('new'))
    for (const [name, changes] of Object.entries(changed))
      expect([name, await told(name, 'taken_over')]).toMatchObject([name, { note, at, changes, processId: process?.id }])
    const page = bodyOf(contract['commitments.history'], await stage.cast.head.get(`/commitments/${id('open')}/history`))
    const administrator = page.items.find(({ action }) => action === 'taken_over')?.actor ?? ''
    expect(page.people[administrator]).toEqual({ name: 'Orang administrator', organisationId: place.ombudsman })
    for (const name of ['old', 'open', 'member'])
      expect(faultInChain(await eventsUpTo(stage.world.ctx, id(name), 1, lastVersion))).toBeUndefined()
  })
})
