import { Link } from 'wouter'
import { isOpen } from '#shared/commitments.ts'
import type { CommitmentListItem } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { ClaimCell, VerdictCell } from './claim-verdict.tsx'
import { DataTable, type Column } from './data-table.tsx'
import { DueText } from './due-text.tsx'
import { DerivedTags, ExampleBadge } from './tag.tsx'

type Props = { commitments: readonly CommitmentListItem[]; ownerName?: (id: string) => string }

/** Commitments with the agency's claim and the Ombudsman's verdict side by side. */
export function CommitmentTable({ commitments, ownerName }: Props) {
  const text = useText()
  const { column, tableLabel } = text.commitments
  const owner: Column<CommitmentListItem>[] =
    ownerName === undefined
      ? []
      : [{ label: column.owner, cell: ({ ownerId }) => <Link href={paths.organisation(ownerId)}>{ownerName(ownerId)}</Link> }]
  const columns: Column<CommitmentListItem>[] = [
    {
      label: column.commitment,
      isTitle: true,
      cell: (item) => (
        <>
          <Link href={paths.commitment(item.id)} className="title-link">
            {item.title}
          </Link>
          <span className="tags">
            <DerivedTags overdue={item.overdue} dueSoon={item.dueSoon} noEvidence={item.noEvidence} />
            <ExampleBadge isExample={item.isExample} />
          </span>
        </>
      ),
    },
    ...owner,
    { label: column.due, cell: (item) => <DueText dueOn={item.dueOn} zone={item.zone} isOpen={isOpen(item.status)} /> },
    { label: column.claim, cell: (item) => <ClaimCell title={item.title} status={item.status} percent={item.progressPercent} /> },
    { label: column.verdict, cell: (item) => <VerdictCell status={item.status} /> },
  ]
  return <DataTable label={tableLabel} columns={columns} rows={commitments} keyOf={(item) => item.id} />
}
