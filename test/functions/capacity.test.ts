import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openBenchWorld } from '#test/bench/bench-world.ts'
import { measureQuestions, overspent, unexplained, type Measured } from '#test/bench/capacity/questions.ts'
import { loadCommitments } from '#test/bench/load-commitments.ts'

let measured: Measured[]

beforeAll(async () => {
  const world = await openBenchWorld(inject('dynamodbEndpoint'))
  measured = await measureQuestions(world, await loadCommitments(world, 300))
  world.client.destroy()
})

describe('with 300 commitments in the table', () => {
  it('every question stays within its round trips, units and bytes, or as far beyond as its reason goes', () => {
    expect(measured.flatMap((one) => unexplained(one).map((part) => [one.question, part, one.cost]))).toEqual([])
  })

  it('no reason is given for what is within its budget', () => {
    const excused = measured.filter(({ excess }) => excess !== undefined)
    expect(excused.filter((one) => overspent(one).length === 0).map(({ question }) => question)).toEqual([])
    expect(excused).toHaveLength(7)
  })

  it('writes take one read and one transaction, but for two that need to know more', () => {
    const writing = measured.filter(({ cost }) => cost.writes > 0)
    expect(writing.filter(({ cost }) => cost.trips !== 2).map(({ question }) => question)).toEqual([
      'grant more time',
      'accept the invitation',
    ])
    expect(writing).toHaveLength(25)
  })
})
