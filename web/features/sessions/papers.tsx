import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { DocumentList } from '#web/ui/document-list.tsx'

/** Files of the session that are no photos of it: letters, lists, presentations. */
export function Papers({ session: { id, photoIds = [], zone } }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const documents = useEndpoint('documents.list', { query: { subjectId: id, limit: 100 } })
  const papers = (documents.data?.items ?? []).filter((document) => !photoIds.includes(document.id))
  if (papers.length === 0) return null
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{detail.papersTitle}</h2>
      <DocumentList documents={papers} zone={zone} label={detail.papersTitle} />
    </section>
  )
}
