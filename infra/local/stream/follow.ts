import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod/mini'
import type { Delivery } from './deliver-batch.ts'

/** The jobs that the stream feeds. */
export const FedJob = z.enum(['projector', 'worker'])
export type FedJob = z.infer<typeof FedJob>

/** What following a stream takes. */
export interface Follow extends Delivery {
  client: DynamoDBStreamsClient
  streamArn: string
  positionFile: string
  /** Does what undelivered records would have asked for; called when the stream may have forgotten some. */
  catchUp: () => Promise<void>
}
