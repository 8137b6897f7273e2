import { beforeAll, describe, expect, it, vi } from 'vitest'
import { runStep } from '#functions/core/processes/run-step.ts'
import { place, testId } from '#test/support/cast.ts'
import { draftMou, signedPks } from '#test/support/deeds.ts'
import { finishProcess, processesOf } from '#test/support/processes.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { agreementIn, faultsIn, historyOf, move, moved, read, recordSigned } from './deeds.ts'

let stage: Stage
const units = Array.from({ length: 21 }, (_, index) => testId('organisations', 300 + index))

beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
  for (const [index, id] of units.entries())
    await stage.cast.root.post('/organisations', {
      id,
      kind: 'local_agency',
      name: `Dinas ${index + 1}`,
      regionCode: '63',
      zone: 'Asia/Makassar',
      parentId: place.province,
    })
})

const reason = 'Menunggu evaluasi bersama'

/** A signed MoU with signed PKS of as many units. */
async function signedMou(count: number): Promise<{ mou: string; pks: string[] }> {
  const { head } = stage.cast
  const { id: mou } = await draftMou(head)
  await recordSigned(head, mou)
  const made = await signedPks(head, mou, ...units.slice(0, count))
  return { mou, pks: made.map(({ id }) => id) }
}

/** A signed agreement of a type under another. */
async function signedUnder(parentId: string, type: string, more: object = {}): Promise<string> {
  const { id } = agreementIn(await stage.cast.head.post('/agreements', { ...(await stage.pksBody('agency')), type, parentId, ...more }))
  await recordSigned(stage.cast.head, id)
  return id
}

const statusesOf = async (ids: readonly string[]): Promise<string[]> =>
  (await Promise.all(ids.map((id) => read(stage.cast.head, id)))).map(({ status }) => status)

const all = (count: number, status: string): string[] => Array.from({ length: count }, () => status)

describe('a MoU that rests or ends', () => {
  it('must say whether what hangs under it follows', async () => {
    const { mou } = await signedMou(1)
    const { head } = stage.cast
    expect(faultsIn(await move(head, mou, 'suspend', { reason }))).toEqual(['children required'])
    expect(faultsIn(await move(head, mou, 'terminate', { reason, on: '2026-11-20' }))).toEqual(['children required'])
    await moved(head, mou, 'suspend', { reason, children: 'keep' })
    expect(faultsIn(await move(head, mou, 'resume'))).toEqual(['children required'])
  })

  it('that says keep leaves them alone', async () => {
    const { mou, pks } = await signedMou(2)
    const suspended = await moved(stage.cast.head, mou, 'suspend', { reason, note: 'Surat 4', on: '2026-12-01', children: 'keep' })
    expect(suspended).toMatchObject({
      status: 'suspended',
      validity: 'inactive',
      suspended: { reason: `${reason}\nSurat 4`, on: '2026-12-01' },
    })
    expect(await processesOf(stage.world, mou)).toEqual([])
    expect(await statusesOf(pks)).toEqual(all(2, 'signed'))
  })

  it('takes 21 PKS along and, when it resumes, wakes exactly those', async () => {
    const { head } = stage.cast
    const { mou, pks } = await signedMou(21)
    const [ended = '', resting = '', planned = '', ...others] = pks
    await moved(head, ended, 'terminate', { reason: 'Selesai', on: '2026-11-01' })
    await moved(head, resting, 'suspend', { reason: 'Sebab sendiri' })
    const plan = await signedUnder(planned, 'work_plan')
    const addendum = await signedUnder(planned, 'addendum', { amends: { title: 'Judul baru' } })
    const { id: draft } = agreementIn(await head.post('/agreements', { ...(await stage.pksBody('agency')), parentId: mou }))

    await moved(head, mou, 'suspend', { reason, on: '2026-12-01', children: 'follow' })
    const down = await finishProcess(stage.world, mou)
    expect([down.status, down.done]).toEqual(['finished', 20])
    expect(new Map(down.skipped.map(({ id, reason: why }) => [id, why]))).toEqual(
      new Map([
        [ended, 'illegal_move'],
        [resting, 'already_done'],
        [draft, 'illegal_move'],
      ]),
    )
    expect(await statusesOf([...others, planned, plan])).toEqual(all(20, 'suspended'))
    expect(await statusesOf([ended, addendum, draft])).toEqual(['terminated', 'signed', 'draft'])
    expect(await read(head, plan)).toMatchObject({ suspended: { reason, on: '2026-12-01', followsId: mou } })
    expect((await historyOf(head, plan))[0]).toMatchObject({ action: 'suspend', note: reason, processId: down.id, actor: down.startedBy })

    await moved(head, mou, 'resume', { note: 'Disepakati lanjut', children: 'follow' })
    const up = await finishProcess(stage.world, mou)
    expect([up.status, up.done, up.skipped]).toEqual(['finished', 20, [{ id: resting, reason: 'illegal_move' }]])
    expect(await statusesOf([...others, planned, plan])).toEqual(all(20, 'signed'))
    expect(await read(head, resting)).toMatchObject({ status: 'suspended', suspended: { reason: 'Sebab sendiri' } })
    expect(await read(head, plan)).not.toHaveProperty('suspended')
  })

  it('ends what hangs under it, resting or not, but for what has ended before', async () => {
    const { head } = stage.cast
    const { mou, pks } = await signedMou(3)
    const [ended = '', resting = '', running = ''] = pks
    await moved(head, ended, 'terminate', { reason: 'Selesai', on: '2026-11-01' })
    await moved(head, resting, 'suspend', { reason: 'Sebab sendiri' })
    await moved(head, mou, 'terminate', { reason, on: '2026-11-20', children: 'follow' })
    const process = await finishProcess(stage.world, mou)
    expect([process.done, process.skipped]).toEqual([2, [{ id: ended, reason: 'already_done' }]])
    for (const id of [resting, running])
      expect(await read(head, id)).toMatchObject({ status: 'terminated', terminated: { reason, on: '2026-11-20', followsId: mou } })
    expect(await read(head, ended)).toMatchObject({ terminated: { reason: 'Selesai', on: '2026-11-01' } })
    expect(await read(head, resting)).not.toHaveProperty('suspended')
  })

  it('that resumes before all have followed leaves none behind asleep', async () => {
    const { head } = stage.cast
    const { mou, pks } = await signedMou(21)
    await moved(head, mou, 'suspend', { reason, children: 'follow' })
    const suspending = (await processesOf(stage.world, mou))[0]?.id ?? ''
    await runStep(stage.world.ctx, suspending)
    expect((await statusesOf(pks)).filter((status) => status === 'suspended').length).toBeGreaterThan(0)

    // The next step has been planned when the head decides otherwise.
    const transact = stage.world.table.transact
    vi.spyOn(stage.world.table, 'transact').mockImplementationOnce(async (writes) => {
      await moved(head, mou, 'resume', { children: 'follow' })
      await finishProcess(stage.world, mou)
      return transact(writes)
    })
    await runStep(stage.world.ctx, suspending)
    expect(await statusesOf(pks)).toEqual(all(21, 'signed'))
    await runStep(stage.world.ctx, suspending)
    const ended = (await processesOf(stage.world, mou)).find(({ id }) => id === suspending)
    expect(ended?.status).toBe('finished')
    expect(await statusesOf(pks)).toEqual(all(21, 'signed'))
  })
})

describe('a PKS', () => {
  it('takes its work plans along if that is said, and what has nothing below it is not asked', async () => {
    const { head } = stage.cast
    const pks = await stage.pksIn('agency', 'signed')
    const plan = await signedUnder(pks, 'work_plan')
    expect(faultsIn(await move(head, plan, 'suspend', { reason, children: 'follow' }))).toEqual(['children wrong_type'])
    await moved(head, pks, 'suspend', { reason, children: 'follow' })
    await finishProcess(stage.world, pks)
    expect(await statusesOf([plan])).toEqual(['suspended'])
    await moved(head, pks, 'resume')
    expect(await statusesOf([plan])).toEqual(['suspended'])
    expect(await moved(head, plan, 'resume')).toMatchObject({ status: 'signed' })
  })
})
