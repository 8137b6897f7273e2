import { serve } from '@hono/node-server'
import { readEnvironment, ServerEnvironment } from '#functions/platform/env.ts'
import { connectFiles } from '#functions/platform/files/connect-files.ts'
import { startApp } from './start.ts'

/** Entry of the API on one machine: the same door, served by Node on the loopback address. */
const environment = readEnvironment(ServerEnvironment)

const server = serve(
  { fetch: startApp(environment, connectFiles(environment)).fetch, hostname: '127.0.0.1', port: environment.KAWAL_API_PORT },
  ({ port }) => {
    process.send?.({ port })
  },
)

const stop = (): void => {
  server.close(() => process.exit(0))
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// The launcher is gone, killed perhaps: nobody else would end this process.
process.on('disconnect', () => process.exit(0))
