import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { LaunchError } from '../launch-error.ts'

export interface OpenPort {
  port: number
  /** Hands every further request to this listener; until then the answer is 503. */
  serve: (listener: RequestListener) => void
  close: () => Promise<void>
}

const starting: RequestListener = (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end('Kawal is starting')

/** Takes the port on all loopback addresses, so that localhost works over IPv4 and IPv6 alike. */
export async function openPort(port: number): Promise<OpenPort> {
  let listener = starting
  const servers = ['127.0.0.1', '::1'].map((host) => ({ host, server: createServer((request, response) => listener(request, response)) }))
  const open: Server[] = []
  let chosen = port
  for (const { host, server } of servers) {
    try {
      chosen = await listen(server, host, chosen)
      open.push(server)
    } catch (error) {
      if (isWithoutIpv6(error)) continue
      await Promise.all(open.map(closeServer))
      throw portError(error, port)
    }
  }
  return { port: chosen, serve: (next) => void (listener = next), close: async () => void (await Promise.all(open.map(closeServer))) }
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : port
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

const isWithoutIpv6 = (error: unknown) => codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT'

function portError(error: unknown, port: number): unknown {
  if (codeOf(error) === 'EADDRINUSE') {
    return new LaunchError(`Port ${port} is taken by another program: stop it, or choose another port with PORT=8081 npm start.`)
  }
  if (codeOf(error) === 'EACCES')
    return new LaunchError(`Port ${port} needs special rights: choose one above 1023, for example PORT=8081 npm start.`)
  return error
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
