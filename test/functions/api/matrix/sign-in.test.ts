import { beforeAll, describe, expect, it } from 'vitest'
import { contract, type EndpointName } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { createApp } from '#functions/api/app.ts'
import { endpointNames } from '#functions/api/openapi.ts'
import { newCommandKey } from '#functions/platform/ids.ts'
import { openLog } from '#functions/platform/log.ts'
import { send, type Door } from '#test/support/request.ts'
import { setStage } from '../stage.ts'
import { rows } from './table.ts'

let door: Door

beforeAll(async () => {
  const { world, userIn } = await setStage()
  await userIn('agency', 'deactivated', { subject: 'gone' })
  door = createApp({
    ctx: world.ctx,
    verifyToken: async (token) => (token.startsWith('forged') ? undefined : { subject: token }),
    log: openLog('silent'),
    newRequestId: newCommandKey,
  })
})

const guarded = endpointNames.filter((name) => rows[name] !== 'public')
/** What comes after the sign-in where an account is enough: the request itself is looked at. */
const forAccounts = (name: EndpointName, status: number) => (rows[name] === 'authenticated' && status === 403 ? 415 : status)
const codes: Record<number, string> = { 401: 'unauthenticated', 403: 'forbidden', 415: 'unsupported_media_type' }

/** What stands in the Authorization header -> what it earns where a member is needed. */
const tokens: readonly (readonly [string, string | undefined, number])[] = [
  ['no header', undefined, 401],
  ['another scheme', 'Basic aGVhZDpoZWFk', 401],
  ['no token', 'Bearer', 401],
  ['an empty token', 'Bearer ', 401],
  ['a token with signs that none has', 'Bearer head;head', 401],
  ['two tokens', 'Bearer head head', 401],
  ['a token of somebody else', 'Bearer forged', 401],
  ['a token of no member', 'Bearer stranger', 403],
  ['a token of a deactivated member', 'Bearer gone', 403],
]

describe('every endpoint that is not public', () => {
  it.each(guarded)('knows who asks before it does anything: %s', async (name) => {
    const { method, path }: Endpoint = contract[name]
    for (const [what, authorization, status] of tokens) {
      const headers = { ...(authorization === undefined ? {} : { authorization }), 'if-match': 'nonsense', 'idempotency-key': 'not ok' }
      const reply = await send(door, undefined, method, path.replace('{id}', 'x'), undefined, {
        headers: { ...headers, 'content-type': 'text/plain' },
        ...(method === 'GET' ? {} : { raw: '{' }),
      })
      const { code } = reply.problem()
      const earned = forAccounts(name, status)
      expect([what, reply.status, code]).toEqual([what, earned, codes[earned]])
      expect(reply.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null)
    }
  })

  it('is every endpoint but health and the contract itself, which need nobody', async () => {
    expect(endpointNames.filter((name) => !guarded.includes(name))).toEqual(['health.get', 'openapi.get'])
    for (const path of ['/health', '/openapi.json'])
      for (const authorization of ['', 'Bearer forged', 'Bearer gone'])
        expect((await send(door, undefined, 'GET', path, undefined, { headers: { authorization } })).status).toBe(200)
  })

  it('takes the scheme in any case', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER'])
      expect((await send(door, undefined, 'GET', '/me', undefined, { headers: { authorization: `${scheme} head` } })).status).toBe(200)
  })
})
