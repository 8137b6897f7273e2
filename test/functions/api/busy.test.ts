import { DynamoDBClient, GetItemCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { HeadObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3'
import { mockClient } from 'aws-sdk-client-mock'
import { afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createApp } from '#functions/api/app.ts'
import { openFiles } from '#functions/platform/files/files.ts'
import { newCommandKey } from '#functions/platform/ids.ts'
import { openLog } from '#functions/platform/log.ts'
import { as, type Reply } from '#test/support/request.ts'
import { testCredentials, testRegion } from '#test/support/dynamodb.ts'
import { testS3Client } from '#test/support/s3.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let client: DynamoDBClient
let id: string
let path: string
const restore: (() => void)[] = []

beforeAll(async () => {
  client = new DynamoDBClient({ endpoint: inject('dynamodbEndpoint'), region: testRegion, credentials: testCredentials })
  stage = await setStage({ client })
  id = await stage.commitmentIn('agency')
  path = `/commitments/${id}`
  await stage.cast.head.get('/me')
})
afterEach(() => {
  for (const one of restore.splice(0)) one()
  vi.restoreAllMocks()
})

/** The database as it is, but for what a test makes of it. */
function stub() {
  vi.spyOn(console, 'error').mockReturnValue()
  const database = mockClient(client)
  database.send.callThrough()
  restore.push(() => database.restore())
  return database
}

const named = (name: string, more: object = {}) => Object.assign(new Error('rahasia dalam'), { name, ...more })
const isBusy = (reply: Reply) => {
  expect(reply.problem()).toMatchObject({ status: 503, code: 'busy' })
  expect(reply.headers.get('retry-after')).toMatch(/^[1-9]$/)
  expect(JSON.stringify(reply.body)).not.toContain('rahasia')
}

const passing: [string, object][] = [
  ['ThrottlingException', {}],
  ['ProvisionedThroughputExceededException', {}],
  ['RequestLimitExceeded', {}],
  ['TimeoutError', {}],
  ['InternalServerError', { $fault: 'server', $metadata: { httpStatusCode: 500 } }],
  ['ServiceUnavailable', { $metadata: { httpStatusCode: 503 } }],
  ['Error', { code: 'ECONNREFUSED' }],
  ['Error', { code: 'ECONNRESET' }],
]

describe('when the database is out of breath', () => {
  it.each(passing)('reading answers 503 with the time to wait: %s %o', async (name, more) => {
    stub().on(GetItemCommand).rejects(named(name, more))
    isBusy(await stage.cast.head.get(path))
  })

  it.each(passing)('writing gives up after five tries and answers 503: %s %o', async (name, more) => {
    const database = stub()
    database.on(TransactWriteItemsCommand).rejects(named(name, more))
    isBusy(await stage.cast.head.patch(path, { title: 'Judul lain' }, { ifMatch: 1 }))
    expect(database.commandCalls(TransactWriteItemsCommand).length).toBe(5)
  })

  it('a write that collides twice goes through at the third try, once', async () => {
    const conflict = new TransactionCanceledException({
      message: 'x',
      $metadata: {},
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    })
    const database = stub()
    const whole = new DynamoDBClient({ endpoint: inject('dynamodbEndpoint'), region: testRegion, credentials: testCredentials })
    database
      .on(TransactWriteItemsCommand)
      .rejectsOnce(conflict)
      .rejectsOnce(conflict)
      .callsFake((input) => whole.send(new TransactWriteItemsCommand(input)))
    const body = { title: 'Judul lain' }
    const reply = await stage.cast.head.patch(path, body, { ifMatch: 1, key: 'collides' })
    expect([reply.status, reply.record().version]).toEqual([200, 2])
    expect(database.commandCalls(TransactWriteItemsCommand).length).toBe(3)
    const again = await stage.cast.head.patch(path, body, { ifMatch: 1, key: 'collides' })
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([reply.body, 'true'])
  })

  it.each(['AccessDeniedException', 'ResourceNotFoundException', 'ValidationException', 'UnrecognizedClientException'])(
    'what trying again would not mend is our fault, told at once and without its words: %s',
    async (name) => {
      const database = stub()
      database.on(GetItemCommand).rejects(named(name)).on(TransactWriteItemsCommand).rejects(named(name))
      for (const reply of [await stage.cast.head.get(path), await stage.cast.head.patch(path, { title: 'Judul lain' }, { ifMatch: '*' })]) {
        expect(reply.problem()).toMatchObject({ status: 500, code: 'internal', title: 'Something went wrong on our side.' })
        expect(JSON.stringify(reply.body)).not.toContain('rahasia')
      }
      expect(database.commandCalls(TransactWriteItemsCommand).length).toBe(1)
    },
  )
})

describe('when the file store is out of breath', () => {
  it.each([
    ['SlowDown', new S3ServiceException({ name: 'SlowDown', $fault: 'server', $metadata: { httpStatusCode: 503 } }), 503],
    ['InternalError', new S3ServiceException({ name: 'InternalError', $fault: 'server', $metadata: { httpStatusCode: 500 } }), 503],
    ['TimeoutError', named('TimeoutError'), 503],
    ['a dropped connection', named('Error', { code: 'ECONNRESET' }), 503],
    ['AccessDenied', new S3ServiceException({ name: 'AccessDenied', $fault: 'client', $metadata: { httpStatusCode: 403 } }), 500],
  ])('taking a file in answers accordingly: %s', async (_, fault, status) => {
    const document = await stage.documentIn('agency', 'pending')
    const store: S3Client = testS3Client(inject('s3'))
    mockClient(store).on(HeadObjectCommand).rejects(fault)
    const door = createApp({
      ctx: { ...stage.world.ctx, files: openFiles({ client: store, bucket: 'kawal-test' }) },
      verifyToken: async (token) => ({ subject: token }),
      log: openLog('silent'),
      newRequestId: newCommandKey,
    })
    const reply = await as(door, 'head').post(`/documents/${document}/complete`)
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, status === 503 ? '2' : null])
  })
})
