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

  it('reads ask one or two questions, but for a whole organisation and a story; writes take one read and one transaction', () => {
    const asking = (suits: (cost: Measured['cost']) => boolean) => measured.filter(({ cost }) => suits(cost))
    const questionsOf = (all: Measured[]) => all.map(({ question }) => question)
    expect(questionsOf(asking(({ writes, trips }) => writes === 0 && trips > 2))).toEqual([
      'timeline of that PKS',
      'an organisation’s page',
    ])
    expect(questionsOf(asking(({ writes, trips }) => writes > 0 && trips !== 2))).toEqual(['accept the invitation'])
    expect(asking(({ writes }) => writes > 0)).toHaveLength(22)
  })
})
