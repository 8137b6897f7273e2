import type * as z from 'zod/mini'
import type { Contract, EndpointName } from '#shared/contract/contract.ts'
import type { Method } from '#shared/contract/endpoint.ts'
import { everyHome } from './endpoints/every-home.ts'
import { loadContract } from './load-contract.ts'

export type Answer<Name extends EndpointName> = z.output<Contract[Name]['output']>

/** What a call needs to know of an endpoint: where it is, and what its answer is parsed with. */
export type Known<Name extends EndpointName> = {
  method: Method
  path: string
  output: { safeParse(body: unknown): { success: true; data: Answer<Name> } | { success: false } }
}
/** Some of the contract, word for word. */
export type Excerpt = { readonly [Name in EndpointName]?: Pick<Contract[Name], 'method' | 'path' | 'output'> }

const known: { [Name in EndpointName]?: Known<Name> } = { ...(everyHome satisfies Excerpt) }

/** Takes in what a home brings along, so that it need not wait for the whole contract. */
export function knowAlso(some: Excerpt): void {
  Object.assign(known, some)
}

export async function endpointOf<Name extends EndpointName>(name: Name): Promise<Known<Name>> {
  const endpoint = known[name]
  if (endpoint !== undefined) return endpoint
  const contract: { readonly [Each in EndpointName]: Known<Each> } = await loadContract()
  return contract[name]
}
