import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { eventsUpTo } from '#functions/core/records/read.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import type { Table } from '#functions/platform/table/table.ts'
import type { Person, Reply } from '#test/support/request.ts'

/** Statuses with which Kawal may answer while the database misbehaves. */
const honest = new Set([200, 201, 409, 412, 429, 503])

export type Outcome = {
  acknowledged: number
  events: number
  /** Requests sent, repeated ones included. */
  sent: number
  /** Answers that a client cannot work with. */
  dishonest: string[]
  brokenChains: string[]
}

const isHonest = ({ status, headers }: Reply): boolean =>
  honest.has(status) && ((status !== 429 && status !== 503) || headers.get('retry-after') !== null)

const mostRequests = 30

/**
 * Reports progress `writes` times over some commitments, as an outbox does: each report has its key, and is sent again until it is
 * acknowledged. Counts what the table then holds.
 */
export async function writeThrough({
  person,
  table,
  ids,
  writes,
  lanes,
  calm,
  name = 'laporan',
}: {
  person: Person
  table: Table
  ids: readonly string[]
  writes: number
  lanes: number
  calm: () => void
  /** Tells the keys of one run from those of another. */
  name?: string
}): Promise<Outcome> {
  const outcome: Outcome = { acknowledged: 0, events: 0, sent: 0, dishonest: [], brokenChains: [] }
  const report = async (number: number): Promise<void> => {
    const id = ids[number % ids.length] ?? ''
    for (let tries = 1; tries <= mostRequests; tries++) {
      outcome.sent++
      const reply = await person.post(
        `/commitments/${id}/progress`,
        { note: `Laporan ${number}` },
        { key: `${name.replaceAll(' ', '-')}-${number}` },
      )
      if (!isHonest(reply)) outcome.dishonest.push(`${reply.status} ${JSON.stringify(reply.body)}`)
      if (reply.status === 201) return void outcome.acknowledged++
    }
  }
  const queue = Array.from({ length: writes }, (_, number) => number)
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await report(next)
    }),
  )
  calm()
  for (const id of ids) {
    const events = await eventsUpTo({ table }, id, 1, lastVersion)
    outcome.events += events.filter((event) => event.action === 'report_progress').length
    if (faultInChain(events) !== undefined) outcome.brokenChains.push(id)
  }
  return outcome
}

const Counter = z.object({ n: z.object({ N: z.string() }) })

/** The negative control: a counter that each write raises by one, with nothing but the SDK's own tries again. */
export async function countUnsafely({
  client,
  tableName,
  writes,
  calm,
}: {
  client: DynamoDBClient
  tableName: string
  writes: number
  calm: () => void
}): Promise<number> {
  const key = { pk: { S: 'counter' }, sk: { S: 'unsafe' } }
  const raise = async (): Promise<void> => {
    for (;;) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'ADD n :one',
            ExpressionAttributeValues: { ':one': { N: '1' } },
          }),
        )
        return
      } catch {
        // As a client would: it was told that it failed, so it tries again.
      }
    }
  }
  for (let number = 0; number < writes; number++) await raise()
  calm()
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
  return Number(Counter.parse(Item).n.N)
}
