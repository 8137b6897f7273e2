import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from '#web/lib/api/api-error.ts'
import { call } from '#web/lib/api/call.ts'
import { answerWith, html, ok, problem } from '../../support/answers.ts'
import { caller } from '../../support/caller.ts'
import { commitmentWith, me } from '../../support/records.ts'

const id = 'cmt_01F8MECHZX0000000000000001'

afterEach(() => vi.unstubAllGlobals())

const refusal = async (promise: Promise<unknown>): Promise<ApiError> => {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof ApiError)) throw new Error(`Expected a refusal, got ${String(thrown)}`)
  return thrown
}

test('a read carries the token, the filters that are set and no key', async () => {
  const sent = answerWith(ok({ items: [] }))
  await call('commitments.list', { query: { status: 'submitted', limit: 10 } }, caller)
  expect(sent[0]).toMatchObject({ url: '/api/v1/commitments?status=submitted&limit=10', method: 'GET' })
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer first')
  expect(sent[0]?.headers.has('idempotency-key')).toBe(false)
})

test('a move carries the version that it was made against and a key of its own', async () => {
  const sent = answerWith(ok(commitmentWith()), ok(commitmentWith()))
  await call('commitments.start', { id, version: 3, body: {} }, caller)
  await call('commitments.start', { id, version: 4, body: {} }, caller)
  expect(sent.map(({ url, method }) => `${method} ${url}`)).toEqual(
    Array.from({ length: 2 }, () => `POST /api/v1/commitments/${id}/actions/start`),
  )
  expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"'])
  expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(2)
})

test('a request refused for its token is sent once more with a fresh one and the same key', async () => {
  const sent = answerWith(problem(401, 'unauthenticated'), ok(commitmentWith()))
  await call('commitments.report_progress', { id, body: { note: 'Satu' } }, { ...caller, renewedToken: async () => 'second' })
  expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second'])
  expect(sent[0]?.headers.get('idempotency-key')).toBe(sent[1]?.headers.get('idempotency-key'))
  expect(sent[0]?.body).toBe(sent[1]?.body)
})

test('without a fresh token the refusal stands', async () => {
  const sent = answerWith(problem(401, 'unauthenticated'))
  const error = await refusal(call('me.get', {}, caller))
  expect(error.code).toBe('unauthenticated')
  expect(sent).toHaveLength(1)
})

test('a problem becomes its code, its fields and its request id', async () => {
  answerWith(problem(422, 'invalid_input', { errors: [{ path: 'note', code: 'required' }] }))
  const error = await refusal(call('commitments.report_progress', { id, body: { note: '' } }, caller))
  expect(error).toMatchObject({ code: 'invalid_input', requestId: 'r-1', fields: [{ path: 'note', code: 'required' }] })
})

test('a stale version brings the record as it is now', async () => {
  answerWith(problem(412, 'stale_version', { current: { status: 'submitted' } }))
  const error = await refusal(call('commitments.start', { id, version: 1, body: {} }, caller))
  expect(error).toMatchObject({ code: 'stale_version', current: { status: 'submitted' } })
})

test.each([
  ['no answer at all', new TypeError('Failed to fetch')],
  ['a page of some gateway', html(502)],
  ['a page where an answer should be', html(200)],
  ['a problem whose code nobody knows', problem(418, 'teapot')],
])('%s is "unreachable"', async (_case, answer) => {
  answerWith(answer)
  expect((await refusal(call('me.get', {}, caller))).code).toBe('unreachable')
})

test('a success that is not what the contract says is of a newer Kawal than the page', async () => {
  answerWith(ok({ ...me, favouriteColour: 'blue' }))
  expect((await refusal(call('me.get', {}, caller))).code).toBe('outdated')
})
