import { join } from 'node:path'
import * as z from 'zod/mini'
import { bundlePath } from '#infra/build/paths.ts'
import type { DataFolder } from './data-folder.ts'
import { keepRunning } from './keep-running.ts'
import { startOidc } from './oidc/start-oidc.ts'
import { apiEnvironment, type Wiring, workerEnvironment } from './part-environment.ts'
import { startS3 } from './s3/start-s3.ts'
import type { Settings } from './settings.ts'
import type { FedJob } from './stream/follow.ts'
import { startChild, startServer } from './start-child.ts'
import type { Teardown } from './teardown.ts'

type Say = (line: string) => void
/** What the process that feeds a job has to say. */
const Told = z.object({ sentence: z.string() })

/** Another service wants the person's own credentials; the local parts take what was made at random for them. */
export function chooseCredentials(settings: Settings, { secrets }: DataFolder): Wiring['credentials'] {
  const { KAWAL_S3_ENDPOINT, KAWAL_DYNAMODB_ENDPOINT, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = settings
  const isAllLocal = KAWAL_S3_ENDPOINT === undefined && KAWAL_DYNAMODB_ENDPOINT === undefined
  if (isAllLocal || AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) return secrets
  const sessionToken = AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }
  return { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, ...sessionToken }
}

interface FilesStart {
  port: number
  credentials: Wiring['credentials']
  origin: string
  teardown: Teardown
}

export async function startFiles(
  settings: Settings,
  data: DataFolder,
  { port, credentials, origin, teardown }: FilesStart,
): Promise<string> {
  if (settings.KAWAL_S3_ENDPOINT !== undefined) return settings.KAWAL_S3_ENDPOINT
  const { KAWAL_BUCKET, AWS_REGION: region } = settings
  const s3 = await startS3({ folder: data.path('files'), port, credentials, region, buckets: [KAWAL_BUCKET], allowedOrigins: [origin] })
  await teardown.add(s3.stop)
  return s3.endpoint
}

export async function startSignIn(settings: Settings, data: DataFolder, origin: string, teardown: Teardown) {
  if (settings.KAWAL_OIDC_ISSUER !== undefined) return undefined
  const oidc = await startOidc({ origin, folder: data.path('sign-in'), cookieKey: data.secrets.cookieKey })
  await teardown.add(oidc.stop)
  return oidc.answer
}

export async function startApi(wiring: Wiring, data: DataFolder, teardown: Teardown, say: Say): Promise<() => number | undefined> {
  let current: number | undefined
  const start = async () => {
    const server = { script: bundlePath('api-server'), environment: apiEnvironment(wiring), log: data.path('logs', 'api.log') }
    const { child, port } = await startServer(server)
    current = port
    child.once('exit', () => (current = undefined))
    return child
  }
  const api = await keepRunning({ name: 'The API', start, say })
  await teardown.add(api.stop)
  return () => current
}

export async function startFeed(job: FedJob, wiring: Wiring, data: DataFolder, teardown: Teardown, say: Say): Promise<void> {
  const environment = { ...workerEnvironment(wiring), KAWAL_STREAM_FOLDER: data.path('stream') }
  const poller = { script: join(import.meta.dirname, 'stream/poller.ts'), words: [job], environment, log: data.path('logs', `${job}.log`) }
  const start = async () => startChild(poller).on('message', (message) => say(Told.parse(message).sentence))
  const feed = await keepRunning({ name: `The ${job}'s feed`, start, say })
  await teardown.add(feed.stop)
}
