import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { EndpointName } from '#shared/contract/contract.ts'
import { call, type Caller, type Request } from './call.ts'
import type { Answer } from './endpoints.ts'

export type Api = { caller: Caller; call<Name extends EndpointName>(name: Name, request: Request<Name>): Promise<Answer<Name>> }

const ApiContext = createContext<Api | undefined>(undefined)

const apiOf = (caller: Caller): Api => ({ caller, call: (name, request) => call(name, request, caller) })

export function ApiProvider({ caller, children }: { caller: Caller; children: ReactNode }) {
  const api = useMemo(() => apiOf(caller), [caller])
  return <ApiContext value={api}>{children}</ApiContext>
}

/** The API as the signed-in person. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === undefined) throw new Error('useApi outside of ApiProvider')
  return api
}
