import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Photos } from './photos.tsx'

/** What the place looked like. */
export function PhotoSection({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const { photoIds = [] } = session
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{detail.photosTitle}</h2>
      {photoIds.length === 0 ? <p className="quiet">{detail.photosEmpty}</p> : <Photos sessionId={session.id} ids={photoIds} />}
    </section>
  )
}
