import { handle } from 'hono/aws-lambda'
import { ApiEnvironment, readEnvironment } from '#functions/platform/env.ts'
import { filesWhenAsked } from '#functions/platform/files/files-when-asked.ts'
import { startApp } from './start.ts'

const environment = readEnvironment(ApiEnvironment)

/** Entry of the API function in AWS. */
export const handler = handle(startApp(environment, filesWhenAsked(environment)))
