import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DataFolder } from './data-folder.ts'
import { createTable } from './dynamodb/create-table.ts'
import { findJava } from './dynamodb/find-java.ts'
import { endOrphan, recordJava } from './dynamodb/orphan.ts'
import { startDynamoDb } from './dynamodb/start-dynamodb.ts'
import { keepRunning } from './keep-running.ts'
import type { Credentials } from './s3/verify-signature.ts'
import type { Settings } from './settings.ts'
import { editionOf, FedJob } from './stream/follow.ts'
import { findStream } from './stream/find-stream.ts'
import { startOf, writePosition } from './stream/position.ts'
import type { Teardown } from './teardown.ts'

interface DatabaseStart {
  data: DataFolder
  settings: Settings
  port: number
  teardown: Teardown
  say: (line: string) => void
}

/** Starts DynamoDB Local on the data folder, or takes the database that KAWAL_DYNAMODB_ENDPOINT names. Resolves with its address. */
export async function startDatabase({ data, settings, port, teardown, say }: DatabaseStart): Promise<string> {
  if (settings.KAWAL_DYNAMODB_ENDPOINT !== undefined) return settings.KAWAL_DYNAMODB_ENDPOINT
  const record = recordOf(data)
  const java = await findJava(settings.JAVA_HOME)
  const start = async () => {
    const onSpawn = (pid: number) => recordJava(record, pid, port)
    return (await startDynamoDb({ java, port, folder: data.path('dynamodb'), log: data.path('logs', 'dynamodb.log'), onSpawn })).process
  }
  const database = await keepRunning({ name: 'The database', start, say })
  await teardown.add(database.stop)
  return `http://127.0.0.1:${port}`
}

const recordOf = (data: DataFolder) => data.path('dynamodb.json')

/** Ends the database of a launcher that was killed. */
export async function endLeftDatabase(data: DataFolder, say: (line: string) => void): Promise<void> {
  if (await endOrphan(recordOf(data))) say('Ended the database that a killed Kawal had left running.')
}

/** Makes the table where it is missing, and marks the beginning of its stream. */
export async function prepareTable(
  endpoint: string,
  settings: Settings,
  credentials: Credentials,
  positionFileOf: (job: FedJob) => string,
): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: settings.AWS_REGION, credentials })
  const isNew = await createTable(client, settings.KAWAL_TABLE)
  if (isNew) {
    const streamArn = await findStream(client, settings.KAWAL_TABLE)
    for (const job of FedJob.options) writePosition(positionFileOf(job), startOf({ streamArn, edition: editionOf(job) }))
  }
  client.destroy()
}
