import * as z from 'zod/mini'
import { apiBase, contract, type EndpointName } from '#shared/contract/contract.ts'
import { AgreementAnswer } from '#shared/contract/agreements.ts'
import { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { errorsOf, parametersOf, type Endpoint } from '#shared/contract/endpoint.ts'
import { StoredDocument } from '#shared/documents.ts'
import { Problem } from '#shared/errors.ts'
import { HistoryPage } from '#shared/history.ts'
import { Organisation } from '#shared/organisations.ts'
import { User } from '#shared/users.ts'
import { statusOf } from './statuses.ts'

type Json = Record<string, unknown>

/** Shapes that many endpoints share; named once in the document. */
const components: Record<string, z.ZodMiniType> = {
  Organisation,
  User,
  AgreementAnswer,
  CommitmentAnswer,
  StoredDocument,
  HistoryPage,
  Problem,
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest }: Json = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

function outputOf(schema: z.ZodMiniType): Json {
  const name = Object.keys(components).find((key) => components[key] === schema)
  return name === undefined ? schemaOf(schema, 'output') : { $ref: `#/components/schemas/${name}` }
}

const header = (name: string, description: string, required: boolean): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', maxLength: 200 },
})

function parametersFor(declared: Endpoint): Json[] {
  const query = declared.query === undefined ? {} : schemaOf(declared.query, 'input')
  const { properties = {}, required = [] } = z
    .object({ properties: z.optional(z.record(z.string(), z.unknown())), required: z.optional(z.array(z.string())) })
    .parse(query)
  return [
    ...parametersOf(declared.path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', maxLength: 40 } })),
    ...Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema })),
    ...(declared.needsIfMatch ? [header('If-Match', 'The ETag of the record as you saw it', true)] : []),
    ...(declared.method === 'GET' ? [] : [header('Idempotency-Key', 'Your name for this command; a replay gives the first answer', false)]),
  ]
}

function successOf(declared: Endpoint): Json {
  const headers: Json = {
    ...(declared.hasEtag ? { ETag: { description: 'Version of the record', schema: { type: 'string' } } } : {}),
    ...(declared.status === 302 || declared.status === 201 ? { Location: { description: 'Where it is', schema: { type: 'string' } } } : {}),
    ...(declared.method === 'GET' ? {} : { 'Idempotent-Replayed': { description: 'Present on a replay', schema: { type: 'string' } } }),
  }
  const content = declared.status === 302 ? {} : { content: { 'application/json': { schema: outputOf(declared.output) } } }
  return { description: 'Success', headers, ...content }
}

function failuresOf(declared: Endpoint): Json {
  const byStatus = Map.groupBy(errorsOf(declared), (code) => statusOf[code])
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, codes]) => [
        String(status),
        {
          description: `Code ${codes.join(' or ')}`,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  )
}

function operationOf(name: string, declared: Endpoint): Json {
  return {
    operationId: name,
    summary: declared.summary,
    ...(declared.permission === 'authenticated' ? { description: 'For whoever has signed in, who need not be a member yet.' } : {}),
    tags: [name.slice(0, name.indexOf('.'))],
    ...(declared.permission === 'public' ? { security: [] } : { 'x-permission': declared.permission }),
    parameters: parametersFor(declared),
    ...(declared.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(declared.body, 'input') } } } }),
    responses: { [String(declared.status)]: successOf(declared), ...failuresOf(declared) },
  }
}

/** Names of all endpoints, in the order of the contract. */
export const endpointNames: EndpointName[] = Object.keys(contract).filter((name): name is EndpointName => name in contract)

let made: Json | undefined

/** The contract as an OpenAPI 3.1 document; made once per process. */
export function openApiDocument(): Json {
  return (made ??= {
    openapi: '3.1.0',
    info: {
      title: 'Kawal',
      version: '1',
      description: 'Cooperation agreements with the Ombudsman of the Republic of Indonesia: commitments, evidence, verdicts.',
    },
    servers: [{ url: apiBase }],
    security: [{ bearer: [] }],
    tags: [...new Set(endpointNames.map((name) => name.slice(0, name.indexOf('.'))))].map((name) => ({ name })),
    paths: pathsOfContract(),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, schemaOf(schema, 'output')])),
    },
  })
}

function pathsOfContract(): Json {
  const paths: Record<string, Json> = {}
  for (const name of endpointNames) {
    const declared: Endpoint = contract[name]
    paths[declared.path] = { ...paths[declared.path], [declared.method.toLowerCase()]: operationOf(name, declared) }
  }
  return paths
}
