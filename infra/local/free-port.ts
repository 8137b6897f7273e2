import { once } from 'node:events'
import { createServer } from 'node:net'

/** A free random port of 127.0.0.1; the wished one when it is still free. */
export async function freePort(wished = 0): Promise<number> {
  const port = await tryPort(wished)
  return port ?? (await tryPort(0)) ?? Promise.reject(new Error('No free port on 127.0.0.1'))
}

async function tryPort(port: number): Promise<number | undefined> {
  const probe = createServer()
  try {
    probe.listen(port, '127.0.0.1')
    await once(probe, 'listening')
  } catch {
    return undefined
  }
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return address !== null && typeof address === 'object' ? address.port : undefined
}
