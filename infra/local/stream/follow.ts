import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { Delivery } from './deliver-batch.ts'

/** What following a stream takes. */
export interface Follow extends Delivery {
  client: DynamoDBStreamsClient
  streamArn: string
  positionFile: string
  /** Does what undelivered records would have asked for; called when the stream may have forgotten some. */
  catchUp: () => Promise<void>
}
