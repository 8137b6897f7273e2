import { startTestDynamoDb } from '#test/support/dynamodb.ts'
import { openBenchWorld, openMemoryWorld, type BenchWorld } from '../bench-world.ts'
import { loadCommitments } from '../load-commitments.ts'
import type { Report } from '../report.ts'
import { measureQuestions, overspent, unexplained, type Measured } from './questions.ts'

/** Round trips and units of every question at several sizes of the table, beside its budget and its growth. */
export async function benchCapacity({ seed, sizes }: { seed: number; sizes: number[] }): Promise<Report> {
  const dynamodb = await startTestDynamoDb()
  try {
    return await measureAt(sizes, seed, async (measure) => {
      const world = await openBenchWorld(dynamodb.endpoint)
      await measure(world)
      world.client.destroy()
    })
  } finally {
    await dynamodb.stop()
  }
}

/** The same on the table in memory, whose likeness to DynamoDB Local has a test: for a table that is larger than an office ever fills. */
export const benchCapacityInMemory = ({ seed, sizes }: { seed: number; sizes: number[] }): Promise<Report> =>
  measureAt(sizes, seed, async (measure) => measure(await openMemoryWorld()))

type WithWorld = (measure: (world: BenchWorld) => Promise<void>) => Promise<void>

async function measureAt(sizes: number[], seed: number, withWorld: WithWorld): Promise<Report> {
  const found = new Map<number, Measured[]>()
  for (const size of sizes)
    await withWorld(async (world) => void found.set(size, await measureQuestions(world, await loadCommitments(world, size, seed))))
  return reportOf(sizes, found)
}

function reportOf(sizes: number[], found: Map<number, Measured[]>): Report {
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0]
  const table = (found.get(largest) ?? []).map((measured, place) => {
    const { question, budget, cost } = measured
    const small = found.get(smallest)?.[place]?.cost
    const isWrite = cost.writes > 0
    const units = isWrite ? 'writes' : 'reads'
    return {
      question,
      trips: cost.trips,
      'trips ≤': budget.trips ?? '',
      ...Object.fromEntries(sizes.map((size) => [`units @${size}`, found.get(size)?.[place]?.cost[units]])),
      'units ≤': `${budget[units] ?? ''} ${isWrite ? 'write' : 'read'}`,
      growth: small === undefined ? '' : (cost[units] / small[units]).toFixed(2),
      bytes: cost.bytes,
      'bytes ≤': budget.bytes ?? '',
      over: partsAt(sizes, found, place, overspent),
      unexplained: partsAt(sizes, found, place, unexplained),
    }
  })
  const notes = [
    ...(found.get(largest) ?? []).flatMap(({ question, excess }) => (excess === undefined ? [] : [`${question}: ${excess.because}`])),
    'Round trips: uncontended, members, names and organisation trees cached. Units: AWS’s formula on the real items (test/support/meter.ts).',
    'Growth: units at the largest over the smallest size. Writes include event, marker and indexes; the budget holds at 1 KB an item.',
  ]
  return { bench: 'capacity', table, notes, data: Object.fromEntries(found) }
}

const partsAt = (sizes: number[], found: Map<number, Measured[]>, place: number, partsOf: (measured: Measured) => string[]): string =>
  [...new Set(sizes.flatMap((size) => found.get(size)?.[place] ?? []).flatMap(partsOf))].join(' ')
