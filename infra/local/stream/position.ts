import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { writePrivateFile } from '../private-file.ts'

/** How far the stream has been delivered: per shard the last sequence number, or that it was read to its end. */
export const Position = z.object({
  streamArn: z.string(),
  /** Of what is derived; absent in positions of an older Kawal. */
  edition: z.optional(z.int()),
  /** When the stream was last looked at; it forgets records after a day. */
  polledAt: z.number(),
  shards: z.record(z.string(), z.object({ after: z.optional(z.string()), isFinished: z.boolean() })),
})
export type Position = z.infer<typeof Position>

export const startOf = ({ streamArn, edition }: Pick<Position, 'streamArn' | 'edition'>): Position => ({
  streamArn,
  edition,
  polledAt: Date.now(),
  shards: {},
})

/** The kept position; one that is missing or cannot be read is lost, which costs a rebuild and nothing else. */
export async function readPosition(file: string): Promise<Position | undefined> {
  if (!existsSync(file)) return undefined
  const parsed = Position.safeParse(parseJson(await readFile(file, 'utf8')))
  return parsed.success ? parsed.data : undefined
}

export function writePosition(file: string, position: Position): void {
  position.polledAt = Date.now()
  writePrivateFile(file, JSON.stringify(position))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
