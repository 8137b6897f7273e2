import type { Contract, EndpointName } from '#shared/contract/contract.ts'
import { agreementsHandlers } from './handlers/agreements.ts'
import type { AccountHandler, Handler } from './handlers/answer.ts'
import { assessmentsHandlers } from './handlers/assessments.ts'
import { commitmentsHandlers } from './handlers/commitments.ts'
import { documentsHandlers } from './handlers/documents.ts'
import { followUpsHandlers } from './handlers/follow-ups.ts'
import { holidaysHandlers } from './handlers/holidays.ts'
import { organisationsHandlers } from './handlers/organisations.ts'
import { overviewHandlers } from './handlers/overview.ts'
import { processesHandlers } from './handlers/processes.ts'
import { sessionsHandlers } from './handlers/sessions.ts'
import { templatesHandlers } from './handlers/templates.ts'
import { invitationHandlers, usersHandlers } from './handlers/users.ts'
import { openApiDocument } from './openapi.ts'

type PublicEndpoint = 'health.get' | 'openapi.get'

/** Endpoints of permission `authenticated`: for whoever has signed in, member or not. */
type AccountEndpoint = { [Name in EndpointName]: Contract[Name]['permission'] extends 'authenticated' ? Name : never }[EndpointName]

/** Endpoint -> verb, for members; with the two tables below exhaustive over the contract. */
export const handlers: Record<Exclude<EndpointName, PublicEndpoint | AccountEndpoint>, Handler> = {
  ...overviewHandlers,
  ...usersHandlers,
  ...organisationsHandlers,
  ...agreementsHandlers,
  ...commitmentsHandlers,
  ...sessionsHandlers,
  ...templatesHandlers,
  ...documentsHandlers,
  ...followUpsHandlers,
  ...assessmentsHandlers,
  ...holidaysHandlers,
  ...processesHandlers,
}

export const accountHandlers: Record<AccountEndpoint, AccountHandler> = invitationHandlers

export const isForAccounts = (name: EndpointName): name is AccountEndpoint => name in accountHandlers

/** The two answers that need nobody. */
export const publicHandlers = {
  'health.get': () => ({ status: 'ok' }),
  'openapi.get': () => openApiDocument(),
} as const satisfies Record<PublicEndpoint, () => unknown>
