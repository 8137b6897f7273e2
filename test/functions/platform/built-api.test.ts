import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { contract } from '#shared/contract/contract.ts'
import { buildFunction } from '#infra/build/build-functions.ts'
import { bringCast, place } from '#test/support/cast.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { describeFile, draftMou, fileEvidence, pdfBytes, promise, signedPks } from '#test/support/deeds.ts'
import { testCredentials, testRegion } from '#test/support/dynamodb.ts'
import { faultKinds, startFaultProxy, type FaultProxy } from '#test/support/fault-proxy.ts'
import { seededRandom } from '#test/support/random.ts'
import { as, bodyOf, ok, type Person } from '#test/support/request.ts'
import { startTestIssuer, type TestIssuer } from '#test/bench/http/test-issuer.ts'
import { writeThrough } from '#test/faults/lost-acknowledgements.ts'
import { taken } from '../api/documents/bytes.ts'

const Answered = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
})
const Built = z.object({ handler: z.custom<(event: object) => Promise<unknown>>((value) => typeof value === 'function') })

let folder: string
let proxy: FaultProxy
let issuer: TestIssuer
let world: World
let commitments: string[]
let environment: Record<string, string>
let person: (account: 'agency' | 'assistant' | 'secretariat') => Promise<Person>

/** The function as AWS has it, asked as the HTTP API asks it. */
async function importBuilt(environment: Record<string, string>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const { handler } = Built.parse(await import(`${pathToFileURL(join(folder, 'index.mjs')).href}?${environment['KAWAL_TABLE']}`))
  return {
    request: async (path: string, { method = 'GET', headers, body = null }: RequestInit = {}): Promise<Response> => {
      const [rawPath = '', rawQueryString = ''] = path.split('?')
      const asked = { version: '2.0', rawPath, rawQueryString, headers: { host: 'kawal', ...Object.fromEntries(new Headers(headers)) } }
      const answer = await handler({ ...asked, body, isBase64Encoded: false, requestContext: { domainName: 'kawal', http: { method } } })
      const { statusCode, headers: told, body: text } = Answered.parse(answer)
      return new Response(text, { status: statusCode, headers: told })
    },
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawal-built-'))
  const random = seededRandom(20_261_122)
  ;[proxy, issuer, world] = await Promise.all([
    startFaultProxy({ target: inject('dynamodbEndpoint'), random }),
    startTestIssuer(),
    createWorld({ table: 'dynamodb' }),
  ])
  const cast = await bringCast(world.app)
  const [pks] = await signedPks(cast.secretariat, (await draftMou(cast.head)).id, place.agency)
  commitments = await Promise.all(Array.from({ length: 3 }, async () => (await promise(cast.assistant, pks?.id ?? '')).id))
  const { endpoint, bucket } = inject('s3')
  await buildFunction('api', folder)
  environment = {
    AWS_REGION: testRegion,
    AWS_ACCESS_KEY_ID: testCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: testCredentials.secretAccessKey,
    KAWAL_TABLE: world.tableName,
    KAWAL_DYNAMODB_ENDPOINT: proxy.endpoint,
    KAWAL_BUCKET: bucket,
    KAWAL_S3_ENDPOINT: endpoint,
    KAWAL_OIDC_ISSUER: issuer.issuer,
    KAWAL_OIDC_CLIENT_ID: issuer.clientId,
    KAWAL_DOWNLOADS_URL: endpoint,
    KAWAL_LOG_LEVEL: 'silent',
  }
  const door = await importBuilt(environment)
  person = async (account) => as(door, await issuer.tokenFor(account))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  issuer.stop()
  await proxy.stop()
  await rm(folder, { recursive: true })
})

describe('the built API with the lean SDK', () => {
  it('reads one, many and pages, and refuses what its conditions forbid', async () => {
    const assistant = await person('assistant')
    const [id = ''] = commitments
    expect(ok(await assistant.get(`/commitments/${id}`)).record().id).toBe(id)
    expect(ok(await assistant.get('/commitments?limit=2')).body).toMatchObject({ items: [{}, {}] })
    expect((await assistant.get('/commitments/cmt_01F8MECHZX9999999999999999')).status).toBe(404)
    const moves = await Promise.all(
      [1, 2, 3].map(async () => (await person('agency')).post(`/commitments/${id}/actions/start`, {}, { ifMatch: 1 })),
    )
    expect(moves.map(({ status }) => status).toSorted()).toEqual([200, 412, 412])
  })

  it('hands out upload links, looks at what arrived, and hands out links to it', async () => {
    const agency = await person('agency')
    const bytes = pdfBytes()
    const documentId = await fileEvidence(agency, commitments[1] ?? '', bytes)
    const link = await agency.get(`/documents/${documentId}/content`)
    expect(link.status).toBe(302)
    const file = await fetch(link.headers.get('location') ?? '')
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
    expect(file.headers.get('content-disposition')).toContain('bukti.pdf')
  })

  it('looks into an office file before it is taken', async () => {
    const agency = await person('agency')
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const { bytes } = taken[mediaType]
    const described = describeFile(commitments[1] ?? '', bytes, { mediaType, fileName: 'laporan.docx' })
    const { document, upload } = bodyOf(contract['documents.create'], await agency.post('/documents', described))
    await fetch(upload.url, { method: upload.method, headers: upload.headers, body: Buffer.from(bytes) })
    const { status } = bodyOf(contract['documents.complete'], await agency.post(`/documents/${document.id}/complete`))
    expect(status).toBe('stored')
  })

  it('calls a table that is not there its own fault, by the name of an error whose class was left out', async () => {
    const door = await importBuilt({ ...environment, KAWAL_TABLE: 'tidak-ada' })
    const reply = await as(door, await issuer.tokenFor('agency')).get('/me')
    expect([reply.status, reply.problem().code]).toEqual([500, 'internal'])
  })

  it('tries again, and answers honestly, through every kind of fault of the database', async () => {
    proxy.fail(0.3, faultKinds)
    const outcome = await writeThrough({
      person: await person('secretariat'),
      table: world.table,
      ids: commitments,
      writes: 60,
      lanes: 4,
      calm: () => proxy.fail(0),
    })
    expect(outcome).toMatchObject({ acknowledged: 60, dishonest: [], brokenChains: [] })
    expect([...proxy.made.keys()].toSorted()).toEqual([...faultKinds].toSorted())
  })

  it('asks three times and then says that it is busy, while the database is overwhelmed', async () => {
    const [assistant, before] = [await person('assistant'), proxy.made.get('throttle') ?? 0]
    proxy.fail(1, ['throttle'])
    const reply = await assistant.get(`/commitments/${commitments[0]}`)
    proxy.fail(0)
    expect([reply.status, reply.problem().code, reply.headers.get('retry-after')]).toEqual([503, 'busy', '2'])
    expect((proxy.made.get('throttle') ?? 0) - before).toBe(3)
  })
})
