import type { Zone } from '#shared/dates.ts'
import type { AgreementOverview } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { DocumentList } from '#web/ui/document-list.tsx'
import { SignatureSection } from './signature-section.tsx'

/** Files of the agreement itself, and what its signed file says of its signatures. */
export function AgreementFiles({ overview: { agreement, documents }, zone }: { overview: AgreementOverview; zone: Zone }) {
  const { detail } = useText().agreements
  return (
    <section aria-labelledby="files">
      <h2 id="files">{detail.documentsTitle}</h2>
      {documents.length === 0 ? (
        <p className="quiet">{detail.documentsEmpty}</p>
      ) : (
        <DocumentList documents={documents} zone={zone} label={detail.documentsTitle} />
      )}
      {agreement.signedFileId === undefined ? null : <SignatureSection documentId={agreement.signedFileId} zone={zone} />}
    </section>
  )
}
