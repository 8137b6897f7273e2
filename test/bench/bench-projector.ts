import { project } from '#functions/core/projector/project.ts'
import { faultsIn } from '#test/support/counting.ts'
import { breakable, deliver } from '#test/support/delivery.ts'
import { randomHistory } from '#test/support/histories.ts'
import { memoryTable } from '#test/support/memory-table.ts'
import { seededRandom } from '#test/support/random.ts'
import type { Report } from './report.ts'

/** Many more random histories than the tests run, longer ones too; half of them lose even the order within a record. */
export async function benchProjector({ seed, histories }: { seed: number; histories: number }): Promise<Report> {
  const totals = { histories, events: 0, delivered: 0, crashes: 0, broken: 0 }
  const broken: { seed: number; faults: string[] }[] = []
  for (let number = 0; number < histories; number++) {
    const history = randomHistory(seed + number, number % 10 === 0 ? 200 : undefined)
    const random = seededRandom(seed + number + 1_000_000)
    const table = memoryTable()
    const crashing = breakable(table, () => {
      const moment = random.chance(0.15) ? random.pick(['before', 'after'] as const) : 'never'
      if (moment !== 'never') totals.crashes++
      return moment
    })
    const handle = async (batch: Parameters<typeof project>[1]): Promise<void> => {
      totals.delivered += batch.length
      await project({ table: crashing, wait: async () => {} }, batch)
    }
    await deliver({ table, steps: history.steps, random, ordered: number % 2 === 0, handle: async (batch) => handle(batch) })
    totals.events += history.steps.length
    const faults = await faultsIn(table, history)
    if (faults.length > 0) broken.push({ seed: seed + number, faults })
  }
  totals.broken = broken.length
  if (broken.length > 0) process.exitCode = 1
  return {
    bench: 'projector',
    table: [totals],
    notes: ['Broken: tallies or positions differ from a rebuild, or tallies from a plain recount.'],
    data: { seed, broken },
  }
}
