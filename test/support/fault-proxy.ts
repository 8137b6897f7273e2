import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import * as z from 'zod/mini'
import type { Random } from './random.ts'

/**
 * What can go wrong between the SDK and the database.
 * - the request never arrives: `throttle`, `throughput`, `drop`, `error_500`, `error_503`, `conflict`, `in_progress`
 * - it is done, but its answer is lost: `lost`, `lost_500`, `own_success`, `truncated`, `cut`, `reset`
 * - it is done and told late: `slow`
 */
export const faultKinds = [
  'throttle',
  'throughput',
  'drop',
  'error_500',
  'error_503',
  'conflict',
  'in_progress',
  'lost',
  'lost_500',
  'own_success',
  'truncated',
  'cut',
  'reset',
  'slow',
] as const
export type FaultKind = (typeof faultKinds)[number]

export const lostAcknowledgements = ['lost', 'lost_500', 'own_success', 'truncated', 'cut', 'reset'] as const satisfies readonly FaultKind[]

/** Some faults only a transaction knows. */
const ofTransactions: readonly FaultKind[] = ['conflict', 'in_progress', 'own_success']

export type FaultProxy = {
  endpoint: string
  /** How often each fault was made. */
  made: Map<FaultKind, number>
  /** From now on this share of the calls goes wrong; 0 lets all pass. */
  fail: (rate: number, kinds?: readonly FaultKind[]) => void
  stop: () => Promise<void>
}

/** An HTTP proxy in front of a DynamoDB that makes faults by chance, all kinds about equally often; a seed makes a run repeatable. */
export async function startFaultProxy({
  target,
  random,
  slowness = 150,
}: {
  target: string
  random: Random
  slowness?: number
}): Promise<FaultProxy> {
  const made = new Map<FaultKind, number>()
  let [rate, kinds]: [number, readonly FaultKind[]] = [0, faultKinds]
  const choose = (operation: string): FaultKind | undefined => {
    const possible = kinds.filter((kind) => operation === 'TransactWriteItems' || !ofTransactions.includes(kind))
    if (possible.length === 0 || !random.chance(rate)) return undefined
    const timesMade = (kind: FaultKind): number => made.get(kind) ?? 0
    const rarest = Math.min(...possible.map(timesMade))
    const kind = random.pick(possible.filter((one) => timesMade(one) === rarest))
    made.set(kind, rarest + 1)
    return kind
  }
  const server = createServer((asked, answer) => {
    handle(asked, answer, { target, choose, slowness }).catch(() => asked.socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    made,
    fail: (newRate, newKinds = faultKinds) => {
      rate = newRate
      kinds = newKinds
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port')
  return address.port
}

type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer }
type Settings = { target: string; choose: (operation: string) => FaultKind | undefined; slowness: number }

async function handle(asked: IncomingMessage, answer: ServerResponse, { target, choose, slowness }: Settings): Promise<void> {
  const body = await bytesOf(asked)
  const operation = String(asked.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
  const fault = choose(operation)
  const pass = (): Promise<Reply> => forward(target, asked, body)
  switch (fault) {
    case undefined:
      return reply(answer, await pass())
    case 'throttle':
      return refuse(answer, 400, 'ThrottlingException')
    case 'throughput':
      return refuse(answer, 400, 'ProvisionedThroughputExceededException')
    case 'drop':
      return void asked.socket.destroy()
    case 'error_500':
      return refuse(answer, 500, 'InternalServerError')
    case 'error_503':
      return refuse(answer, 503, 'ServiceUnavailable')
    case 'conflict':
      return refuse(answer, 400, 'TransactionCanceledException', { CancellationReasons: reasons(body, 'TransactionConflict') })
    case 'in_progress':
      return refuse(answer, 400, 'TransactionInProgressException')
    case 'lost':
      await pass()
      return void asked.socket.destroy()
    case 'lost_500':
      await pass()
      return refuse(answer, 500, 'InternalServerError')
    case 'own_success':
      return ownSuccess(answer, await pass(), body)
    case 'truncated':
      return truncated(answer, await pass())
    case 'cut':
      return cut(answer, await pass())
    case 'reset':
      await pass()
      return void asked.socket.resetAndDestroy()
    case 'slow': {
      const late = await pass()
      await wait(slowness)
      return reply(answer, late)
    }
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
  const { connection: _hop, ...kept } = headers
  const onward = request(new URL(url ?? '/', target), { method, headers: kept })
  onward.end(body)
  const [response]: IncomingMessage[] = await once(onward, 'response')
  if (response === undefined) throw new Error('The database did not answer')
  return { status: response.statusCode ?? 500, headers: response.headers, body: await bytesOf(response) }
}

function reply(answer: ServerResponse, { status, headers, body }: Reply): void {
  const { connection: _hop, 'transfer-encoding': _encoding, ...kept } = headers
  answer.writeHead(status, { ...kept, 'content-length': body.byteLength })
  answer.end(body)
}

function refuse(answer: ServerResponse, status: number, code: string, more: object = {}): void {
  const body = Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, Message: code, ...more }))
  answer.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'content-length': body.byteLength, 'x-amz-crc32': crc32(body) })
  answer.end(body)
}

const Transaction = z.object({ TransactItems: z.array(z.unknown()) })

/** The same reason for the last write, which is the command's marker, or for any; the others had none. */
function reasons(body: Buffer, code: string): { Code: string }[] {
  const { TransactItems } = Transaction.parse(JSON.parse(body.toString()))
  return TransactItems.map((_, position) => ({ Code: position === TransactItems.length - 1 ? code : 'None' }))
}

/** It went through, and what the SDK hears is a condition that its own first try had made false. */
function ownSuccess(answer: ServerResponse, done: Reply, body: Buffer): void {
  if (done.status !== 200) return reply(answer, done)
  refuse(answer, 400, 'TransactionCanceledException', { CancellationReasons: reasons(body, 'ConditionalCheckFailed') })
}

/** Half a JSON text that looks whole. */
function truncated(answer: ServerResponse, done: Reply): void {
  reply(answer, { ...done, body: done.body.subarray(0, Math.floor(done.body.byteLength / 2)) })
}

/** The connection ends in the middle of the body. */
function cut(answer: ServerResponse, { status, headers, body }: Reply): void {
  answer.writeHead(status, { 'content-type': headers['content-type'], 'content-length': body.byteLength + 1 })
  answer.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => answer.destroy())
}
