import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HistoryItem } from '#shared/history.ts'
import { followChain } from '#web/lib/history-chain.ts'

/** A history of `length` entries, newest first. */
const historyOf = (length: number): HistoryItem[] =>
  Array.from({ length }, (_, index) => length - index).map((version) => ({
    version,
    at: '2026-11-22T02:00:00.000Z',
    actor: 'usr_01F8MECHZX0000000000000001',
    action: 'edit',
    changes: {},
    hash: `hash-${version}`,
    ...(version === 1 ? {} : { previousHash: `hash-${version - 1}` }),
  }))

test('a history whose entries all link is whole', () => {
  expect(followChain(historyOf(7))).toEqual({ state: 'whole', count: 7 })
})

test('the newest page alone is whole so far', () => {
  expect(followChain(historyOf(7).slice(0, 3))).toEqual({ state: 'so_far', count: 3 })
})

test('a replaced entry breaks the chain where it stands', () => {
  const items = historyOf(5).map((item) => (item.version === 3 ? { ...item, hash: 'forged' } : item))
  expect(followChain(items)).toEqual({ state: 'broken', version: 4 })
})

test('a first entry that claims to have one before it is broken', () => {
  expect(followChain(historyOf(2).map((item) => ({ ...item, previousHash: `hash-${item.version - 1}` })))).toEqual({
    state: 'broken',
    version: 1,
  })
})

test('leaving out any entry but the oldest is noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 40 }), fc.nat(), (length, choice) => {
      const left = choice % (length - 2)
      const items = historyOf(length).filter((_, index) => index !== left + 1)
      return followChain(items).state === 'broken'
    }),
  )
  expect(followChain(historyOf(4).filter(({ version }) => version !== 2)).state).toBe('broken')
})
