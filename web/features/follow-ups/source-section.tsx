import type { FollowUpSource } from '#shared/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { Loading } from '#web/ui/loaded.tsx'
import { CommitmentSource, ProductSource, SessionSource } from './source-words.tsx'

/** What asked for the follow-up, in its own words, and the way to it. */
export function SourceSection({ source }: { source: FollowUpSource }) {
  const { detail } = useText().followUps
  return (
    <section aria-labelledby="source">
      <h2 id="source">{detail.sourceTitle}</h2>
      {source.kind === 'oversight_product' ? (
        <ProductSource source={source} />
      ) : source.kind === 'session' ? (
        <OfSession source={source} />
      ) : (
        <OfCommitment id={source.commitmentId} />
      )}
    </section>
  )
}

function OfSession({ source }: { source: Extract<FollowUpSource, { kind: 'session' }> }) {
  const session = useEndpoint('sessions.get', { id: source.sessionId })
  if (session.data !== undefined) return <SessionSource session={session.data} source={source} />
  return session.error === null ? <Loading /> : <CannotOpen />
}

function OfCommitment({ id }: { id: string }) {
  const commitment = useEndpoint('commitments.get', { id })
  if (commitment.data !== undefined) return <CommitmentSource commitment={commitment.data} />
  return commitment.error === null ? <Loading /> : <CannotOpen />
}

/** To whom it was forwarded need not have been at the visit. */
function CannotOpen() {
  const { detail } = useText().followUps
  return <p className="quiet">{detail.sourceGone}</p>
}
