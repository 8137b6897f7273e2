import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    sampleFolder: string
  }
}

/** Where the run keeps its one loaded sample; whoever needs it first loads it (start-with-sample.ts). */
export function setup(project: TestProject): () => Promise<void> {
  const folder = join(tmpdir(), `kawal-sample-${process.pid}`)
  project.provide('sampleFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
