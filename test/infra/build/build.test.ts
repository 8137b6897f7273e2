import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundleOptions } from '#infra/build/build-functions.ts'
import { lockFile } from '#infra/build/file-lock.ts'
import { fingerprint } from '#infra/build/fingerprint.ts'
import { projectRoot } from '#infra/build/paths.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawal-build-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('fingerprint', () => {
  const take = () => fingerprint(folder, ['a', 'kunci.json'])

  beforeEach(async () => {
    await mkdir(join(folder, 'a/b'), { recursive: true })
    for (const file of ['a/satu.ts', 'a/b/dua.ts', 'kunci.json']) await writeFile(join(folder, file), file)
  })

  test('stays while nothing changes', async () => {
    expect(await take()).toBe(await take())
  })

  test.each<[string, () => Promise<void>]>([
    ['a new file', () => writeFile(join(folder, 'a/tiga.ts'), '')],
    ['a file that went', () => rm(join(folder, 'a/b/dua.ts'))],
    ['an older file put in its place', () => utimes(join(folder, 'a/satu.ts'), 1, 1)],
    ['another lock', () => writeFile(join(folder, 'kunci.json'), 'lain')],
  ])('changes with %s', async (_what, change) => {
    const before = await take()
    await change()
    expect(await take()).not.toBe(before)
  })
})

describe('lock', () => {
  test('is had by one process at a time, and comes free when its holder is killed', async () => {
    const path = join(folder, 'kunci')
    const script = `
      import { lockFile } from ${JSON.stringify(join(projectRoot, 'infra/build/file-lock.ts'))}
      if (lockFile(${JSON.stringify(path)})) console.log('punya')
      setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    expect(lockFile(path)).toBeUndefined()
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const lock = lockFile(path)
    expect(lock).toBeDefined()
    lock?.release()
    expect(lockFile(path)).toBeDefined()
  })
})

describe('function bundle', () => {
  async function bundle(source: string): Promise<string> {
    await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
    await writeFile(join(folder, 'entry.ts'), source)
    const outfile = join(folder, 'out', 'index.mjs')
    await build({ ...bundleOptions, entryPoints: [join(folder, 'entry.ts')], outfile })
    return outfile
  }

  async function bundleAndRun(source: string, environment: Record<string, string>): Promise<string> {
    const outfile = await bundle(source)
    return new Promise((resolve) => execFile(process.execPath, [outfile], { env: environment }, (_error, stdout) => resolve(stdout.trim())))
  }

  const whoAmI = `
    import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
    const client = new DynamoDBClient({ region: 'ap-southeast-3' })
    console.log(await client.config.credentials().then((found) => found.accessKeyId, (error) => error.message))`

  test('takes credentials from the environment, as Lambda gives them', async () => {
    expect(await bundleAndRun(whoAmI, { AWS_ACCESS_KEY_ID: 'KUNCI', AWS_SECRET_ACCESS_KEY: 'rahasia' })).toBe('KUNCI')
  })

  test('carries the operations that are called and not the hundred others', async () => {
    const text = await readFile(
      await bundle(`
      import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
      await new S3Client({}).send(new PutObjectCommand({ Bucket: 'a', Key: 'b' }))`),
      'utf8',
    )
    expect(text).toContain('x-id=PutObject')
    expect(text).not.toContain('BucketAnalyticsConfiguration')
  })

  test('says clearly that it takes them from nowhere else', async () => {
    expect(await bundleAndRun(whoAmI, {})).toContain('AWS credentials from environment variables only')
  })
})
