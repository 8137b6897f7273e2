import { agreementEndpoints } from './agreements.ts'
import { commitmentEndpoints } from './commitments.ts'
import { documentEndpoints } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { organisationEndpoints } from './organisations.ts'
import { overviewEndpoints } from './overview.ts'
import { userEndpoints } from './users.ts'

/** Every endpoint of `/api/v1` by name: `<noun>.<verb>`. */
export const contract = {
  ...overviewEndpoints,
  ...userEndpoints,
  ...organisationEndpoints,
  ...agreementEndpoints,
  ...commitmentEndpoints,
  ...documentEndpoints,
} as const satisfies Record<string, Endpoint>

export type Contract = typeof contract
export type EndpointName = keyof Contract

/** The base of every path in the contract. */
export const apiBase = '/api/v1'
