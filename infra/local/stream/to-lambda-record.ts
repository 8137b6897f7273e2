import type { AttributeValue, _Record } from '@aws-sdk/client-dynamodb-streams'
import type { AttributeValue as LambdaValue, DynamoDBRecord } from 'aws-lambda'

/**
 * A record of the stream in the shape that Lambda hands to a function. They differ in four places: bytes are base64,
 * the time is in seconds, the source is named, and DynamoDB Local leaves the type of an empty map out.
 */
export function toLambdaRecord(record: _Record, eventSourceARN: string): DynamoDBRecord {
  const { eventID, eventName, eventVersion, eventSource, awsRegion, dynamodb = {} } = record
  const { ApproximateCreationDateTime: createdAt, Keys, NewImage, OldImage, SequenceNumber, SizeBytes, StreamViewType } = dynamodb
  return {
    eventID: eventID ?? '',
    ...(eventName && { eventName }),
    eventVersion: eventVersion ?? '',
    eventSource: eventSource ?? '',
    awsRegion: awsRegion ?? '',
    eventSourceARN,
    dynamodb: {
      ...(createdAt && { ApproximateCreationDateTime: Math.floor(createdAt.getTime() / 1000) }),
      ...(Keys && { Keys: toLambdaImage(Keys) }),
      ...(NewImage && { NewImage: toLambdaImage(NewImage) }),
      ...(OldImage && { OldImage: toLambdaImage(OldImage) }),
      SequenceNumber: SequenceNumber ?? '',
      SizeBytes: SizeBytes ?? 0,
      ...(StreamViewType && { StreamViewType }),
    },
  }
}

function toLambdaImage(image: Record<string, AttributeValue>): Record<string, LambdaValue> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, toLambdaValue(value)]))
}

function toLambdaValue(value: AttributeValue): LambdaValue {
  if (value.S !== undefined) return { S: value.S }
  if (value.N !== undefined) return { N: value.N }
  if (value.BOOL !== undefined) return { BOOL: value.BOOL }
  if (value.NULL !== undefined) return { NULL: value.NULL }
  if (value.L !== undefined) return { L: value.L.map(toLambdaValue) }
  if (value.M !== undefined) return { M: toLambdaImage(value.M) }
  if (value.SS !== undefined) return { SS: value.SS }
  if (value.NS !== undefined) return { NS: value.NS }
  if (value.B !== undefined) return { B: base64(value.B) }
  if (value.BS !== undefined) return { BS: value.BS.map(base64) }
  if (Object.keys(value).length === 0) return { M: {} }
  throw new Error('The stream holds an attribute of an unknown type')
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
