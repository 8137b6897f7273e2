import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { countUnsafely, writeThrough } from '#test/faults/lost-acknowledgements.ts'
import { place } from '#test/support/cast.ts'
import { draftMou, promise, signedPks } from '#test/support/deeds.ts'
import { startTestDynamoDb, testCredentials, testRegion } from '#test/support/dynamodb.ts'
import { faultKinds, lostAcknowledgements, startFaultProxy, type FaultKind } from '#test/support/fault-proxy.ts'
import { seededRandom } from '#test/support/random.ts'
import { openBenchWorld } from './bench-world.ts'
import type { Report } from './report.ts'

/** The long run of the fault proxy: lost acknowledgements, then every kind of fault, then the negative control. */
export async function benchFaults({ seed, writes }: { seed: number; writes: number }): Promise<Report> {
  const dynamodb = await startTestDynamoDb()
  const proxy = await startFaultProxy({ target: dynamodb.endpoint, random: seededRandom(seed) })
  const client = new DynamoDBClient({ endpoint: proxy.endpoint, region: testRegion, credentials: testCredentials, maxAttempts: 3 })
  try {
    const { cast, table, tableName } = await openBenchWorld(dynamodb.endpoint, client)
    const [pks] = await signedPks(cast.secretariat, (await draftMou(cast.head)).id, place.agency)
    const run = async (name: string, rate: number, kinds: readonly FaultKind[]) => {
      const ids = await Promise.all(Array.from({ length: 20 }, async () => (await promise(cast.assistant, pks?.id ?? '')).id))
      proxy.made.clear()
      proxy.fail(rate, kinds)
      const keyed = { person: cast.agency, table, ids, writes, lanes: 8, name, calm: () => proxy.fail(0) }
      const outcome = await writeThrough(keyed)
      const isRight =
        outcome.acknowledged === writes && outcome.events === writes && outcome.dishonest.length + outcome.brokenChains.length === 0
      return {
        run: name,
        writes,
        faults: faultsMade(proxy.made),
        ...outcome,
        dishonest: outcome.dishonest.length,
        brokenChains: outcome.brokenChains.length,
        isRight,
        made: Object.fromEntries(proxy.made),
      }
    }
    const runs = [await run('lost acknowledgements', 0.08, lostAcknowledgements), await run('all kinds', 0.25, faultKinds)]
    proxy.made.clear()
    proxy.fail(0.08, lostAcknowledgements)
    const unsafe = await countUnsafely({ client, tableName, writes, calm: () => proxy.fail(0) })
    const control = {
      run: 'unsafe control (ADD, no marker)',
      writes,
      faults: faultsMade(proxy.made),
      events: unsafe,
      isRight: unsafe === writes,
    }
    if (runs.some((one) => !one.isRight) || control.isRight) process.exitCode = 1
    return {
      bench: 'faults',
      table: [...runs.map(({ made: _made, ...row }) => row), control],
      notes: [
        'Right: every write acknowledged, exactly one event each, whole chains, and no answer but 2xx, 409, 412, 429 or 503 with Retry-After. The control must be wrong.',
      ],
      data: { seed, runs, control },
    }
  } finally {
    client.destroy()
    await proxy.stop()
    await dynamodb.stop()
  }
}

const faultsMade = (made: Map<FaultKind, number>): number => [...made.values()].reduce((total, count) => total + count, 0)
