import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { Delivery } from './deliver-batch.ts'

/** What following a stream takes. */
export interface Follow extends Delivery {
  client: DynamoDBStreamsClient
  streamArn: string
  positionFile: string
  /** Makes everything derived again; called when records may have been forgotten before they were delivered. */
  rebuild: () => Promise<void>
}
