import { type EndpointName } from '#shared/contract/contract.ts'
import { agreementsHandlers } from './handlers/agreements.ts'
import type { Handler } from './handlers/answer.ts'
import { commitmentsHandlers } from './handlers/commitments.ts'
import { documentsHandlers } from './handlers/documents.ts'
import { organisationsHandlers } from './handlers/organisations.ts'
import { overviewHandlers } from './handlers/overview.ts'
import { sessionsHandlers } from './handlers/sessions.ts'
import { templatesHandlers } from './handlers/templates.ts'
import { usersHandlers } from './handlers/users.ts'
import { openApiDocument } from './openapi.ts'

/** Endpoint -> verb; exhaustive over the contract. */
export const handlers: Record<Exclude<EndpointName, 'health.get' | 'openapi.get'>, Handler> = {
  ...overviewHandlers,
  ...usersHandlers,
  ...organisationsHandlers,
  ...agreementsHandlers,
  ...commitmentsHandlers,
  ...sessionsHandlers,
  ...templatesHandlers,
  ...documentsHandlers,
}

/** The two answers that need nobody. */
export const publicHandlers = {
  'health.get': () => ({ status: 'ok' }),
  'openapi.get': () => openApiDocument(),
} as const
