import { Link } from 'wouter'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import { AgreementTag, ValidityTag } from '#web/ui/agreement-tag.tsx'

const isStillDraft = ({ status }: AgreementAnswer): boolean => ['draft', 'under_discussion', 'awaiting_signature'].includes(status)

/** The agreement that this one renews and the one that renews it, and which promises come along. */
export function Renewal({ agreement }: { agreement: AgreementAnswer }) {
  const { detail } = useText().agreements
  const { supersedes, renewedById, carries = [] } = agreement
  if (supersedes === undefined && renewedById === undefined) return null
  return (
    <section className="renewal" aria-label={detail.renew}>
      {supersedes === undefined ? null : <Neighbour title={detail.renewsTitle} id={supersedes} />}
      {supersedes === undefined || !isStillDraft(agreement) ? null : (
        <p>{carries.length === 0 ? detail.carriesNone : detail.carries(carries.length)}</p>
      )}
      {renewedById === undefined ? null : <Neighbour title={detail.renewedByTitle} id={renewedById} />}
    </section>
  )
}

function Neighbour({ title, id }: { title: string; id: string }) {
  const agreement = useEndpoint('agreements.get', { id })
  if (agreement.data === undefined) return null
  const { status, validity } = agreement.data
  return (
    <p className="neighbour">
      <span className="eyebrow">{title}</span>
      <Link href={paths.agreement(id)} className="title-link">
        {agreement.data.title}
      </Link>
      <span className="tags">{status === 'signed' ? <ValidityTag validity={validity} /> : <AgreementTag status={status} />}</span>
    </p>
  )
}
