import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFile } from './file-lock.ts'
import { distFolder } from './paths.ts'
import { type Part, staleParts, stampOf } from './stale-parts.ts'

const patience = 5 * 60_000

/** Builds what is stale, one process at a time; a process that waited finds everything fresh. */
export async function buildAll(): Promise<void> {
  if ((await staleParts()).length === 0) return
  await mkdir(distFolder, { recursive: true })
  const lock = lockFile(join(distFolder, 'build.lock'), patience)
  if (!lock) throw new Error('Another build has been running for five minutes')
  try {
    for (const { part, fingerprint } of await staleParts()) await buildPart(part, fingerprint)
  } finally {
    lock.release()
  }
}

async function buildPart(part: Part, fingerprint: string): Promise<void> {
  const began = performance.now()
  await rm(stampOf(part), { force: true })
  if (part === 'functions') await (await import('./build-functions.ts')).buildFunctions()
  else await (await import('./build-web.ts')).buildWeb()
  await writeFile(stampOf(part), fingerprint)
  console.log(`Built ${part} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

if (import.meta.main) await buildAll()
