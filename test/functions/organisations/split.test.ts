import { beforeEach, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { openDirectory } from '#functions/core/directory.ts'
import { runProcess } from '#functions/core/processes/run-step.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import type { Table } from '#functions/platform/table/table.ts'
import { processesOf, workOff } from '#test/support/processes.ts'
import { bodyOf } from '#test/support/request.ts'
import { breakable, Crash } from '#test/support/delivery.ts'
import { copyInMemory, type MemoryTable } from '#test/support/memory-table.ts'
import { eventsIn, stateIn } from '../core/processes/stage.ts'
import { setReorganisation, type Reorganisation } from './reorganisation.ts'

const succession = { on: '2026-11-22', basis: 'Pergub Nomor 8 Tahun 2026' }

let stage: Reorganisation
let old: string
let [first, second, staying, assigned, followUp]: string[] = []

beforeEach(async () => {
  stage = await setReorganisation()
  old = await stage.bodyCalled('Dinas Pekerjaan Umum')
  first = await stage.bodyCalled('Dinas Bina Marga')
  second = await stage.bodyCalled('Dinas Sumber Daya Air', { zone: 'Asia/Jakarta' })
  await stage.memberOf(old, 'petugas', 'Petugas')
  staying = await stage.commitmentOf(old, { title: 'Perbaiki jalan' })
  assigned = await stage.commitmentOf(old, { title: 'Keruk saluran' })
  followUp = await stage.followUpOf(old)
  for (const name of ['Balai Utara', 'Balai Selatan', 'Balai Barat']) await stage.bodyCalled(name, { kind: 'service_unit', parentId: old })
  await stage.sessionOf(old)
})

const split = () =>
  stage.move(old, 'split', {
    successorIds: [first, second],
    assigned: [assigned, followUp].map((id) => ({ id, toId: second })),
    ...succession,
  })

describe('an agency that becomes two', () => {
  it('ends; its duties go where they are assigned, the others and all the rest to the first', async () => {
    const ended = bodyOf(contract['organisations.split'], await split())
    const succeeded = [first, second].map((organisationId) => ({ kind: 'split', organisationId, ...succession }))
    expect(ended).toMatchObject({ status: 'ended', parentId: first, succeededBy: succeeded, version: 2 })
    for (const id of [first, second])
      expect(await stage.organisation(id ?? '')).toMatchObject({
        version: 2,
        succeeds: [{ kind: 'split', organisationId: old, ...succession }],
      })
    expect(await workOff(stage.world, old)).toMatchObject([{ status: 'finished', done: 8, skipped: [], reason: succession.basis }])

    expect(await stage.read(staying ?? '')).toMatchObject({ ownerId: first, zone: 'Asia/Makassar' })
    for (const id of [assigned, followUp]) expect(await stage.read(id ?? '')).toMatchObject({ ownerId: second, zone: 'Asia/Jakarta' })
    const under = (id?: string) => stage.cast.administrator.get(`/organisations?parentId=${id}`)
    const names = bodyOf(contract['organisations.list'], await under(first)).items.map(({ name, status }) => [name, status])
    expect(names.toSorted()).toEqual([
      ['Balai Barat', undefined],
      ['Balai Selatan', undefined],
      ['Balai Utara', undefined],
      ['Dinas Pekerjaan Umum', 'ended'],
    ])
    const members = bodyOf(contract['users.list'], await stage.cast.administrator.get(`/users?organisationId=${first}`))
    expect(members.items.map(({ name }) => name)).toEqual(['Petugas'])

    const told = async (id?: string) => (await stage.historyOf(id ?? '')).find(({ action }) => action === 'taken_over')?.note
    expect(await told(assigned)).toBe(`Dinas Pekerjaan Umum → Dinas Sumber Daya Air\n${succession.basis}`)
    expect(await told(staying)).toBe(`Dinas Pekerjaan Umum → Dinas Bina Marga\n${succession.basis}`)
    const [latest] = await stage.historyOf(second ?? '')
    const note = `Dinas Pekerjaan Umum → Dinas Bina Marga, Dinas Sumber Daya Air\n${succession.basis}`
    expect(latest).toMatchObject({ action: 'succeed', note })
  })

  it('has its work done once, and wholly, wherever the worker is killed', async () => {
    expect((await split()).status).toBe(200)
    const start = await copyInMemory(stage.world.table)
    const [process] = await processesOf(stage.world, old)
    const run = (table: Table) =>
      runProcess({ ...stage.world.ctx, table, directory: openDirectory(table, stage.world.ctx.now) }, process?.id ?? '')
    let calls = 0
    const whole: MemoryTable = start.copy()
    await run(breakable(whole, () => (calls++, 'never')))
    expect(calls).toBeGreaterThan(20)
    for (const [, events] of Map.groupBy(eventsIn(whole.rows()), ({ recordId }) => recordId)) expect(faultInChain(events)).toBeUndefined()
    for (let call = 1; call <= calls; call++)
      for (const moment of ['before', 'after'] as const) {
        const table = start.copy()
        let count = 0
        const killed = breakable(table, () => (++count === call ? moment : 'never'))
        await expect(run(killed)).rejects.toBeInstanceOf(Crash)
        await run(table)
        expect(stateIn(table.rows())).toEqual(stateIn(whole.rows()))
      }
  })

  it('is refused when the duties named are not its own open ones, or go elsewhere', async () => {
    const named = async (id: string | undefined, toId: string | undefined = first) => {
      const reply = await stage.move(old, 'split', { successorIds: [first, second], assigned: [{ id, toId }], ...succession })
      return reply.problem().errors
    }
    const closed = await stage.commitmentOf(old)
    await stage.cast.head.post(`/commitments/${closed}/actions/cancel`, { reason: 'Batal' }, { ifMatch: '*' })
    expect(await named(closed)).toEqual([{ path: 'assigned.0.id', code: 'invalid_value' }])
    expect(await named(await stage.commitmentOf(first ?? ''))).toEqual([{ path: 'assigned.0.id', code: 'wrong_owner' }])
    expect(await named(await stage.commitmentIn('elsewhere'))).toEqual([{ path: 'assigned.0.id', code: 'not_found' }])
    expect(await named(staying, old)).toEqual([{ path: 'assigned.0.toId', code: 'not_found' }])
    const twice = [first, second].map((toId) => ({ id: staying, toId }))
    const reply = await stage.move(old, 'split', { successorIds: [first, second], assigned: twice, ...succession })
    expect(reply.problem().errors).toEqual([{ path: 'assigned.1.id', code: 'not_unique' }])
    expect((await stage.organisation(old)).version).toBe(1)
  })
})
