import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFunction } from '#infra/build/build-functions.ts'

let folder: string
let outputs: Metafile['outputs']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawal-bundle-'))
  outputs = await buildFunction('api', folder)
})
afterAll(() => rm(folder, { recursive: true }))

/** Modules of files of the bundle that something is left of. */
const modulesOf = (files: Metafile['outputs']): string[] =>
  Object.values(files).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )

/** The files that are read before the first request: the entry and what it imports at once. */
function filesAtStart(): Metafile['outputs'] {
  const wanted = Object.keys(outputs).filter((path) => basename(path) === 'index.mjs')
  for (const path of wanted) {
    const atOnce = outputs[path]?.imports.filter(({ kind, external }) => kind === 'import-statement' && external !== true) ?? []
    wanted.push(...atOnce.map((one) => one.path).filter((one) => !wanted.includes(one)))
  }
  return Object.fromEntries(Object.entries(outputs).filter(([path]) => wanted.includes(path)))
}

const kib = (bytes: number): number => bytes / 1024

describe('the API bundle', () => {
  test('stays within 600 KiB, 180 of them compressed, all its files together', async () => {
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))
    expect(kib(files.reduce((sum, file) => sum + file.byteLength, 0))).toBeLessThanOrEqual(600)
    expect(kib(files.reduce((sum, file) => sum + gzipSync(file).byteLength, 0))).toBeLessThanOrEqual(180)
  })

  test.each<[string, RegExp]>([
    ['reading of signatures, which the worker does', /node_modules\/(pkijs|asn1js|pvutils)\/|pdf-signatures/],
    ['a job', /^functions\/jobs\/|core\/projector\/(project|advance|rebuild)\.ts/],
    ['the local platform, the sample or a test', /^(infra\/(local|aws)|test|web)\//],
    ['words in forty languages, or the larger face of zod', /zod\/v4\/(locales|classic)\//],
    ['the rules of all endpoints and the list of all regions', /endpoint\/bdd\.js|util-endpoints\/lib\/aws\/partitions\.js/],
    ['sign-in of the SDK by other means than the environment', /credential-provider-(?!env|node)|nested-clients|token-providers/],
    ['streams of events and streams of browsers', /event-streams\/(eventstream|EventStream)|@aws-sdk\/endpoint-cache|mnemonist|bowser/],
    ['a server of its own', /@hono\/node-server/],
  ])('does not carry %s', (_what, forbidden) => {
    expect(modulesOf(outputs).filter((path) => forbidden.test(path))).toEqual([])
  })

  test('carries no package twice', () => {
    expect(modulesOf(outputs).filter((path) => path.split('node_modules/').length > 2)).toEqual([])
  })

  test('reads the client of the file store and the unpacking of office files when they are asked for, not before', () => {
    const late = /client-s3|s3-request-presigner|middleware-sdk-s3|fflate/
    expect(modulesOf(outputs).filter((path) => late.test(path))).not.toEqual([])
    expect(modulesOf(filesAtStart()).filter((path) => late.test(path))).toEqual([])
    expect(modulesOf(filesAtStart())).toContain('functions/api/lambda.ts')
  })
})
