import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from './api-context.tsx'
import type { Request } from './call.ts'
import { answerKey } from './use-endpoint.ts'

type ListName =
  | 'agreements.list'
  | 'commitments.list'
  | 'organisations.list'
  | 'agenda.list'
  | 'dashboard.organisations'
  | 'documents.list'
  | 'sessions.list'
  | 'follow-ups.list'
  | 'alarms.list'
  | 'assessments.list'
  | 'holidays.list'
  | 'processes.list'
  | 'templates.list'
  | 'users.list'
export type HistoryName =
  | 'commitments.history'
  | 'agreements.history'
  | 'sessions.history'
  | 'follow-ups.history'
  | 'assessments.history'
  | 'holidays.history'
  | 'organisations.history'
  | 'processes.history'
  | 'templates.history'
  | 'users.history'
export type ListAnswer = { next?: string | undefined }

const firstPage: string | undefined = undefined

/** Reads a list page by page ("muat lagi"). */
export function useEndpointPages<Name extends ListName | HistoryName>(
  name: Name,
  requestAt: (cursor: { cursor?: string }) => Request<Name>,
  { enabled = true }: { enabled?: boolean } = {},
) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [...answerKey(name, requestAt({})), 'pages'],
    queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: string | undefined }) =>
      api.call(name, { ...requestAt(pageParam === undefined ? {} : { cursor: pageParam }), signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page: ListAnswer) => page.next,
    enabled,
  })
}
