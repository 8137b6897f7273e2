import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '#web/i18n/language-context.tsx'
import { asApiError, type ApiError } from '#web/lib/api/api-error.ts'
import { call } from '#web/lib/api/call.ts'
import { sessionCaller } from '#web/lib/api/session-caller.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { beginAcceptance, endAcceptance, forgetInvitation, isAcceptanceBegun, takeInvitation } from '#web/lib/session/kept-invitation.ts'
import { useSession } from '#web/lib/session/session-context.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { ErrorMessage } from '#web/ui/error-message.tsx'
import { Loading } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'

/** Where an invitation leads: sign in first, then the account is bound to the membership, then home. */
export function InvitationPage({ apiBase }: { apiBase: string }) {
  const { invitation: words } = useText()
  const { state } = useSession()
  const [code] = useState(takeInvitation)
  if (code === undefined)
    return (
      <Page title={words.noCodeTitle} lead={words.noCodeHint}>
        <LinkButton href={paths.home}>{words.home}</LinkButton>
      </Page>
    )
  return state === 'signed_in' ? <Acceptance code={code} apiBase={apiBase} /> : <Arrival />
}

/** For those who have to sign in first. */
function Arrival() {
  const { invitation: words } = useText()
  const { session } = useSession()
  const [isLeaving, setIsLeaving] = useState(false)
  const [error, setError] = useState<ApiError>()
  const signIn = () => {
    setIsLeaving(true)
    beginAcceptance()
    session.signIn(paths.invitation).catch((thrown: unknown) => {
      setError(asApiError(thrown))
      setIsLeaving(false)
    })
  }
  return (
    <Page title={words.title} lead={words.lead}>
      {error === undefined ? null : <ErrorMessage error={error} onRetry={signIn} />}
      <div className="actions">
        <Button look="primary" isBusy={isLeaving} onClick={signIn}>
          {isLeaving ? words.leaving : words.signIn}
        </Button>
      </div>
    </Page>
  )
}

/** Whoever signed in for it accepts by that; whoever was signed in before is asked. */
function Acceptance({ code, apiBase }: { code: string; apiBase: string }) {
  const { invitation: words } = useText()
  const [, navigate] = useLocation()
  const { session } = useSession()
  const [isSending, setIsSending] = useState(false)
  const [error, setError] = useState<ApiError>()
  const caller = useMemo(() => sessionCaller(apiBase, session), [apiBase, session])
  const accept = useCallback(async () => {
    setIsSending(true)
    setError(undefined)
    try {
      const me = await call('invitations.accept', { body: { code } }, caller)
      forgetInvitation()
      navigate(paths.home, { replace: true, state: withNotice(words.accepted(me.organisationName)) })
    } catch (thrown) {
      setError(asApiError(thrown))
      setIsSending(false)
    }
  }, [caller, code, navigate, words])
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current || !isAcceptanceBegun()) return
    hasBegun.current = true
    endAcceptance()
    void accept()
  }, [accept])
  if (error !== undefined) return <Refused error={error} onRetry={() => void accept()} />
  if (isSending)
    return (
      <Page title={words.accepting}>
        <Loading />
      </Page>
    )
  return (
    <Page title={words.title} lead={words.acceptLead}>
      <div className="actions">
        <Button look="primary" onClick={() => void accept()}>
          {words.accept}
        </Button>
        <Button onClick={() => void session.signOut()}>{words.otherAccount}</Button>
      </div>
    </Page>
  )
}

function Refused({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const { invitation: words } = useText()
  const { session } = useSession()
  const said: Record<string, string> = words.refused
  const reason = said[error.code]
  return (
    <Page title={words.refusedTitle} lead={reason}>
      {reason === undefined ? <ErrorMessage error={error} onRetry={onRetry} /> : null}
      <div className="actions">
        <LinkButton look="primary" href={paths.home}>
          {words.home}
        </LinkButton>
        <Button onClick={() => void session.signOut()}>{words.otherAccount}</Button>
      </div>
    </Page>
  )
}
