import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DescribeTableCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import * as z from 'zod/mini'
import { projectRoot } from '#infra/build/paths.ts'
import { freePort } from '#infra/local/free-port.ts'
import { openPort } from '#infra/local/front-door/open-port.ts'
import { testDynamoDbClient } from '#test/support/dynamodb.ts'
import {
  collectOutput,
  commandOf,
  findProcess,
  newDataFolder,
  type Platform,
  processesOn,
  spawnLauncher,
  startPlatform,
} from '#test/support/platform.ts'

const platforms: Platform[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(platforms.splice(0).map((platform) => platform.remove()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

async function start(options: Parameters<typeof startPlatform>[0] = {}): Promise<Platform> {
  const platform = await startPlatform(options)
  platforms.push(platform)
  return platform
}

async function ownFolder(): Promise<string> {
  const folder = await newDataFolder()
  folders.push(folder)
  return folder
}

async function runLauncher(options: Parameters<typeof spawnLauncher>[0]): Promise<{ code: number | null; output: string }> {
  const launcher = spawnLauncher(options)
  const output = collectOutput(launcher)
  await once(launcher, 'close')
  return { code: launcher.exitCode, output: output() }
}

function runScript(
  script: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...environment }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(projectRoot, 'infra/local', script), ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

const databaseOf = (platform: Platform) => testDynamoDbClient(platform.state().jobEnvironment['KAWAL_DYNAMODB_ENDPOINT'] ?? '')
const write = (platform: Platform, pk: string) =>
  databaseOf(platform).send(new PutItemCommand({ TableName: 'kawal', Item: { pk: { S: pk }, sk: { S: 'x' } } }))
const isThere = async (platform: Platform, pk: string) =>
  (await databaseOf(platform).send(new GetItemCommand({ TableName: 'kawal', Key: { pk: { S: pk }, sk: { S: 'x' } } }))).Item !== undefined

const health = async (platform: Platform) => (await fetch(`${platform.origin}/api/v1/health`)).status

/** Takes the number out of the projector's position, which earlier versions did not keep. */
async function countedByAnOlderKawal(folder: string): Promise<void> {
  const file = join(folder, 'stream', 'projector-position.json')
  const { edition: _edition, ...rest } = z.looseObject({ edition: z.int() }).parse(JSON.parse(await readFile(file, 'utf8')))
  await writeFile(file, JSON.stringify(rest))
}

describe('what a person can mend is said in one sentence, with exit code 1', () => {
  test('a taken port', async () => {
    const taken = await openPort(0)
    expect(await runLauncher({ folder: await ownFolder(), port: taken.port })).toEqual({
      code: 1,
      output: `Port ${taken.port} is taken by another program: stop it, or choose another port with PORT=8081 npm start.\n`,
    })
    await taken.close()
  })

  test('a data folder that cannot be written', async () => {
    const file = join(await ownFolder(), 'berkas')
    await writeFile(file, '')
    const { code, output } = await runLauncher({ folder: file, port: await freePort() })
    expect(code).toBe(1)
    expect(output).toMatch(/^The data folder \S+ cannot be written \(.+\): choose another with KAWAL_DATA\.\n$/)
  })

  test('a missing Java', async () => {
    const folder = await ownFolder()
    const { code, output } = await runLauncher({ folder, port: await freePort(), environment: { PATH: folder, JAVA_HOME: '' } })
    expect(code).toBe(1)
    expect(output).toMatch(/^Kawal needs Java 17 or newer .*default-jre-headless.*\n$/)
  })

  test('a port that is none', async () => {
    const { code, output } = await runLauncher({ folder: await ownFolder(), environment: { PORT: 'delapan' } })
    expect([code, output]).toEqual([1, 'Environment variables missing or wrong: PORT.\n'])
  })
})

describe('life', () => {
  test('the data outlives Ctrl-C, which leaves no process behind, and kill -9, after which the next start ends the Java', async () => {
    const first = await start()
    await write(first, 'janji')
    expect(processesOn(first.folder).length).toBeGreaterThanOrEqual(4)
    expect(await first.stop()).toBe(0)
    expect(processesOn(first.folder)).toEqual([])
    expect(first.output()).not.toContain('made again')

    await countedByAnOlderKawal(first.folder)
    const second = await start({ folder: first.folder })
    expect(await isThere(second, 'janji')).toBe(true)
    await expect.poll(second.output, { timeout: 60_000 }).toContain('all counters are being made again from the events, once.')
    await write(second, 'janji lain')
    await second.kill()
    await expect.poll(() => processesOn(first.folder).length, { timeout: 30_000 }).toBe(1)
    const [java = 0] = processesOn(first.folder)
    expect(commandOf(java)).toContain('DynamoDBLocal.jar')
    const told = await runScript('token.ts', ['setda'], { KAWAL_DATA: first.folder })
    expect(told).toEqual({ code: 1, stdout: '', stderr: 'Kawal is not running: start it with "npm start".\n' })

    const third = await start({ folder: first.folder })
    expect(third.output()).toContain('Ended the database that a killed Kawal had left running.')
    expect(findProcess(third, 'DynamoDBLocal.jar')).not.toContain(java)
    expect(findProcess(third, 'DynamoDBLocal.jar')).toHaveLength(1)
    expect(await Promise.all(['janji', 'janji lain'].map((pk) => isThere(third, pk)))).toEqual([true, true])
  })

  test('Ctrl-C in the middle of starting leaves no process behind', async () => {
    const folder = await ownFolder()
    const launcher = spawnLauncher({ folder, port: await freePort() })
    await expect
      .poll(
        () =>
          stat(join(folder, 'dynamodb.json')).then(
            () => true,
            () => false,
          ),
        { interval: 10, timeout: 30_000 },
      )
      .toBe(true)
    launcher.kill('SIGINT')
    await once(launcher, 'exit')
    expect(launcher.exitCode).toBe(0)
    expect(processesOn(folder)).toEqual([])
  })

  test('when npm is killed, nobody could press Ctrl-C any more: Kawal stops', async () => {
    const folder = await ownFolder()
    const script = join(projectRoot, 'infra/local/start.ts')
    const env = { ...process.env, PORT: String(await freePort()), KAWAL_DATA: folder, npm_lifecycle_event: 'start' }
    const npm = spawn('sh', ['-c', '"$0" "$1" --empty; true', process.execPath, script], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = collectOutput(npm)
    await expect.poll(output, { timeout: 60_000 }).toContain('Kawal ready:')
    npm.kill('SIGKILL')
    await expect.poll(() => processesOn(folder), { timeout: 30_000 }).toEqual([])
  })
})

describe('other services', () => {
  test('take the place of the local database and files, with their own credentials', async () => {
    const s3 = inject('s3')
    const environment = {
      KAWAL_DYNAMODB_ENDPOINT: inject('dynamodbEndpoint'),
      KAWAL_TABLE: `lain-${randomUUID()}`,
      KAWAL_S3_ENDPOINT: s3.endpoint,
      KAWAL_BUCKET: s3.bucket,
      AWS_REGION: s3.region,
      AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    }
    const platform = await start({ environment })
    expect(findProcess(platform, 'DynamoDBLocal.jar')).toEqual([])
    expect(platform.state().jobEnvironment).toMatchObject({
      KAWAL_DYNAMODB_ENDPOINT: environment.KAWAL_DYNAMODB_ENDPOINT,
      AWS_ACCESS_KEY_ID: 'kawaltest',
    })
    const { Table } = await testDynamoDbClient(environment.KAWAL_DYNAMODB_ENDPOINT).send(
      new DescribeTableCommand({ TableName: environment.KAWAL_TABLE }),
    )
    expect(Table?.TableStatus).toBe('ACTIVE')
    expect((await fetch(platform.origin)).headers.get('content-security-policy')).toContain(`connect-src 'self' ${s3.endpoint}`)
    expect(await health(platform)).toBe(200)
  })
})

// One Kawal for all of these, in their order; the last of them ends it.
describe('a running Kawal', () => {
  let platform: Platform
  let environment: NodeJS.ProcessEnv
  beforeAll(async () => {
    platform = await startPlatform()
    environment = { KAWAL_DATA: platform.folder }
  })
  afterAll(() => platform.remove())

  test('has its folder for itself', async () => {
    const { code, output } = await runLauncher({ folder: platform.folder, port: await freePort() })
    expect(code).toBe(1)
    expect(output).toMatch(/^Another Kawal is running on \S+: stop it, or choose another folder with KAWAL_DATA\.\n$/)
    expect(await health(platform)).toBe(200)
  })

  test('keeps its secrets readable by the owner alone', async () => {
    for (const file of ['secrets.json', 'running.json', 'sign-in/keys.json'])
      expect((await stat(join(platform.folder, file))).mode & 0o077).toBe(0)
  })

  test('is asked for a token, which is all that is printed, and for a rebuild', async () => {
    const token = await runScript('token.ts', ['setda'], environment)
    expect([token.code, token.stderr]).toEqual([0, ''])
    expect(token.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
    expect(await runScript('token.ts', ['setda'], { KAWAL_URL: platform.origin })).toMatchObject({ code: 0 })
    expect(await runScript('token.ts', ['siapa'], environment)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Kawal knows no account "siapa": asisten,'),
    })
    expect(await runScript('token.ts', [], environment)).toMatchObject({ code: 1, stdout: '' })
    expect(await runScript('rebuild.ts', [], environment)).toMatchObject({ code: 0 })
  })

  test.each([
    ['The API', 'api-server'],
    ["The projector's feed", 'poller.ts projector'],
    ["The worker's feed", 'poller.ts worker'],
    ['The database', 'DynamoDBLocal.jar'],
  ])('starts again what dies, and says so: %s', async (name, mark) => {
    await write(platform, name)
    const [pid = 0] = findProcess(platform, mark)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => findProcess(platform, mark).filter((found) => found !== pid), { timeout: 30_000 }).toHaveLength(1)
    await expect.poll(() => health(platform), { timeout: 30_000 }).toBe(200)
    await expect.poll(() => isThere(platform, name).catch(() => false), { timeout: 30_000 }).toBe(true)
    expect(platform.output()).toContain(`${name} ended (SIGKILL); starting it again.`)
  })

  test('takes one press of Ctrl-C that arrives twice, from the terminal and from npm, as one', async () => {
    platform.launcher.kill('SIGINT')
    platform.launcher.kill('SIGINT')
    await once(platform.launcher, 'exit')
    expect(platform.launcher.exitCode).toBe(0)
    expect(processesOn(platform.folder)).toEqual([])
    for (const script of ['token.ts', 'rebuild.ts']) {
      const answer = await runScript(script, ['setda'], environment)
      expect(answer).toEqual({ code: 1, stdout: '', stderr: `Kawal is not running on ${platform.folder}: start it with "npm start".\n` })
    }
  })
})
