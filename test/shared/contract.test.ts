import { describe, expect, it } from 'vitest'
import { agreementLifecycle } from '#shared/agreements.ts'
import { commitmentLifecycle } from '#shared/commitments.ts'
import { contract } from '#shared/contract/contract.ts'
import { errorsOf, parametersOf, type Endpoint } from '#shared/contract/endpoint.ts'
import { ErrorCode } from '#shared/errors.ts'
import { Noun } from '#shared/ids.ts'
import { actionsOf, type Lifecycle } from '#shared/lifecycle.ts'
import { permissionTable } from '#shared/permissions.ts'
import { userLifecycle } from '#shared/users.ts'

const endpoints = Object.entries<Endpoint>(contract)
const offending = (isWrong: (name: string, endpoint: Endpoint) => boolean): string[] =>
  endpoints.filter(([name, endpoint]) => isWrong(name, endpoint)).map(([name]) => name)

describe('the contract', () => {
  it('has each method and path once, whatever the parameter’s name', () => {
    const addresses = endpoints.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
    expect(addresses.toSorted()).toEqual([...new Set(addresses)].toSorted())
  })

  it('names a row of the permission table, or says that it needs none', () => {
    const none = ['signed_in', 'authenticated', 'public']
    expect(offending((_, { permission }) => ![...none, ...Object.keys(permissionTable)].includes(permission))).toEqual([])
    expect(offending((_, { permission }) => permission === 'public')).toEqual(['health.get', 'openapi.get'])
    expect(offending((_, { permission }) => permission === 'signed_in')).toEqual(['me.get'])
    expect(offending((_, { permission }) => permission === 'authenticated')).toEqual(['invitations.accept'])
  })

  it('uses every row of the permission table, but for the one that hides fields of a session', () => {
    const used = new Set<string>(['sessions.probe', ...endpoints.map(([, { permission }]) => permission)])
    expect(Object.keys(permissionTable).filter((permission) => !used.has(permission))).toEqual([])
  })

  it('knows one kind of parameter', () => {
    expect(offending((_, { path }) => parametersOf(path).some((name) => name !== 'id'))).toEqual([])
    expect(offending((_, { path }) => !/^(\/([a-z_-]+|[a-z]+\.json|\{id\}))+$/.test(path))).toEqual([])
  })

  it('reads with GET and no body, writes with a body and never with a query', () => {
    expect(offending((_, { method, body }) => method === 'GET' && body !== undefined)).toEqual([])
    expect(offending((_, { method, body, query }) => method !== 'GET' && (body === undefined || query !== undefined))).toEqual([])
  })

  it('answers a changed record with its ETag, and asks for the one that was seen', () => {
    expect(offending((_, { method, needsIfMatch, hasEtag }) => (method === 'PATCH' || needsIfMatch === true) && hasEtag !== true)).toEqual(
      [],
    )
    expect(
      offending((_, { method, path, needsIfMatch }) => (method === 'PATCH' || path.includes('/actions/')) && needsIfMatch !== true),
    ).toEqual([])
    expect(offending((_, { path, needsIfMatch }) => path.endsWith('/progress') && needsIfMatch === true)).toEqual([])
  })

  it('creates with 201 and no version to match', () => {
    expect(offending((name, { status }) => name.endsWith('.create') && status !== 201)).toEqual([])
    expect(offending((_, { status, needsIfMatch }) => status === 201 && needsIfMatch === true)).toEqual([])
  })

  const lifecycles: Record<string, Lifecycle<string, string, string>> = {
    agreements: agreementLifecycle,
    commitments: commitmentLifecycle,
    users: userLifecycle,
  }
  for (const [noun, lifecycle] of Object.entries(lifecycles)) {
    it(`has an endpoint for each move of ${noun}, and for no other action`, () => {
      const actions = endpoints.filter(([, { path }]) => path.startsWith(`/${noun}/{id}/actions/`))
      expect(actions.map(([name]) => name.slice(noun.length + 1))).toEqual(actionsOf(lifecycle))
      for (const [name, declared] of actions) {
        const move = Object.entries(lifecycle.moves).find(([action]) => name === `${noun}.${action}`)?.[1]
        expect(declared).toMatchObject({ method: 'POST', permission: move?.permission, status: 200 })
        expect(declared.body).toBe(move?.input)
      }
    })
  }

  it('tells the history of every noun', () => {
    expect(offending((name) => name.endsWith('.history')).toSorted()).toEqual(Noun.options.map((noun) => `${noun}.history`).toSorted())
  })

  it('has the addresses that others rely on', () => {
    const addresses = endpoints.map(([, { method, path }]) => `${method} ${path}`)
    for (const address of [
      'GET /health',
      'GET /openapi.json',
      'GET /me',
      'GET /dashboard',
      'GET /agenda',
      'POST /agreements/{id}/pks',
      'POST /commitments/{id}/progress',
      'POST /documents',
      'POST /documents/{id}/complete',
      'GET /documents/{id}/content',
      'POST /commitments/{id}/actions/fulfil',
      'GET /commitments/{id}/history',
    ])
      expect(addresses).toContain(address)
  })
})

describe('failures of an endpoint', () => {
  const failuresOf = (name: keyof typeof contract) => new Set(errorsOf(contract[name]))

  it('are of the closed list, each once', () => {
    for (const [, declared] of endpoints) {
      const codes = errorsOf(declared)
      expect(new Set(codes).size).toBe(codes.length)
      for (const code of codes) expect(ErrorCode.options).toContain(code)
    }
  })

  it('follow from what it is', () => {
    expect(failuresOf('health.get')).toEqual(new Set(['internal', 'too_many_requests', 'busy']))
    for (const [, declared] of endpoints) {
      const codes = errorsOf(declared)
      expect(codes.includes('unauthenticated')).toBe(declared.permission !== 'public')
      expect(codes.includes('not_found')).toBe(declared.path.includes('{id}') || declared.errors?.includes('not_found') === true)
      expect(codes.includes('stale_version')).toBe(declared.needsIfMatch === true)
      expect(codes.includes('precondition_required')).toBe(declared.needsIfMatch === true)
      expect(codes.includes('idempotency_mismatch')).toBe(declared.method !== 'GET')
      expect(codes.includes('invalid_input')).toBe(declared.body !== undefined || declared.query !== undefined)
    }
  })

  it('name the verifier who submitted only where a verdict is given', () => {
    const named = endpoints.filter(([, declared]) => errorsOf(declared).includes('verifier_is_submitter')).map(([name]) => name)
    expect(named.toSorted()).toEqual([
      'commitments.fulfil',
      'commitments.return',
      'follow-ups.assess',
      'follow-ups.return',
      'follow-ups.verify',
    ])
  })
})
