import { useState } from 'react'
import { useEntranceText } from '#web/i18n/language-context.tsx'
import { asApiError, type ApiError } from '#web/lib/api/api-error.ts'
import { paths } from '#web/lib/paths.ts'
import { useSession } from '#web/lib/session/session-context.tsx'
import { Button } from '#web/ui/button.tsx'
import { ErrorMessage } from '#web/ui/error-message.tsx'
import { Page } from '#web/ui/page.tsx'

/** The way in; stands in for whatever page was asked for and leads back to it. */
export function SignInPage() {
  const words = useEntranceText()
  const { session } = useSession()
  const [isLeaving, setIsLeaving] = useState(false)
  const [error, setError] = useState<ApiError>()
  const signIn = () => {
    setIsLeaving(true)
    setError(undefined)
    session.signIn(location.pathname + location.search).catch((thrown: unknown) => {
      setError(asApiError(thrown))
      setIsLeaving(false)
    })
  }
  return (
    <div className="welcome">
      <Page title={words.title} lead={words.lead}>
        {error === undefined ? null : <ErrorMessage error={error} onRetry={signIn} />}
        <div className="welcome-in">
          <Button look="primary" isBusy={isLeaving} onClick={signIn}>
            {isLeaving ? words.leaving : words.signIn}
          </Button>
          <p className="small">{location.pathname === paths.home ? words.signInHint : words.returnHint}</p>
        </div>
        <ol className="welcome-chain" aria-label={words.chainLabel}>
          {[words.chain.mou, words.chain.pks, words.chain.commitment, words.chain.evidence, words.chain.verdict].map((link) => (
            <li key={link}>{link}</li>
          ))}
        </ol>
        <section className="welcome-points" aria-labelledby="points">
          <h2 id="points">{words.pointsTitle}</h2>
          <ul>
            {[words.points.agency, words.points.ombudsman, words.points.leadership].map(({ title, text }) => (
              <li key={title}>
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      </Page>
    </div>
  )
}
