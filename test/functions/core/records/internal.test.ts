import { describe, expect, it } from 'vitest'
import type { Role } from '#shared/permissions.ts'
import type { Caller, Context } from '#functions/core/context.ts'
import { readHistory } from '#functions/core/records/history.ts'
import { withoutInternal } from '#functions/core/records/internal.ts'
import { findRecord } from '#functions/core/records/read.ts'
import { contextOver } from '#test/support/memory-context.ts'
import { memoryTable } from '#test/support/memory-table.ts'
import { changeVisit, commandOf, createVisits, head, notes, openVisit, visitId, visits } from '#test/support/visits.ts'

const being = (role: Role): Caller => ({ ...head, role })

/** A visit that was made with a probe, whose title changed, and whose probe changed and went. */
async function probed(): Promise<Context> {
  const ctx = contextOver(memoryTable())
  const change = (fields: object) =>
    changeVisit(ctx, commandOf(visitId(1)), (current) => ({ after: { ...current, ...fields }, action: 'edit', note: 'Sebab' }), 'appending')
  await createVisits(ctx, commandOf(''), [openVisit(1, { probe: 'Tanyakan loket' })])
  await change({ title: 'Lain', probe: 'Tanyakan antrean' })
  await change({ probe: undefined })
  return ctx
}

const history = async (ctx: Context, role: Role) => {
  const { record } = await findRecord(ctx, visits, head, visitId(1))
  const subject = { permission: 'sessions.read', access: visits.access(record), internal: visits.internal } as const
  return (await readHistory(ctx, being(role), visitId(1), subject, { limit: 10 })).items
}

describe('what is internal', () => {
  it('is in the record and its history for those who may read it', async () => {
    const ctx = await probed()
    const items = await history(ctx, 'assistant')
    expect(items.map(({ changes }) => 'probe' in changes)).toEqual([true, true, true])
    const { record } = await findRecord(ctx, visits, head, visitId(1))
    expect(await withoutInternal(ctx, being('assistant'), visits, { ...record, probe: 'x' })).toEqual({ ...record, probe: 'x' })
  })

  it('is in neither for the others, who still see that something happened', async () => {
    const ctx = await probed()
    const items = await history(ctx, 'leadership')
    expect(items.map(({ version, changes, note }) => [version, Object.keys(changes), note])).toEqual([
      [3, [], 'Sebab'],
      [2, ['title'], 'Sebab'],
      [1, ['status', 'title', 'about', 'hostIds'], undefined],
    ])
    expect(JSON.stringify(items)).not.toContain('Tanyakan')
    const { record } = await findRecord(ctx, visits, head, visitId(1))
    expect(await withoutInternal(ctx, being('leadership'), visits, { ...record, probe: 'x' })).toEqual(record)
  })

  it('is nothing where a noun names nothing', async () => {
    const ctx = contextOver(memoryTable())
    const note = { id: visitId(9), jurisdiction: '63', version: 1, createdAt: '', updatedAt: '', text: 'Catatan' }
    expect(await withoutInternal(ctx, being('agency'), notes, note)).toEqual(note)
  })
})
