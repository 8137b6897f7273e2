import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { Zone } from '#shared/dates.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { DocumentList } from '#web/ui/document-list.tsx'
import { Remark } from '#web/ui/notice.tsx'

/** Why an agreement rests or has ended, and on which letter it goes on after its term. */
export function Standing({ agreement, zone }: { agreement: AgreementAnswer; zone: Zone }) {
  const { detail } = useText().agreements
  const { suspended, terminated, status } = agreement
  return (
    <>
      {suspended === undefined ? null : <Decided title={detail.suspendedTitle} {...suspended} />}
      {terminated === undefined ? null : <Decided title={detail.terminatedTitle} {...terminated} />}
      {status === 'superseded' ? (
        <Remark>
          <p>
            <strong>{detail.supersededTitle}.</strong>
          </p>
        </Remark>
      ) : null}
      <Renewing agreement={agreement} zone={zone} />
    </>
  )
}

type Decision = { title: string; reason: string; on?: string | undefined; followsId?: string | undefined }

function Decided({ title, reason, on, followsId }: Decision) {
  const { detail } = useText().agreements
  const formats = useFormats()
  return (
    <Remark tone="warn">
      <p>
        <strong>{title}.</strong> {on === undefined ? null : detail.since(formats.day(on))}{' '}
        {followsId === undefined ? null : detail.follows}
      </p>
      <p className="said">{reason}</p>
    </Remark>
  )
}

/** The letter on which the parties go on while they renew. */
function Renewing({ agreement: { id, renewing }, zone }: { agreement: AgreementAnswer; zone: Zone }) {
  const { detail } = useText().agreements
  const formats = useFormats()
  const documents = useEndpoint('documents.list', { query: { subjectId: id, limit: 100 } }, { enabled: renewing?.documentId !== undefined })
  if (renewing === undefined) return null
  const { title, number, on, documentId } = renewing
  const letter = documents.data?.items.filter((one) => one.id === documentId) ?? []
  const facts = [title, number ?? [], on === undefined ? [] : formats.day(on)].flat()
  return (
    <Remark>
      <p>
        <strong>{detail.renewingTitle}.</strong> {detail.renewingBasis} {facts.join(', ')}
      </p>
      {letter.length === 0 ? null : <DocumentList documents={letter} zone={zone} label={title} />}
    </Remark>
  )
}
