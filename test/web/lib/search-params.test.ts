import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { CommitmentStatus } from '#shared/commitments.ts'
import { choice, readSearch, writeSearch } from '#web/lib/search-params.ts'

const Search = z.object({ status: choice(CommitmentStatus) })

test('a choice in the address is read', () => {
  expect(readSearch(Search, '?status=returned')).toEqual({ status: 'returned' })
})

test('a value that is none of ours counts as absent', () => {
  expect(readSearch(Search, '?status=%3Cscript%3E&x=1').status).toBeUndefined()
  expect(readSearch(Search, '').status).toBeUndefined()
})

test('only what is chosen is written', () => {
  expect(writeSearch({ status: 'returned', ownerId: undefined, q: '' })).toBe('?status=returned')
  expect(writeSearch({})).toBe('')
})
