import { mkdirSync } from 'node:fs'
import { evidenceBucketDefinition } from '#functions/platform/files/definition.ts'
import { siteFolder } from '#infra/build/paths.ts'
import { buildIfStale } from './build-if-stale.ts'
import { openDataFolder } from './data-folder.ts'
import { makeFrontDoor } from './front-door/front-door.ts'
import { openPort } from './front-door/open-port.ts'
import { keptPorts } from './kept-ports.ts'
import { loadSampleOnce } from './load-sample-once.ts'
import { bootstrapEnvironment, jobEnvironment, type Wiring } from './part-environment.ts'
import { runJob } from './run-job.ts'
import { tellRunning, tellStopped } from './running-state.ts'
import { selfCheck } from './self-check.ts'
import type { Settings } from './settings.ts'
import { chooseCredentials, startApi, startFeed, startFiles, startSignIn } from './start-parts.ts'
import { endLeftDatabase, prepareTable, startDatabase } from './start-database.ts'
import type { Teardown } from './teardown.ts'
import { together } from './together.ts'

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
  const [dynamodbEndpoint, s3Endpoint, answerOidc] = await together([
    startDatabase({ data, settings, port: ports.dynamodb, teardown, say }),
    startFiles(settings, data, { port: ports.s3, credentials, origin, teardown }),
    startSignIn(settings, data, origin, teardown),
    buildIfStale(teardown, say),
  ])
  const wiring: Wiring = {
    settings,
    credentials,
    dynamodbEndpoint,
    s3Endpoint,
    issuer,
    downloadsUrl: origin + evidenceBucketDefinition.downloadsPath,
  }
  await prepareTable(dynamodbEndpoint, settings, credentials, (job) => data.path('stream', `${job}-position.json`))

  const bootstrap = runJob('bootstrap', bootstrapEnvironment(wiring), { log: data.path('logs', 'bootstrap.log') })
  const [portOfApi] = await together([startApi(wiring, data, teardown, say), bootstrap])
  await together([startFeed('projector', wiring, data, teardown, say), startFeed('worker', wiring, data, teardown, say)])

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
