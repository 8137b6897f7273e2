import { once } from 'node:events'
import { createServer } from 'node:http'
import { answerRequest, type S3Settings } from './answer-request.ts'
import { openObjectStore } from './object-store.ts'

export interface S3Server {
  endpoint: string
  port: number
  stop: () => Promise<void>
}

export interface S3Start extends Omit<S3Settings, 'now'> {
  folder: string
  port: number
  /** Only tests turn the clock. */
  now?: () => Date
}

/** Starts Kawal's own small S3 server on 127.0.0.1. */
export async function startS3({ folder, port, now = () => new Date(), ...settings }: S3Start): Promise<S3Server> {
  const store = await openObjectStore(folder)
  const server = createServer((request, response) => void answerRequest(request, response, store, { ...settings, now }))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const chosen = address !== null && typeof address === 'object' ? address.port : port
  return { endpoint: `http://127.0.0.1:${chosen}`, port: chosen, stop: () => stopServer(server) }
}

async function stopServer(server: ReturnType<typeof createServer>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
