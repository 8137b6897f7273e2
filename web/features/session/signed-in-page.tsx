import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useEntranceText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { useSession } from '#web/lib/session/session-context.tsx'
import { Button } from '#web/ui/button.tsx'
import { Loading } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'

/** Where the issuer sends people back to: trades the code and goes on to the wanted page. */
export function SignedInPage() {
  const words = useEntranceText()
  const { session } = useSession()
  const [, navigate] = useLocation()
  const [hasFailed, setHasFailed] = useState(false)
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    session.finish(new URL(location.href)).then(
      (returnTo) => navigate(returnTo, { replace: true }),
      () => setHasFailed(true),
    )
  }, [session, navigate])
  if (!hasFailed)
    return (
      <Page title={words.finishing}>
        <Loading />
      </Page>
    )
  return (
    <Page title={words.failedTitle} lead={words.failedHint}>
      <Button look="primary" onClick={() => void session.signIn(paths.home)}>
        {words.tryAgain}
      </Button>
    </Page>
  )
}
