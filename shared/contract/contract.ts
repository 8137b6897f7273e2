import { agreementEndpoints } from './agreements.ts'
import { assessmentEndpoints } from './assessments.ts'
import { commitmentEndpoints } from './commitments.ts'
import { documentEndpoints } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { followUpEndpoints } from './follow-ups.ts'
import { organisationEndpoints } from './organisations.ts'
import { overviewEndpoints } from './overview.ts'
import { processEndpoints } from './processes.ts'
import { sessionEndpoints } from './sessions.ts'
import { settingEndpoints } from './settings.ts'
import { userEndpoints } from './users.ts'

/** Every endpoint of `/api/v1` by name: `<noun>.<verb>`. */
export const contract = {
  ...overviewEndpoints,
  ...userEndpoints,
  ...organisationEndpoints,
  ...agreementEndpoints,
  ...commitmentEndpoints,
  ...sessionEndpoints,
  ...followUpEndpoints,
  ...documentEndpoints,
  ...assessmentEndpoints,
  ...settingEndpoints,
  ...processEndpoints,
} as const satisfies Record<string, Endpoint>

export type Contract = typeof contract
export type EndpointName = keyof Contract

/** The base of every path in the contract. */
export const apiBase = '/api/v1'
