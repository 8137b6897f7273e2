import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundlePath, siteFolder } from '#infra/build/paths.ts'
import { buildIfStale } from './build-if-stale.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { makeFrontDoor } from './front-door/front-door.ts'
import { openPort } from './front-door/open-port.ts'
import { keepRunning } from './keep-running.ts'
import { keptPorts } from './kept-ports.ts'
import { loadSampleOnce } from './load-sample-once.ts'
import { startOidc } from './oidc/start-oidc.ts'
import { apiEnvironment, bootstrapEnvironment, jobEnvironment, type Wiring } from './part-environment.ts'
import { runJob } from './run-job.ts'
import { tellRunning, tellStopped } from './running-state.ts'
import { startS3 } from './s3/start-s3.ts'
import { selfCheck } from './self-check.ts'
import type { Settings } from './settings.ts'
import { startChild, startServer } from './start-child.ts'
import { endLeftDatabase, prepareTable, startDatabase } from './start-database.ts'
import type { Teardown } from './teardown.ts'

interface Launch {
  settings: Settings
  withSample: boolean
  teardown: Teardown
  say: (line: string) => void
}

/** Starts every part of Kawal on this machine, the slowest first, and resolves with its address when all answer. */
export async function launch({ settings, withSample, teardown, say }: Launch): Promise<string> {
  const data = openDataFolder(settings.KAWAL_DATA)
  await teardown.add(data.release)
  const door = await openPort(settings.PORT)
  await teardown.add(door.close)
  const origin = `http://localhost:${door.port}`
  const issuer = settings.KAWAL_OIDC_ISSUER ?? `${origin}/oidc`
  const credentials = chooseCredentials(settings, data)
  mkdirSync(data.path('stream'), { recursive: true })

  await endLeftDatabase(data, say)
  const ports = await keptPorts(data.path('ports.json'))
  const [dynamodbEndpoint, s3Endpoint, answerOidc] = await Promise.all([
    startDatabase({ data, settings, port: ports.dynamodb, teardown, say }),
    startFiles(settings, data, { port: ports.s3, credentials, origin, teardown }),
    startSignIn(settings, data, origin, teardown),
    buildIfStale(teardown, say),
  ])
  const wiring: Wiring = { settings, credentials, dynamodbEndpoint, s3Endpoint, issuer }
  await prepareTable(dynamodbEndpoint, settings, credentials, data.path('stream', 'position.json'))

  const bootstrap = runJob('bootstrap', bootstrapEnvironment(wiring), { log: data.path('logs', 'bootstrap.log') })
  const [portOfApi] = await Promise.all([startApi(wiring, data, teardown, say), bootstrap])
  await startProjectorFeed(wiring, data, teardown, say)

  const config = { issuer, clientId: settings.KAWAL_OIDC_CLIENT_ID, apiBase: '/api/v1' }
  const site = await makeFrontDoor({
    origin,
    siteFolder,
    s3Origin: new URL(s3Endpoint).origin,
    config,
    portOfApi,
    ...(answerOidc && { answerOidc }),
  })
  await teardown.add(site.close)
  door.serve(site.listener)
  await selfCheck(origin, issuer)
  tellRunning(settings.KAWAL_DATA, { origin, jobEnvironment: jobEnvironment(wiring) })
  await teardown.add(() => tellStopped(settings.KAWAL_DATA))
  if (withSample && answerOidc) await loadSampleOnce(origin, data.path('sample.json'), say)
  return origin
}

/** Another service wants the person's own credentials; the local parts take what was made at random for them. */
function chooseCredentials(settings: Settings, { secrets }: DataFolder): Wiring['credentials'] {
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

async function startFiles(settings: Settings, data: DataFolder, { port, credentials, origin, teardown }: FilesStart): Promise<string> {
  if (settings.KAWAL_S3_ENDPOINT !== undefined) return settings.KAWAL_S3_ENDPOINT
  const { KAWAL_BUCKET, AWS_REGION: region } = settings
  const s3 = await startS3({ folder: data.path('files'), port, credentials, region, buckets: [KAWAL_BUCKET], allowedOrigins: [origin] })
  await teardown.add(s3.stop)
  return s3.endpoint
}

async function startSignIn(settings: Settings, data: DataFolder, origin: string, teardown: Teardown) {
  if (settings.KAWAL_OIDC_ISSUER !== undefined) return undefined
  const oidc = await startOidc({ origin, folder: data.path('sign-in'), cookieKey: data.secrets.cookieKey })
  await teardown.add(oidc.stop)
  return oidc.answer
}

async function startApi(wiring: Wiring, data: DataFolder, teardown: Teardown, say: Launch['say']): Promise<() => number | undefined> {
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

async function startProjectorFeed(wiring: Wiring, data: DataFolder, teardown: Teardown, say: Launch['say']): Promise<void> {
  const environment = { ...jobEnvironment(wiring), KAWAL_STREAM_FOLDER: data.path('stream') }
  const start = async () =>
    startChild({ script: join(import.meta.dirname, 'stream/poller.ts'), environment, log: data.path('logs', 'projector.log') })
  const feed = await keepRunning({ name: "The projector's feed", start, say })
  await teardown.add(feed.stop)
}
