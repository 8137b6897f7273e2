import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.ts'
import { distFolder, projectRoot } from './paths.ts'

const always = ['shared', 'infra/build', 'package-lock.json']

/** What is built -> the sources that it is built from. */
const sourcesOf = {
  functions: ['functions', ...always],
  web: ['web', ...always],
} as const

export type Part = keyof typeof sourcesOf

export interface StalePart {
  part: Part
  /** To be written down once the part is built. */
  fingerprint: string
}

export const stampOf = (part: Part): string => join(distFolder, `${part}.stamp`)

/** The parts whose sources differ from those that they were built from. */
export async function staleParts(): Promise<StalePart[]> {
  const parts = await Promise.all([judge('functions'), judge('web')])
  return parts.filter((part) => part !== undefined)
}

async function judge(part: Part): Promise<StalePart | undefined> {
  const [now, built] = await Promise.all([fingerprint(projectRoot, sourcesOf[part]), readFile(stampOf(part), 'utf8').catch(() => '')])
  return now === built ? undefined : { part, fingerprint: now }
}
