import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import type { Row } from './table.ts'

const StreamRow = z.looseObject({ pk: z.string(), sk: z.string() })

type Image = NonNullable<NonNullable<DynamoDBStreamEvent['Records'][number]['dynamodb']>['NewImage']>

/** Kawal stores no binary values, the one type in which a stream's image differs from the SDK's. */
// oxlint-disable-next-line typescript/no-unsafe-argument -- one JSON shape under two packages' types
const plain = (image: Image): unknown => unmarshall(JSON.parse(JSON.stringify(image)))

/** The rows that a batch of the table's stream says were written, in its order. */
export const newRowsIn = ({ Records }: DynamoDBStreamEvent): Row[] =>
  Records.flatMap(({ dynamodb }) => (dynamodb?.NewImage === undefined ? [] : [StreamRow.parse(plain(dynamodb.NewImage))]))
