import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { bringCast, place, type Cast } from '#test/support/cast.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { draftMou, promise, signedPks } from '#test/support/deeds.ts'
import { testCredentials, testRegion } from '#test/support/dynamodb.ts'
import { faultKinds, lostAcknowledgements, startFaultProxy, type FaultProxy } from '#test/support/fault-proxy.ts'
import { seededRandom } from '#test/support/random.ts'
import { countUnsafely, writeThrough } from './lost-acknowledgements.ts'

const seed = 20_261_122
let proxy: FaultProxy
let client: DynamoDBClient
let world: World
let cast: Cast
let ids: string[]

beforeAll(async () => {
  proxy = await startFaultProxy({ target: inject('dynamodbEndpoint'), random: seededRandom(seed) })
  client = new DynamoDBClient({ endpoint: proxy.endpoint, region: testRegion, credentials: testCredentials, maxAttempts: 3 })
  world = await createWorld({ client })
  cast = await bringCast(world.app)
  const [pks] = await signedPks(cast.secretariat, (await draftMou(cast.head)).id, place.agency)
  ids = await Promise.all(Array.from({ length: 5 }, async () => (await promise(cast.assistant, pks?.id ?? '')).id))
})

afterAll(async () => {
  client.destroy()
  await proxy.stop()
})

describe('while the database misbehaves', () => {
  it('150 writes with lost acknowledgements make exactly 150 events', async () => {
    proxy.fail(0.15, lostAcknowledgements)
    const outcome = await writeThrough({ person: cast.agency, table: world.table, ids, writes: 150, lanes: 5, calm: () => proxy.fail(0) })
    expect(outcome).toMatchObject({ acknowledged: 150, events: 150, dishonest: [], brokenChains: [] })
    expect([...proxy.made.keys()].sort()).toEqual([...lostAcknowledgements].sort())
  })

  it('every kind of fault is answered with what a client can work with, and nothing is half done', async () => {
    proxy.fail(0.3, faultKinds)
    const outcome = await writeThrough({
      person: cast.secretariat,
      table: world.table,
      ids: ids.slice(0, 3),
      writes: 60,
      lanes: 4,
      calm: () => proxy.fail(0),
    })
    expect(outcome).toMatchObject({ acknowledged: 60, dishonest: [], brokenChains: [] })
    expect([...proxy.made.keys()].sort()).toEqual([...faultKinds].sort())
  })

  it('and the check can fail: a counter with the same faults and no marker counts too many', async () => {
    proxy.fail(0.15, lostAcknowledgements)
    const counted = await countUnsafely({ client, tableName: world.tableName, writes: 150, calm: () => proxy.fail(0) })
    expect(counted).toBeGreaterThan(150)
  })
})
