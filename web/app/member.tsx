import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { ApiProvider } from '#web/lib/api/api-context.tsx'
import { ApiError, asApiError } from '#web/lib/api/api-error.ts'
import { sessionCaller } from '#web/lib/api/session-caller.ts'
import { MeProvider } from '#web/lib/me-context.tsx'
import { useSession } from '#web/lib/session/session-context.tsx'
import { ErrorMessage } from '#web/ui/error-message.tsx'
import { Loading } from '#web/ui/loaded.tsx'
import { AccountMenu } from './account-menu.tsx'
import { NotMemberPage, SignInPage } from './entrance.ts'
import { ExpiredDialog } from './expired-dialog.tsx'
import { MainMenu } from './main-menu.tsx'
import { Routes } from './routes.tsx'
import { Shell } from './shell.tsx'

const worthRetrying = ['unreachable', 'busy', 'internal']

const makeQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && error instanceof ApiError && worthRetrying.includes(error.code),
      },
    },
  })

/** Everything for those who are signed in; fetched when somebody is. */
export function Member({ apiBase, isExpired }: { apiBase: string; isExpired: boolean }) {
  const { session } = useSession()
  const queries = useMemo(() => makeQueries(), [])
  const caller = useMemo(() => sessionCaller(apiBase, session), [apiBase, session])
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider caller={caller}>
        <Rooms isExpired={isExpired} />
      </ApiProvider>
    </QueryClientProvider>
  )
}

function Rooms({ isExpired }: { isExpired: boolean }) {
  const me = useEndpoint('me.get', {})
  if (me.data !== undefined)
    return (
      <MeProvider me={me.data}>
        <Shell menu={<MainMenu />} account={<AccountMenu me={me.data} />}>
          <Routes />
        </Shell>
        <ExpiredDialog isOpen={isExpired} />
      </MeProvider>
    )
  return <Shell>{isExpired ? <SignInPage /> : <Waiting error={me.error} retry={() => void me.refetch()} />}</Shell>
}

function Waiting({ error, retry }: { error: unknown; retry: () => void }) {
  if (error === null) return <Loading />
  const refusal = asApiError(error)
  return refusal.code === 'forbidden' ? <NotMemberPage /> : <ErrorMessage error={refusal} onRetry={retry} />
}
