import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { LaunchError } from '../launch-error.ts'

const oldestJava = 17

/** The first Java of at least version 17: JAVA_HOME, then PATH. */
export async function findJava(javaHome: string | undefined): Promise<string> {
  const candidates = javaHome ? [join(javaHome, 'bin', 'java'), 'java'] : ['java']
  for (const candidate of candidates) {
    const version = await javaVersion(candidate)
    if (version !== undefined && version >= oldestJava) return candidate
  }
  throw new LaunchError(
    `Kawal needs Java ${oldestJava} or newer for its local database and found none: install "default-jre-headless" (Debian, Ubuntu) or "brew install openjdk" (macOS), or set JAVA_HOME.`,
  )
}

function javaVersion(java: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    execFile(java, ['-version'], { timeout: 10_000 }, (error, _stdout, stderr) => {
      const major = /version "(?:1\.)?(\d+)/.exec(stderr)?.[1]
      resolve(error || major === undefined ? undefined : Number(major))
    })
  })
}
