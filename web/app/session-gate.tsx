import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { asApiError } from '#web/lib/api/api-error.ts'
import { MeProvider } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { useSession } from '#web/lib/session/session-context.tsx'
import { ErrorMessage } from '#web/ui/error-message.tsx'
import { Loading } from '#web/ui/loaded.tsx'
import { ExpiredDialog } from './expired-dialog.tsx'
import { Routes } from './routes.tsx'
import { PublicShell, Shell } from './shell.tsx'

const SignInPage = lazy(async () => ({ default: (await import('#web/features/session/sign-in-page.tsx')).SignInPage }))
const SignedInPage = lazy(async () => ({ default: (await import('#web/features/session/signed-in-page.tsx')).SignedInPage }))
const NotMemberPage = lazy(async () => ({ default: (await import('#web/features/session/not-member-page.tsx')).NotMemberPage }))

/** Who may see what: the way in for those without a session, the pages for members. The address stays as it is. */
export function SessionGate() {
  const { state } = useSession()
  const [path] = useLocation()
  if (path === paths.signedIn) return <Public page={<SignedInPage />} />
  if (state === 'signed_out') return <Public page={<SignInPage />} />
  return <Member isExpired={state === 'expired'} />
}

const Public = ({ page }: { page: React.ReactNode }) => (
  <PublicShell>
    <Suspense fallback={<Loading />}>{page}</Suspense>
  </PublicShell>
)

function Member({ isExpired }: { isExpired: boolean }) {
  const me = useEndpoint('me.get', {})
  if (me.data !== undefined)
    return (
      <MeProvider me={me.data}>
        <Shell me={me.data}>
          <Routes />
        </Shell>
        <ExpiredDialog isOpen={isExpired} />
      </MeProvider>
    )
  if (isExpired) return <Public page={<SignInPage />} />
  const error = me.error === null ? undefined : asApiError(me.error)
  if (error?.code === 'forbidden') return <Public page={<NotMemberPage />} />
  return <Public page={error === undefined ? <Loading /> : <ErrorMessage error={error} onRetry={() => void me.refetch()} />} />
}
