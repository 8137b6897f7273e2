import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useUploads } from '#web/lib/upload/use-uploads.ts'
import { FileField } from '#web/ui/file-field.tsx'

const keepNothing = () => undefined

/** Papers of the visit; each is in the record as soon as it has arrived. */
export function PaperUploads({ session }: { session: SessionAnswer }) {
  const { photo } = useText().sessions
  const uploads = useUploads(session.id, '', keepNothing)
  return (
    <section className="form">
      <FileField id="papers-upload" uploads={uploads} label={photo.papers} hint={photo.papersHint} isOptional />
    </section>
  )
}
