import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#web/lib/paths.ts'
import { useSession } from '#web/lib/session/session-context.tsx'
import { Loading } from '#web/ui/loaded.tsx'
import { SignedInPage, SignInPage } from './entrance.ts'
import { room } from './room.ts'
import { Shell } from './shell.tsx'

/** The part of the site for members; asked for early, since a sign-in leads there. */
export const loadMember = async () => ({ default: (await import('./member.tsx')).Member })
const Member = lazy(loadMember)
const InvitationPage = room(async () => (await import('#web/features/session/invitation-page.tsx')).InvitationPage)

/** Who may see what: the way in for those without a session, the rooms for members. The address stays as it is. */
export function SessionGate({ apiBase }: { apiBase: string }) {
  const { state } = useSession()
  const [path] = useLocation()
  useEffect(() => void loadMember(), [])
  const page =
    path === paths.invitation ? (
      <InvitationPage apiBase={apiBase} />
    ) : path === paths.signedIn ? (
      <SignedInPage />
    ) : state === 'signed_out' ? (
      <SignInPage />
    ) : undefined
  if (page !== undefined)
    return (
      <Shell>
        <Suspense fallback={<Loading />}>{page}</Suspense>
      </Shell>
    )
  return (
    <Suspense fallback={<Shell>{<Loading />}</Shell>}>
      <Member apiBase={apiBase} isExpired={state === 'expired'} />
    </Suspense>
  )
}
