import { openMeter, type Cost } from '#test/support/meter.ts'
import type { Person, Reply } from '#test/support/request.ts'
import type { BenchWorld } from '../bench-world.ts'
import type { Loaded } from '../load-commitments.ts'
import type { Asking, Budget, Question } from './question.ts'
import { reads } from './reads.ts'
import { others, stories } from './writes.ts'

export type Measured = Omit<Question, 'ask'> & { cost: Cost & { bytes: number } }

/** Asks every question once to warm the caches of members and trees, and once more to count. */
export async function measureQuestions(world: BenchWorld, loaded: Loaded): Promise<Measured[]> {
  const { cast, app } = world
  const count = counter(world, { loaded, cast, app })
  for (const { ask } of reads) await ask({ loaded, cast, app })
  for (const person of warming(cast)) await person.get('/organisations?limit=1')
  const measured: Measured[] = []
  for (const question of reads) measured.push((await count(question)).measured)
  for (const { made, next } of stories) {
    const first = await count(made)
    measured.push(first.measured)
    for (const question of next(first.reply.record().id)) measured.push((await count(question)).measured)
  }
  for (const question of others) measured.push((await count(question)).measured)
  return measured
}

const warming = ({ assistant, head, agency, administrator, national }: BenchWorld['cast']): Person[] => [
  assistant,
  head,
  agency,
  administrator,
  national,
]

/** Asks, and counts what the table was asked for meanwhile. */
function counter({ during }: BenchWorld, asking: Asking) {
  const meter = openMeter()
  return async ({ ask, ...question }: Question): Promise<{ measured: Measured; reply: Reply }> => {
    const { result: reply, trips } = await during(() => ask(asking))
    if (reply.status >= 300) throw new Error(`${question.question} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
    const bytes = Buffer.byteLength(JSON.stringify(reply.body))
    return { measured: { ...question, cost: { ...meter.costOf(trips), bytes } }, reply }
  }
}

const parts = ['trips', 'reads', 'writes', 'bytes'] as const
const partsOver = (cost: Measured['cost'], most: Budget): string[] =>
  parts.filter((part) => cost[part] > (most[part] ?? Number.POSITIVE_INFINITY))

/** The parts of a budget that a question went over. */
export const overspent = ({ budget, cost }: Measured): string[] => partsOver(cost, budget)

/** Those that it went over without a reason, or further than the reason goes. */
export const unexplained = ({ budget, excess, cost }: Measured): string[] => partsOver(cost, { ...budget, ...excess })
