import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTable } from '#infra/local/dynamodb/create-table.ts'
import { findJava } from '#infra/local/dynamodb/find-java.ts'
import { endOrphan, recordJava } from '#infra/local/dynamodb/orphan.ts'
import { startDynamoDb } from '#infra/local/dynamodb/start-dynamodb.ts'
import { freePort } from '#infra/local/free-port.ts'
import { LaunchError } from '#infra/local/launch-error.ts'
import { processStart } from '#infra/local/process-identity.ts'
import { hasEnded, stopChild } from '#infra/local/stop-child.ts'
import { testDynamoDbClient } from '#test/support/dynamodb.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawal-java-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function pretendJava(version: string): Promise<string> {
  const home = await mkdtemp(join(folder, 'jdk-'))
  const java = join(home, 'bin', 'java')
  await mkdir(dirname(java))
  await writeFile(java, `#!/bin/sh\necho 'openjdk version "${version}" 2024-01-01' >&2\n`)
  await chmod(java, 0o755)
  return home
}

describe('finding Java', () => {
  test('takes JAVA_HOME when it is new enough, else the one on the path', async () => {
    const home = await pretendJava('21.0.2')
    expect(await findJava(home)).toBe(join(home, 'bin', 'java'))
    expect(await findJava(await pretendJava('1.8.0_392'))).toBe('java')
  })

  test('says in one sentence what to install when there is none', async () => {
    const { PATH } = process.env
    process.env['PATH'] = folder
    const missing = findJava(await pretendJava('11.0.1'))
    await expect(missing).rejects.toBeInstanceOf(LaunchError)
    await expect(missing).rejects.toThrow(/Java 17 or newer.*default-jre-headless.*macOS/)
    process.env['PATH'] = PATH
  })
})

describe('a database left behind', () => {
  const record = () => join(folder, 'dynamodb.json')

  test('is found by pid and start time and ended; its data is whole for the next one', async () => {
    const start = async () => startDynamoDb({ java: await findJava(undefined), port: await freePort(), folder: join(folder, 'db') })
    const orphan = await start()
    recordJava(record(), orphan.process.pid ?? 0, orphan.port)
    const client = testDynamoDbClient(orphan.endpoint)
    expect(await createTable(client, 'kawal')).toBe(true)
    await client.send(new PutItemCommand({ TableName: 'kawal', Item: { pk: { S: 'a' }, sk: { S: 'b' } } }))
    expect(await endOrphan(record())).toBe(true)
    expect(processStart(orphan.process.pid ?? 0)).toBeUndefined()
    const next = await start()
    const reader = testDynamoDbClient(next.endpoint)
    expect(await createTable(reader, 'kawal')).toBe(false)
    const { Item } = await reader.send(new GetItemCommand({ TableName: 'kawal', Key: { pk: { S: 'a' }, sk: { S: 'b' } } }))
    expect(Item).toBeDefined()
    await next.stop()
  })

  test('is insisted upon when it does not listen', async () => {
    const stubborn = spawn('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.2; done'], { stdio: ['ignore', 'pipe', 'ignore'] })
    await new Promise((resolve) => stubborn.stdout.once('data', resolve))
    recordJava(record(), stubborn.pid ?? 0, 1)
    expect(await endOrphan(record(), 300)).toBe(true)
    expect(processStart(stubborn.pid ?? 0)).toBeUndefined()
  })

  test('is left alone when another program has its pid now', async () => {
    const stranger = spawn('sleep', ['60'])
    await writeFile(record(), JSON.stringify({ pid: stranger.pid, start: '1', port: 1 }))
    expect(await endOrphan(record())).toBe(false)
    expect(hasEnded(stranger)).toBe(false)
    await stopChild(stranger)
    expect(await endOrphan(record())).toBe(false)
  })
})
