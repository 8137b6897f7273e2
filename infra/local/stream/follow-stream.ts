import { setTimeout as delay } from 'node:timers/promises'
import { type Shard, TrimmedDataAccessException } from '@aws-sdk/client-dynamodb-streams'
import type { Follow } from './follow.ts'
import { listShards } from './list-shards.ts'
import { type Position, readPosition, startOf, writePosition } from './position.ts'
import { readShard } from './read-shard.ts'
import { reasonOf } from '../reason-of.ts'

const rememberedFor = 20 * 3_600_000
const writeEvery = 60_000
const waitAfterFault = 500

/** Delivers a table's stream to the handler, at least once and in order, until told to stop; the position survives. */
export async function followStream(follow: Follow): Promise<void> {
  const position = await trustedPosition(follow)
  while (!follow.signal.aborted) {
    try {
      await readRound(follow, position)
    } catch (error) {
      if (follow.signal.aborted) return
      console.error(`The ${follow.job}: the stream cannot be read, trying again:`, reasonOf(error))
      await delay(waitAfterFault)
    }
  }
}

async function trustedPosition(follow: Follow): Promise<Position> {
  const kept = await readPosition(follow.positionFile)
  const isTrusted = kept?.streamArn === follow.streamArn && Date.now() - kept.polledAt < rememberedFor
  if (isTrusted && kept.edition === follow.edition) return kept
  if (isTrusted) follow.tell('This Kawal counts otherwise than the one before: all counters are being made again from the events, once.')
  return beginAgain(follow, startOf(follow))
}

async function readRound(follow: Follow, position: Position): Promise<void> {
  const shards = await listShards(follow.client, follow.streamArn)
  try {
    if (hasLostShards(position, shards)) await beginAgain(follow, position)
    forgetGoneShards(position, shards)
    await Promise.all(
      shards.filter((shard) => isReadable(shard, shards, position)).map(({ ShardId = '' }) => readShard(follow, position, ShardId)),
    )
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException)) throw error
    await beginAgain(follow, position)
  }
  if (Date.now() - position.polledAt > writeEvery) writePosition(follow.positionFile, position)
}

/** A shard waits for its parent: it carries on with the same items. */
function isReadable({ ShardId = '', ParentShardId = '' }: Shard, shards: Shard[], position: Position): boolean {
  const isParentListed = shards.some((shard) => shard.ShardId === ParentShardId)
  return !position.shards[ShardId]?.isFinished && (!isParentListed || position.shards[ParentShardId]?.isFinished === true)
}

/** An unfinished shard that is gone took undelivered records with it. */
function hasLostShards(position: Position, shards: Shard[]): boolean {
  const present = new Set(shards.map(({ ShardId }) => ShardId))
  return Object.entries(position.shards).some(([shardId, { isFinished }]) => !isFinished && !present.has(shardId))
}

function forgetGoneShards(position: Position, shards: Shard[]): void {
  const present = new Set(shards.map(({ ShardId }) => ShardId))
  for (const shardId of Object.keys(position.shards)) if (!present.has(shardId)) delete position.shards[shardId]
}

async function beginAgain(follow: Follow, position: Position): Promise<Position> {
  console.error(`The ${follow.job}: the position in the stream cannot be carried on with; catching up from the table.`)
  await follow.catchUp()
  position.shards = {}
  writePosition(follow.positionFile, position)
  return position
}
