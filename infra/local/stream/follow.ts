import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod/mini'
import { tallyEdition } from '#shared/tally.ts'
import type { Delivery } from './deliver-batch.ts'

/** The jobs that the stream feeds. */
export const FedJob = z.enum(['projector', 'worker'])
export type FedJob = z.infer<typeof FedJob>

/** The number of the way in which a job derives what it keeps; the worker keeps nothing. */
export const editionOf = (job: FedJob): number | undefined => (job === 'projector' ? tallyEdition : undefined)

/** What following a stream takes. */
export interface Follow extends Delivery {
  client: DynamoDBStreamsClient
  streamArn: string
  /** A position of another edition is not carried on with: what it counted is made again. */
  edition?: number | undefined
  positionFile: string
  /** Does what undelivered records would have asked for; called when the stream may have forgotten some. */
  catchUp: () => Promise<void>
  /** Says a sentence to whoever started Kawal. */
  tell: (sentence: string) => void
}
