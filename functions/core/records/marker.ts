import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { commandKey } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Command } from '../context.ts'
import { canonicalJson } from './changes.ts'

/** What a command made: proof that it happened, kept for ever, and the way to its first answer. */
export const Marker = z.object({
  fingerprint: z.string(),
  at: z.string(),
  /** `beside`: written with what the command is about, and no part of its answer. */
  made: z.array(z.object({ id: z.string(), version: z.int(), beside: z.optional(z.literal(true)) })),
})
export type Marker = z.infer<typeof Marker>

/** SHA-256 (hex) of what an Idempotency-Key stands for: route and body. */
export const fingerprintOf = ({ route, body }: Command): string =>
  createHash('sha256').update(route).update('\n').update(canonicalJson(body)).digest('hex')

export const markerKey = (command: Command, key: string) => commandKey(command.caller.userId, key)

/**
 * The marker in a row, if this command made it.
 * @throws DomainError `idempotency_mismatch` when the same key was used for another route or body.
 */
export function markerOf(row: Row | undefined, command: Command): Marker | undefined {
  if (row === undefined) return undefined
  const marker = Marker.parse(row)
  if (marker.fingerprint === fingerprintOf(command)) return marker
  throw new DomainError('idempotency_mismatch', 'This Idempotency-Key was used for another request.')
}

/** Whether a row is the marker of this very command: the same person has sent it before, and it was done. */
export const isReplay = (row: Row | undefined, command: Command): boolean =>
  row !== undefined && Marker.parse(row).fingerprint === fingerprintOf(command)
