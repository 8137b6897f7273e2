import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { contract } from '#shared/contract/contract.ts'
import { errorsOf, type Endpoint } from '#shared/contract/endpoint.ts'
import { endpointNames } from '#functions/api/openapi.ts'
import { statusOf } from '#functions/api/statuses.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { send } from '#test/support/request.ts'

const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.optional(z.string()),
  schema: z.looseObject({}),
})
const Content = z.record(z.string(), z.strictObject({ schema: z.looseObject({}) }))
const Response = z.strictObject({
  description: z.string(),
  headers: z.optional(z.record(z.string(), z.looseObject({}))),
  content: z.optional(Content),
})
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().check(z.minLength(3)),
  description: z.optional(z.string()),
  tags: z.array(z.string()),
  security: z.optional(z.array(z.looseObject({}))),
  'x-permission': z.optional(z.string()),
  parameters: z.array(Parameter),
  requestBody: z.optional(z.strictObject({ required: z.literal(true), content: Content })),
  responses: z.record(z.string().check(z.regex(/^[2-5]\d\d$/)), Response),
})
const Document = z.strictObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d$/)),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.literal('/api/v1') })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  tags: z.array(z.looseObject({ name: z.string() })),
  paths: z.record(z.string().check(z.regex(/^(\/[\w.-]+|\/\{\w+\})+$/)), z.partialRecord(z.enum(['get', 'post', 'patch']), Operation)),
  components: z.strictObject({
    securitySchemes: z.record(z.string(), z.looseObject({})),
    schemas: z.record(z.string(), z.looseObject({})),
  }),
})

let world: World
let document: z.infer<typeof Document>
let text: string

beforeAll(async () => {
  world = await createWorld()
  const reply = await send(world.app, undefined, 'GET', '/openapi.json')
  text = JSON.stringify(reply.body)
  document = Document.parse(reply.body)
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, ...Operation.parse(operation) })),
  )

describe('openapi.json', () => {
  it('describes every endpoint of the contract and nothing else, with all its statuses', () => {
    expect(
      operations()
        .map((one) => one.operationId)
        .sort(),
    ).toEqual(Object.keys(contract).sort())
    for (const one of operations()) {
      const name = endpointNames.find((known) => known === one.operationId)
      const declared: Endpoint = contract[name ?? 'health.get']
      expect([one.path, one.method]).toEqual([declared.path, declared.method.toLowerCase()])
      const statuses = new Set([declared.status, ...errorsOf(declared).map((code) => statusOf[code])].map(String))
      expect([one.operationId, ...Object.keys(one.responses).sort()]).toEqual([one.operationId, ...[...statuses].sort()])
      expect(one.requestBody !== undefined).toBe(declared.body !== undefined)
    }
  })

  it('holds together: references, path parameters, tags, security and dialect', () => {
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(100)
    for (const reference of new Set(references)) {
      const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? []
      expect(document.components.schemas).toHaveProperty(name ?? reference)
    }
    for (const one of operations()) {
      const inPath = one.parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name, required }) => [name, required])).toEqual(
        [...one.path.matchAll(/\{(\w+)\}/g)].map((match) => [match[1], true]),
      )
      expect(new Set(one.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(one.parameters.length)
      expect(document.tags.map((tag) => tag.name)).toEqual(expect.arrayContaining(one.tags))
    }
    expect(Object.keys(document.components.securitySchemes)).toEqual(document.security.flatMap((one) => Object.keys(one)))
    // Words of JSON Schema that 2020-12, and so OpenAPI 3.1, no longer knows.
    expect(text).not.toMatch(/"(nullable|definitions|\$schema)":|"exclusiveM(in|ax)imum":(true|false)/)
  })

  it('needs a token for all but itself and health', () => {
    expect(
      operations()
        .filter((one) => one.security?.length === 0)
        .map((one) => one.operationId),
    ).toEqual(['health.get', 'openapi.get'])
  })

  it('says where an account is enough and nobody need be a member', () => {
    const open = operations().filter((one) => one['x-permission'] === 'authenticated')
    expect(open.map((one) => one.operationId)).toEqual(['invitations.accept'])
    for (const one of open) {
      expect(one.description).toMatch(/not be a member/)
      expect(Object.keys(one.responses)).not.toContain('403')
    }
  })

  it('refuses unknown fields in every body, as the API does', () => {
    for (const one of operations())
      if (one.requestBody !== undefined)
        expect([one.operationId, one.requestBody.content['application/json']?.schema['additionalProperties']]).toEqual([
          one.operationId,
          false,
        ])
  })
})

describe('the router', () => {
  it('answers at every address of the document, and tells what else an address knows', async () => {
    for (const one of operations()) {
      const path = one.path.replace('{id}', 'x')
      const known = await send(world.app, undefined, one.method.toUpperCase(), path)
      expect([one.operationId, known.status]).toEqual([one.operationId, one.security === undefined ? 401 : 200])
      for (const method of ['PUT', 'DELETE', 'PATCH', 'POST', 'GET'].filter(
        (other) => !(other.toLowerCase() in (document.paths[one.path] ?? {})),
      )) {
        const reply = await send(world.app, undefined, method, path)
        expect([method, path, reply.status]).toEqual([method, path, 405])
        expect(reply.headers.get('allow')?.toLowerCase().split(', ').sort()).toEqual(Object.keys(document.paths[one.path] ?? {}).sort())
      }
    }
  })

  it.each([
    '/',
    '/unknown',
    '/commitments/x/unknown',
    '/commitments/x/actions/unknown',
    '/commitments/x/actions',
    '/users/x/actions/toString',
    '//me',
    '/me/',
    '/../me',
  ])('knows no other address: %s', async (path) => {
    expect((await send(world.app, 'root', 'GET', path)).problem()).toMatchObject({ status: 404, code: 'not_found' })
  })
})
