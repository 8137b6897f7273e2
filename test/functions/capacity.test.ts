import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openBenchWorld } from '#test/bench/bench-world.ts'
import { measureQuestions, overspent, type Measured } from '#test/bench/capacity/questions.ts'
import { loadCommitments } from '#test/bench/load-commitments.ts'

let measured: Measured[]

beforeAll(async () => {
  const world = await openBenchWorld(inject('dynamodbEndpoint'))
  measured = await measureQuestions(world, await loadCommitments(world, 300))
  world.client.destroy()
})

/** Where a budget is not met yet: five indexes show the title, and a record with claim and verdict is over 1 KB. */
const knownExcess = { 'edit (the title)': 11, 'move (fulfil)': 15 }

describe('with 300 commitments in the table', () => {
  it('every question stays within its round trips, units and bytes, but for two write units', () => {
    const over = measured.filter((one) => overspent(one).length > 0)
    expect(over.flatMap(overspent)).toEqual(['writes', 'writes'])
    expect(Object.fromEntries(over.map(({ question, cost }) => [question, cost.writes]))).toEqual(knownExcess)
  })

  it('reads take one or two round trips, writes one read and one transaction', () => {
    expect(measured.filter(({ cost }) => cost.writes === 0).every(({ cost }) => cost.trips <= 2 && cost.reads > 0)).toBe(true)
    expect(measured.filter(({ cost }) => cost.writes > 0).map(({ cost }) => cost.trips)).toEqual([2, 2, 2, 2, 2, 2, 2])
  })
})
