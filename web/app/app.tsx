import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { LanguageProvider } from '#web/i18n/language-context.tsx'
import type { Language } from '#web/i18n/languages.ts'
import { ApiProvider } from '#web/lib/api/api-context.tsx'
import { ApiError } from '#web/lib/api/api-error.ts'
import { SessionProvider } from '#web/lib/session/session-context.tsx'
import type { Session } from '#web/lib/session/session.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { SessionGate } from './session-gate.tsx'

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

type Props = { session: Session; apiBase: string; chosen: { language: Language; text: Dictionary } }

/** Everything below knows the language, the session and the API. */
export function App({ session, apiBase, chosen }: Props) {
  const queries = useMemo(() => makeQueries(), [])
  const caller = useMemo(
    () => ({
      apiBase,
      accessToken: session.accessToken,
      renewedToken: session.renewedToken,
      language: () => document.documentElement.lang,
    }),
    [apiBase, session],
  )
  return (
    <LanguageProvider initial={chosen}>
      <ErrorBoundary>
        <SessionProvider session={session}>
          <QueryClientProvider client={queries}>
            <ApiProvider caller={caller}>
              <SessionGate />
            </ApiProvider>
          </QueryClientProvider>
        </SessionProvider>
      </ErrorBoundary>
    </LanguageProvider>
  )
}
