import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Link } from 'wouter'
import { SummaryList } from '#web/ui/summary-list.tsx'
import { amendedParts } from '#web/lib/history/amended-parts.ts'
import { useTeller } from '#web/lib/use-teller.ts'

type Props = { addendum: AgreementAnswer; parent: AgreementAnswer | undefined }

/** Of an addendum: which document it changes, to what, and whether that was done. */
export function Amendment({ addendum, parent }: Props) {
  const { agreements } = useText()
  const { detail } = agreements
  const formats = useFormats()
  const teller = useTeller(addendum.jurisdiction, 'agreements')
  const organisations = useOrganisations(addendum.jurisdiction)
  const { amends, appliedAt, status, ownerId } = addendum
  const hasImpact = appliedAt === undefined && !['cancelled', 'terminated', 'superseded'].includes(status)
  return (
    <section aria-labelledby="amends">
      <h2 id="amends">{detail.amendsTitle}</h2>
      {parent === undefined ? null : (
        <p>
          {detail.addendumOf}: <Link href={paths.agreement(parent.id)}>{parent.title}</Link>
        </p>
      )}
      <p className="quiet">
        {appliedAt === undefined ? detail.notApplied : detail.applied(formats.instant(appliedAt, organisations.zoneOf(ownerId)))}
      </p>
      <SummaryList facts={amendedParts(amends ?? {}, teller).map(({ label, after }) => ({ label, value: after }))} />
      {hasImpact ? (
        <div>
          <LinkButton href={paths.addendumImpact(addendum.id)}>{detail.impact}</LinkButton>
        </div>
      ) : null}
    </section>
  )
}
