import { handle } from 'hono/aws-lambda'
import { ApiEnvironment, readEnvironment } from '#functions/platform/env.ts'
import { startApp } from './start.ts'

/** Entry of the API function in AWS. */
export const handler = handle(startApp(readEnvironment(ApiEnvironment)))
