import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { freePort } from './free-port.ts'
import { writePrivateFile } from './private-file.ts'

const Ports = z.object({ s3: z.optional(z.int()), dynamodb: z.optional(z.int()) })

/** The inner ports of last time where they are still free, else new random ones. */
export async function keptPorts(file: string): Promise<{ s3: number; dynamodb: number }> {
  const kept = existsSync(file) ? Ports.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const ports = { s3: await freePort(kept.s3), dynamodb: await freePort(kept.dynamodb) }
  writePrivateFile(file, JSON.stringify(ports))
  return ports
}
