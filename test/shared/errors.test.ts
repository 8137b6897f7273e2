import { describe, expect, it } from 'vitest'
import { DomainError, ErrorCode, FieldError, FieldErrorCode, invalidField, Problem } from '#shared/errors.ts'
import { statusOf } from '#functions/api/statuses.ts'

const problem = { type: 'urn:kawal:problem:not_found', title: 'There is no such record.', status: 404, code: 'not_found', requestId: '1' }

describe('errors', () => {
  it('are two closed lists of snake_case words, each once', () => {
    for (const codes of [ErrorCode.options, FieldErrorCode.options] as const) {
      expect(new Set(codes).size).toBe(codes.length)
      for (const code of codes) expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    }
  })

  it('each have one status, and only our own faults are 5xx', () => {
    expect(Object.keys(statusOf).toSorted()).toEqual(ErrorCode.options.toSorted())
    expect(ErrorCode.options.filter((code) => statusOf[code] >= 500)).toEqual(['busy', 'internal'])
  })

  it('a refusal carries its code, a sentence, and what else the reader may know', () => {
    const cause = new Error('inner')
    const error = new DomainError('stale_version', 'Somebody was faster.', { current: { version: 2 }, cause })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'DomainError', code: 'stale_version', message: 'Somebody was faster.', cause })
    expect(error.details.current).toEqual({ version: 2 })
  })

  it('a refused field is named by path and code', () => {
    expect(invalidField('items.2.organisationId', 'not_found')).toMatchObject({
      code: 'invalid_input',
      details: { fields: [{ path: 'items.2.organisationId', code: 'not_found' }] },
    })
    expect(FieldError.safeParse({ path: 'x', code: 'strange' }).success).toBe(false)
  })

  it('a problem is read with its known code, and with members that newer servers add', () => {
    expect(Problem.parse({ ...problem, more: 1 })).toEqual(problem)
    expect(Problem.safeParse({ ...problem, code: 'teapot' }).success).toBe(false)
  })
})
