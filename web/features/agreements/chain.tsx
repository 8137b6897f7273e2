import { useState } from 'react'
import { Link } from 'wouter'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { AgreementOverview, ChildAgreement } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { CommitmentTable } from '#web/ui/commitment-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ProgressBar } from '#web/ui/progress-bar.tsx'
import { AgreementTag, ValidityTag } from '#web/ui/agreement-tag.tsx'

type Props = { overview: AgreementOverview; parent: AgreementAnswer | undefined }

/** MoU, PKS, commitments, in the order in which one grows from the other. */
export function Chain({ overview, parent }: Props) {
  const { agreements } = useText()
  const { detail } = agreements
  const { agreement, children, commitments, truncated } = overview
  return (
    <section className="chain" aria-labelledby="chain">
      <h2 id="chain">{detail.chainTitle}</h2>
      <p className="quiet">{detail.chainLead}</p>
      <ol className="links">
        {parent === undefined ? null : <ParentLink parent={parent} />}
        <li className="link-here" aria-current="true">
          <NodeWords agreement={agreement} />
        </li>
        {agreement.type === 'mou' ? (
          <li className="link-next">
            <Children items={children.filter(({ type }) => type === 'pks')} jurisdiction={agreement.jurisdiction} />
          </li>
        ) : null}
        {children.some(({ type }) => type === 'work_plan') ? (
          <li className="link-next">
            <WorkPlans items={children.filter(({ type }) => type === 'work_plan')} />
          </li>
        ) : null}
        {agreement.type !== 'mou' || commitments.length > 0 ? (
          <li className="link-next">
            <Commitments overview={overview} />
          </li>
        ) : null}
      </ol>
      {truncated ? (
        <p className="small">
          <Link href={paths.commitmentsBy({ agreementId: agreement.id })}>{detail.truncated}</Link>
        </p>
      ) : null}
    </section>
  )
}

const ParentLink = ({ parent }: { parent: AgreementAnswer }) => (
  <li className="link-above">
    <NodeWords agreement={parent} isLink />
  </li>
)

function NodeWords({ agreement, isLink = false }: { agreement: AgreementAnswer; isLink?: boolean }) {
  const { words } = useText()
  return (
    <div className="node">
      <span className="eyebrow">{agreement.label ?? words.agreementType[agreement.type]}</span>
      {isLink ? (
        <Link href={paths.agreement(agreement.id)} className="title-link">
          {agreement.title}
        </Link>
      ) : (
        <span className="node-title">{agreement.title}</span>
      )}
      <span className="tags">
        {agreement.status === 'signed' ? <ValidityTag validity={agreement.validity} /> : <AgreementTag status={agreement.status} />}
      </span>
    </div>
  )
}

const shownFirst = 8

function Children({ items, jurisdiction }: { items: readonly ChildAgreement[]; jurisdiction: string }) {
  const { detail } = useText().agreements
  const organisations = useOrganisations(jurisdiction)
  const [showsAll, setShowsAll] = useState(false)
  if (items.length === 0) return <EmptyState icon="agreements" title={detail.childrenEmpty} hint={detail.childrenEmptyHint} />
  const sorted = items.toSorted(
    (a, b) => b.commitments.overdue - a.commitments.overdue || organisations.name(a.ownerId).localeCompare(organisations.name(b.ownerId)),
  )
  const shown = showsAll ? sorted : sorted.slice(0, shownFirst)
  return (
    <>
      <h3>{detail.childrenTitle(items.length)}</h3>
      <ul className="children">
        {shown.map((child) => (
          <ChildRow key={child.id} child={child} owner={organisations.name(child.ownerId)} />
        ))}
      </ul>
      {shown.length === items.length ? null : <Button onClick={() => setShowsAll(true)}>{detail.showAll(items.length)}</Button>}
    </>
  )
}

function WorkPlans({ items }: { items: readonly ChildAgreement[] }) {
  const { detail } = useText().agreements
  return (
    <>
      <h3>{detail.workPlansTitle(items.length)}</h3>
      <ul className="children">
        {items.map((item) => (
          <ChildRow key={item.id} child={item} owner={item.title} />
        ))}
      </ul>
    </>
  )
}

function ChildRow({ child, owner }: { child: ChildAgreement; owner: string }) {
  const { detail } = useText().agreements
  const { counted, fulfilled, overdue } = child.commitments
  return (
    <li className="child">
      <Link href={paths.agreement(child.id)} className="title-link">
        {owner}
      </Link>
      {child.status === 'signed' ? null : <AgreementTag status={child.status} />}
      {counted === 0 ? (
        <span className="quiet">{detail.childNone}</span>
      ) : (
        <span className="child-counts">
          <ProgressBar percent={Math.round((fulfilled / counted) * 100)} label={owner} />
          <span className="small">{detail.childCounts(fulfilled, counted)}</span>
          {overdue === 0 ? null : <span className="bad small">{detail.childLate(overdue)}</span>}
        </span>
      )}
    </li>
  )
}

function Commitments({ overview: { agreement, commitments } }: { overview: AgreementOverview }) {
  const { agreements } = useText()
  const { detail } = agreements
  const organisations = useOrganisations(agreement.jurisdiction)
  if (commitments.length === 0) return <EmptyState icon="commitments" title={detail.commitmentsEmpty} hint={detail.commitmentsEmptyHint} />
  const hasOwnersBeside = commitments.some(({ ownerId }) => ownerId !== agreement.ownerId)
  return (
    <>
      <h3>{detail.commitmentsTitle(commitments.length)}</h3>
      <CommitmentTable commitments={commitments} {...(hasOwnersBeside ? { ownerName: organisations.name } : {})} />
    </>
  )
}
