import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DomainError, type FieldErrorCode, type FieldError } from '#shared/errors.ts'
import { fieldRule, parseInput } from '#shared/parse.ts'
import { Line } from '#shared/text.ts'

function fieldsOf(schema: z.ZodMiniType, input: unknown): FieldError[] {
  try {
    parseInput(schema, input)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid_input') return error.details.fields ?? []
    throw error
  }
  return []
}

const Thing = z
  .strictObject({
    title: Line,
    count: z.optional(z.int().check(z.gte(1), z.lte(10))),
    code: z.optional(z.string().check(z.minLength(3), z.maxLength(5))),
    day: z.optional(z.iso.date()),
    kind: z.optional(z.enum(['a', 'b'])),
    either: z.optional(z.union([z.boolean(), z.literal('x')])),
    list: z.optional(z.array(z.strictObject({ name: Line })).check(z.minLength(1), z.maxLength(2))),
    from: z.optional(z.string()),
    to: z.optional(z.string()),
  })
  .check(fieldRule('to', 'before_start', ({ from, to }) => from === undefined || to === undefined || from <= to))

describe('input that does not fit', () => {
  it.each<[string, unknown, string, FieldErrorCode]>([
    ['a field that is not there', {}, 'title', 'required'],
    ['an empty text', { title: '  ' }, 'title', 'required'],
    ['another type', { title: 5 }, 'title', 'invalid_type'],
    ['nothing on purpose', { title: null }, 'title', 'invalid_type'],
    ['a text that is too long', { title: 'a'.repeat(301) }, 'title', 'too_long'],
    ['a text with a control character', { title: 'a\u0000' }, 'title', 'invalid_format'],
    ['half a surrogate pair', { title: '\ud800' }, 'title', 'invalid_format'],
    ['a number that is too small', { title: 'x', count: 0 }, 'count', 'too_small'],
    ['a number that is too big', { title: 'x', count: 11 }, 'count', 'too_big'],
    ['a number with a fraction', { title: 'x', count: 1.5 }, 'count', 'invalid_type'],
    ['a text that is too short', { title: 'x', code: 'ab' }, 'code', 'too_short'],
    ['a day that does not exist', { title: 'x', day: '2026-02-30' }, 'day', 'invalid_format'],
    ['a word outside its list', { title: 'x', kind: 'c' }, 'kind', 'invalid_value'],
    ['neither of two shapes', { title: 'x', either: 'y' }, 'either', 'invalid_value'],
    ['a field of a list’s item', { title: 'x', list: [{ name: 'a' }, {}] }, 'list.1.name', 'required'],
    ['a list that is empty', { title: 'x', list: [] }, 'list', 'required'],
    ['a list that is too long', { title: 'x', list: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }, 'list', 'too_long'],
    ['an unknown field', { title: 'x', more: 1 }, 'more', 'unknown_field'],
    ['an unknown field of an item', { title: 'x', list: [{ name: 'a', more: 1 }] }, 'list.0.more', 'unknown_field'],
    ['a rule over two fields', { title: 'x', from: 'b', to: 'a' }, 'to', 'before_start'],
    ['something else altogether', 'text', '', 'invalid_type'],
  ])('%s is named by its path and code', (_, input, path, code) => {
    expect(fieldsOf(Thing, input)).toEqual([{ path, code }])
  })

  it('every wrong field is named at once', () => {
    expect(fieldsOf(Thing, { count: 0, kind: 'c', one: 1, two: 2 }).map(({ path }) => path)).toEqual([
      'title',
      'count',
      'kind',
      'one',
      'two',
    ])
  })

  it('a rule whose code is none of ours is an invalid value', () => {
    const schema = z.string().check(z.refine(() => false, { params: { code: 'nonsense' } }))
    expect(fieldsOf(schema, 'x')).toEqual([{ path: '', code: 'invalid_value' }])
  })

  it('never repeats what was sent', () => {
    try {
      parseInput(Thing, { title: 'rahasia'.repeat(100) })
      expect.unreachable()
    } catch (error) {
      expect(JSON.stringify(error instanceof DomainError ? [error.message, error.details] : error)).not.toContain('rahasia')
    }
  })
})

describe('input that fits', () => {
  it('comes out as the schema makes it', () => {
    expect(parseInput(Thing, { title: ' x ', list: [{ name: 'a' }] })).toEqual({ title: 'x', list: [{ name: 'a' }] })
  })

  it('cannot reach the prototype', () => {
    expect(fieldsOf(Thing, JSON.parse('{"title":"x","__proto__":{"admin":true}}'))).toEqual([{ path: '__proto__', code: 'unknown_field' }])
    expect('admin' in {}).toBe(false)
  })
})
