import { setTimeout as delay } from 'node:timers/promises'
import { GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import { deliverBatch } from './deliver-batch.ts'
import type { Follow } from './follow.ts'
import { type Position, writePosition } from './position.ts'
import { toLambdaRecord } from './to-lambda-record.ts'

const batchSize = 100
/** Milliseconds between looks: brisk while things happen, calm when they do not. */
const pauses = { brisk: 100, calm: 300 }
const briskFor = 5_000
/** How long one shard is read before the shards are listed again. */
const roundMs = 10_000

/** Delivers what a shard holds after the kept position, and waits for more until the round is over. */
export async function readShard(follow: Follow, position: Position, shardId: string): Promise<void> {
  const roundEnd = Date.now() + roundMs
  let briskUntil = 0
  let iterator = await openShard(follow, position, shardId)
  while (iterator !== undefined && Date.now() < roundEnd && !follow.signal.aborted) {
    const { Records = [], NextShardIterator } = await follow.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }),
    )
    const after = Records.at(-1)?.dynamodb?.SequenceNumber
    if (after === undefined) {
      const pause = Date.now() < briskUntil ? pauses.brisk : pauses.calm
      await delay(pause, undefined, { signal: follow.signal }).catch(() => undefined)
    } else {
      briskUntil = Date.now() + briskFor
      await deliverBatch(
        Records.map((record) => toLambdaRecord(record, follow.streamArn)),
        follow,
      )
      keep(follow, position, shardId, { after, isFinished: false })
    }
    iterator = NextShardIterator
  }
  if (iterator === undefined) keep(follow, position, shardId, { ...position.shards[shardId], isFinished: true })
}

async function openShard({ client, streamArn }: Follow, position: Position, shardId: string): Promise<string | undefined> {
  const after = position.shards[shardId]?.after
  const start =
    after === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' as const }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
  const { ShardIterator } = await client.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ...start }))
  return ShardIterator
}

function keep(follow: Follow, position: Position, shardId: string, place: Position['shards'][string]): void {
  position.shards[shardId] = place
  writePosition(follow.positionFile, position)
}
