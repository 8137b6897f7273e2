import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import * as z from 'zod/mini'
import { bundleOptions } from '#infra/build/build-functions.ts'
import { bundleMetafile, bundlePath } from '#infra/build/paths.ts'
import type { Report } from '../report.ts'

const Metafile = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) })),
})

const runs = 11
const goals = { raw: 600, gzip: 180, importRatio: 1.2 }

/** Size of the API's bundle, what is in it, and what importing it costs beside the bare SDK client. */
export async function benchBundle(): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'kawal-bundle-'))
  try {
    const bare = join(folder, 'bare.mjs')
    const { outExtension: _extension, ...options } = bundleOptions
    await build({ ...options, entryPoints: [join(import.meta.dirname, 'bare-sdk.ts')], outfile: bare })
    const [ours, floor] = await importTimes(bundlePath('api'), bare)
    const [whole, bareWhole] = [await sizeOf(await filesOf('api')), await sizeOf([bare])]
    const sizes = { ...whole, bareRaw: bareWhole.raw }
    const ratio = ours / floor
    const line = (what: string, value: number, goal: number) => ({
      what,
      value: value.toFixed(2),
      goal: `≤ ${goal}`,
      held: value <= goal ? 'yes' : 'NO',
    })
    const table = [
      line('API bundle, KiB', sizes.raw, goals.raw),
      line('gzip, KiB', sizes.gzip, goals.gzip),
      line('import CPU / bare SDK client', ratio, goals.importRatio),
    ]
    const notes = [
      `Import CPU, median of ${runs}: ${ours.toFixed(1)} ms, bare client ${floor.toFixed(1)} ms (${Math.round(sizes.bareRaw)} KiB, same build options).`,
      ...(await largestInputs()).map(({ name, kib }) => `${kib.toFixed(1).padStart(7)} KiB  ${name}`),
    ]
    return { bench: 'bundle', table, notes, data: { sizes, importCpuMs: { ours, floor, ratio } } }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** All files of a bundle, those that are read later included. */
async function filesOf(bundle: string): Promise<string[]> {
  const folder = dirname(bundlePath(bundle))
  return (await readdir(folder)).map((name) => join(folder, name))
}

/** KiB of files, as they are and each compressed. */
async function sizeOf(paths: string[]): Promise<{ raw: number; gzip: number }> {
  const files = await Promise.all(paths.map((path) => readFile(path)))
  const kib = (bytes: number[]): number => bytes.reduce((sum, one) => sum + one, 0) / 1024
  return { raw: kib(files.map((file) => file.byteLength)), gzip: kib(files.map((file) => gzipSync(file).byteLength)) }
}

const importEnvironment = {
  PATH: process.env['PATH'] ?? '',
  AWS_REGION: 'ap-southeast-3',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
  KAWAL_TABLE: 'none',
  KAWAL_BUCKET: 'none',
  KAWAL_OIDC_ISSUER: 'http://127.0.0.1:9',
  KAWAL_OIDC_CLIENT_ID: 'none',
  KAWAL_DOWNLOADS_URL: 'http://127.0.0.1:9/files',
}

/** Medians of the processor time of importing each, taken in turns. */
async function importTimes(ours: string, floor: string): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    times[0].push(await importTime(ours))
    times[1].push(await importTime(floor))
  }
  return [median(times[0]), median(times[1])]
}

async function importTime(bundle: string): Promise<number> {
  const script = `const a = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(bundle).href)}); const b = process.cpuUsage(a); console.log((b.user + b.system) / 1000); process.exit(0)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env: importEnvironment })
  return Number(stdout)
}

const median = (numbers: number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

const packageOf = (input: string): string => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? input.split('/')[0] ?? input

/** What the bundle is made of, by package, largest first. */
async function largestInputs(): Promise<{ name: string; kib: number }[]> {
  const { outputs } = Metafile.parse(JSON.parse(await readFile(bundleMetafile, 'utf8')))
  const inputs = Object.entries(outputs).flatMap(([name, output]) => (name.includes('functions/api/') ? Object.entries(output.inputs) : []))
  const sizes = new Map<string, number>()
  for (const [input, { bytesInOutput }] of inputs) sizes.set(packageOf(input), (sizes.get(packageOf(input)) ?? 0) + bytesInOutput)
  return [...sizes]
    .map(([name, bytes]) => ({ name, kib: bytes / 1024 }))
    .sort((one, other) => other.kib - one.kib)
    .slice(0, 15)
}
