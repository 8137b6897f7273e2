import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { makeFrontDoor } from '#infra/local/front-door/front-door.ts'
import { openPort } from '#infra/local/front-door/open-port.ts'
import { startOidc } from '#infra/local/oidc/start-oidc.ts'

export interface LocalDoor {
  origin: string
  folder: string
  stopApi: () => Promise<void>
  stop: () => Promise<void>
}

/** Nobody answers there. */
export const noS3 = 'http://127.0.0.1:1'
export const script = 'console.log("kawal")\n'.repeat(50)

interface Behind {
  dataFolder?: string
  s3Origin?: string
  onConnection?: () => void
}

/** A front door with the real issuer, a small site and a stand-in for the API process. */
export async function openLocalDoor(api: RequestListener, { dataFolder, s3Origin = noS3, onConnection }: Behind = {}): Promise<LocalDoor> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'kawal-door-')))
  const siteFolder = await makeSite(folder)
  const port = await openPort(0)
  const origin = `http://localhost:${port.port}`
  const oidc = await startOidc({ origin, folder: join(folder, 'sign-in'), cookieKey: 'uji' })
  const upstream = createServer(api).listen(0, '127.0.0.1')
  if (onConnection) upstream.on('connection', onConnection)
  const config = { issuer: `${origin}/oidc`, clientId: 'kawal-web', apiBase: '/api/v1' }
  const portOfApi = () => {
    const address = upstream.address()
    return address !== null && typeof address === 'object' ? address.port : undefined
  }
  const door = await makeFrontDoor({ origin, siteFolder, s3Origin, config, portOfApi, answerOidc: oidc.answer })
  port.serve(door.listener)
  const stopApi = async () => {
    upstream.closeAllConnections()
    await new Promise((resolve) => upstream.close(resolve))
  }
  const stop = async () => {
    door.close()
    await port.close()
    oidc.stop()
    if (upstream.listening) await stopApi()
    if (dataFolder === undefined) await rm(folder, { recursive: true })
  }
  return { origin, folder, stopApi, stop }
}

async function makeSite(folder: string): Promise<string> {
  const site = join(folder, 'web')
  await mkdir(join(site, 'assets'), { recursive: true })
  await writeFile(join(folder, 'rahasia.txt'), 'rahasia')
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Kawal</title>')
  await writeFile(join(site, 'assets', 'index-Bx3kQ9_a.js'), script)
  await writeFile(join(site, 'assets', 'index-Bx3kQ9_a.js.br'), brotliCompressSync(script))
  return site
}
