import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'

/** The floor of every bundle: a database client and the calls that a request makes, nothing else. */
export const client = new DynamoDBClient({})
export const calls = [BatchGetItemCommand, GetItemCommand, QueryCommand, TransactWriteItemsCommand]
