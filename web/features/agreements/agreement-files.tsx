import type { Zone } from '#shared/dates.ts'
import type { AgreementOverview } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { DocumentList } from '#web/ui/document-list.tsx'

/** Files of the agreement itself. */
export function AgreementFiles({ overview: { documents }, zone }: { overview: AgreementOverview; zone: Zone }) {
  const { detail } = useText().agreements
  return (
    <section aria-labelledby="files">
      <h2 id="files">{detail.documentsTitle}</h2>
      {documents.length === 0 ? (
        <p className="quiet">{detail.documentsEmpty}</p>
      ) : (
        <DocumentList documents={documents} zone={zone} label={detail.documentsTitle} />
      )}
    </section>
  )
}
