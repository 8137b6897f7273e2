import { useState } from 'react'
import type { DocumentCard } from '#shared/documents.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useApi } from '#web/lib/api/api-context.tsx'
import { asApiError, type ApiError } from '#web/lib/api/api-error.ts'
import { downloadDocument } from '#web/lib/download.ts'
import { useFormats } from '#web/lib/format.ts'
import type { Zone } from '#shared/dates.ts'
import { Button } from './button.tsx'
import { ErrorMessage } from './error-message.tsx'
import { Icon } from './icon.tsx'
import { DocumentTag, SignatureTag } from './document-tag.tsx'

/** Files of a record, each with its state and a way to get it. */
export const DocumentList = ({ documents, zone, label }: { documents: readonly DocumentCard[]; zone: Zone; label: string }) => (
  <ul className="documents" aria-label={label}>
    {documents.map((document) => (
      <DocumentRow key={document.id} document={document} zone={zone} />
    ))}
  </ul>
)

function DocumentRow({ document, zone }: { document: DocumentCard; zone: Zone }) {
  const { forms } = useText()
  const api = useApi()
  const formats = useFormats()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const download = async () => {
    setIsBusy(true)
    setError(undefined)
    await downloadDocument(api, document).catch((thrown: unknown) => setError(asApiError(thrown)))
    setIsBusy(false)
  }
  return (
    <li className="document">
      <Icon name="file" />
      <div className="document-words">
        <span className="file-name">{document.fileName}</span>
        <span className="small">
          {formats.size(document.size)} · {formats.instant(document.createdAt, zone)}
        </span>
        <span className="tags">
          <DocumentTag status={document.status} />
          {document.signatureState === undefined || document.signatureState === 'none' ? null : (
            <SignatureTag state={document.signatureState} />
          )}
        </span>
        {error === undefined ? null : <ErrorMessage error={error} onRetry={() => void download()} />}
      </div>
      {document.status === 'pending' ? null : (
        <Button
          icon="download"
          label={isBusy ? undefined : forms.downloadOf(document.fileName)}
          isBusy={isBusy}
          onClick={() => void download()}
        >
          {isBusy ? forms.downloading : forms.download}
        </Button>
      )}
    </li>
  )
}
