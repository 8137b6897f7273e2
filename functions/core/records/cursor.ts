import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { tableDefinition } from '#functions/platform/table/definition.ts'
import type { Question, Row } from '#functions/platform/table/table.ts'

/** Position only: the partition is always made again from the caller, so a cursor can never widen what is seen. */
const Part = z.string().check(z.regex(/^[\x21-\x7e]+$/))
const Position = z.tuple([z.string(), Part, Part, Part])

const keyNames = (question: Question): { partitionKey: string; sortKey: string } =>
  question.index === undefined ? tableDefinition : tableDefinition.indexes[question.index]

/** Binds a cursor to its question, so that one from another user's, noun's, filter's or jurisdiction's list is refused. */
const tagOf = ({ index, partition, prefix, between, newestFirst }: Question): string =>
  createHash('sha256')
    .update(JSON.stringify([index, partition, prefix, between, newestFirst]))
    .digest('base64url')
    .slice(0, 12)

/** Whether a place lies in the part of the partition that is asked for; the database faults on any other. */
const isAskedFor = ({ prefix, between }: Question, sort: string): boolean =>
  between === undefined ? sort.startsWith(prefix ?? '') : sort >= between.from && sort <= between.to

/** The opaque cursor for what comes after `end`. */
export function cursorAfter(question: Question, end: Row): string {
  const sort = end[keyNames(question).sortKey]
  return Buffer.from(JSON.stringify([tagOf(question), sort, end.pk, end.sk])).toString('base64url')
}

/**
 * The place where a page starts.
 * @throws DomainError `invalid_cursor` for anything that this very question did not give out.
 */
export function startOf(question: Question, cursor: string): Row {
  const position = Position.safeParse(decode(cursor))
  if (!position.success || position.data[0] !== tagOf(question) || !isAskedFor(question, position.data[1]))
    throw new DomainError('invalid_cursor', 'This cursor does not belong to this list.', {
      fields: [{ path: 'cursor', code: 'invalid_value' }],
    })
  const [, sort, pk, sk] = position.data
  const { partitionKey, sortKey } = keyNames(question)
  return { pk, sk, [partitionKey]: question.partition, [sortKey]: sort }
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
