import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Context } from '#functions/core/context.ts'
import { findRecord } from '#functions/core/records/read.ts'
import { cardOf } from '#functions/core/records/row.ts'
import { linkKey } from '#functions/platform/table/keys.ts'
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Trip, Write } from '#functions/platform/table/table.ts'
import { createTestTable, testDynamoDbClient } from '#test/support/dynamodb.ts'
import { contextOver } from '#test/support/memory-context.ts'
import {
  changeVisit,
  commandOf,
  createVisits,
  head,
  hostId,
  openVisit,
  VisitCard,
  visitId,
  visits,
  visitsUnder,
} from '#test/support/visits.ts'

let ctx: Context
const trips: Trip[] = []

beforeAll(async () => {
  const endpoint = inject('dynamodbEndpoint')
  const client = testDynamoDbClient(endpoint)
  ctx = contextOver(openTable({ client, tableName: await createTestTable(endpoint), observe: (trip) => trips.push(trip) }))
})

const listed = async (host: number) => {
  const { rows } = await ctx.table.query({ ...visitsUnder(hostId(host)), limit: 10 }, { jurisdiction: '63' })
  return rows.map((row) => cardOf(VisitCard, row))
}

const isLink = (write: Write): boolean => ('put' in write ? write.put : 'remove' in write ? write.remove : { sk: '' }).sk.startsWith('link')

/** The link writes of the last transaction. */
const lastLinkWrites = (): Write[] => {
  const last = trips.findLast((trip) => trip.kind === 'transaction')
  return last?.kind === 'transaction' ? last.writes.filter(isLink) : []
}

const edit = (id: string, version: number, fields: object) =>
  changeVisit(ctx, commandOf(id, {}, { expectedVersion: version }), (current) => ({ after: { ...current, ...fields }, action: 'edit' }))

describe('links of a record', () => {
  it('list it, with its own id and card, under each record that it belongs to', async () => {
    await createVisits(ctx, commandOf(''), [openVisit(1, { hostIds: [hostId(11), hostId(12)] }), openVisit(2, { hostIds: [hostId(12)] })])
    const card = (number: number) => ({ id: visitId(number), title: `Kunjungan ${number}`, status: 'open' })
    expect(await listed(11)).toEqual([card(1)])
    expect(await listed(12)).toEqual([card(1), card(2)])
  })

  it('are out of reach for another jurisdiction, like the record', async () => {
    const { rows } = await ctx.table.query({ ...visitsUnder(hostId(12)), limit: 10 }, { jurisdiction: '19' })
    expect(rows).toEqual([])
  })

  it('follow the record: new ones are put, lost ones removed, and those that say the same cost nothing', async () => {
    await edit(visitId(1), 1, { hostIds: [hostId(12), hostId(13)] })
    const keys = lastLinkWrites().map((write) => ('put' in write ? { put: write.put.sk } : { remove: 'remove' in write && write.remove }))
    expect(keys).toEqual([{ put: linkKey(visitId(1), hostId(13)).sk }, { remove: linkKey(visitId(1), hostId(11)) }])
    expect([await listed(11), (await listed(12)).length, (await listed(13)).length]).toEqual([[], 2, 1])
    await edit(visitId(1), 2, { probe: 'Hanya di badan rekaman' })
    expect(lastLinkWrites()).toEqual([])
  })

  it('show what lists show, as soon as it changes', async () => {
    await edit(visitId(1), 3, { title: 'Kunjungan lain' })
    expect(lastLinkWrites()).toHaveLength(2)
    expect((await listed(13))[0]?.title).toBe('Kunjungan lain')
  })

  it('do not make the record another one', async () => {
    const { record } = await findRecord(ctx, visits, head, visitId(1))
    expect([record.version, record.title, record.hostIds]).toEqual([4, 'Kunjungan lain', [hostId(12), hostId(13)]])
  })

  it('leave it told rightly which record of several was refused', async () => {
    const many = openVisit(3, { hostIds: [hostId(21), hostId(22), hostId(23)] })
    await expect(createVisits(ctx, commandOf(''), [many, openVisit(2)])).rejects.toMatchObject({ code: 'already_exists' })
    await createVisits(ctx, commandOf(''), [many])
    const both = [openVisit(4, { hostIds: [hostId(21)] }), openVisit(3)]
    await expect(createVisits(ctx, commandOf(''), both)).rejects.toMatchObject({ code: 'already_exists' })
    expect(await listed(21)).toHaveLength(1)
  })

  it('that are too many for a transaction, or not told apart, are a fault of ours and say so', async () => {
    const hosts = Array.from({ length: 98 }, (_, number) => hostId(100 + number))
    await expect(createVisits(ctx, commandOf(''), [openVisit(5, { hostIds: hosts })])).rejects.toThrow(
      'takes 100 writes, and this command needs 101',
    )
    await createVisits(ctx, commandOf(''), [openVisit(5, { hostIds: hosts.slice(1) })])
    await expect(createVisits(ctx, commandOf(''), [openVisit(6, { hostIds: [hostId(1), hostId(1)] })])).rejects.toThrow(
      'two links of one name',
    )
  })
})
