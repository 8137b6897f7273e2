import { useQuery } from '@tanstack/react-query'
import type { EndpointName } from '#shared/contract/contract.ts'
import { useApi } from './api-context.tsx'
import type { Request } from './call.ts'
import type { Answer } from './endpoints.ts'

type Read = { id?: string; query?: unknown }

/** Key under which an answer is kept. */
export const answerKey = (name: EndpointName, { id, query }: Read) => [name, id ?? '', query ?? {}] as const

type Reading<Name extends EndpointName> = {
  enabled?: boolean
  /** Milliseconds until it is asked for again; false: not. */
  everyMs?: (answer: Answer<Name> | undefined) => number | false
}

/** Reads one answer and keeps it. */
export function useEndpoint<Name extends EndpointName>(
  name: Name,
  request: Request<Name>,
  { enabled = true, everyMs = () => false }: Reading<Name> = {},
) {
  const api = useApi()
  return useQuery({
    queryKey: answerKey(name, request),
    queryFn: ({ signal }) => api.call(name, { ...request, signal }),
    enabled,
    refetchInterval: ({ state }) => everyMs(state.data),
  })
}
