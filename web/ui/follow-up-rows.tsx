import { Link } from 'wouter'
import { isOpenFollowUp } from '#shared/follow-ups.ts'
import type { FollowUpListItem } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { sourceWord } from '#web/lib/follow-up-words.ts'
import { paths } from '#web/lib/paths.ts'
import { DataTable, type Column } from './data-table.tsx'
import { DueText } from './due-text.tsx'
import { DerivedTags, ExampleBadge, FollowUpTag, PlainTag } from './tag.tsx'
import { VerdictTag } from './verdict-tag.tsx'

type Names = (id: string) => string
type Props = {
  followUps: readonly FollowUpListItem[]
  ownerName?: Names
  /** Whose list it is: what was forwarded from there says to whom. */
  listOf?: { id: string; nameOf: Names } | undefined
}

/** Follow-ups with both axes side by side: how far the work is, and what the Ombudsman says of it. */
export function FollowUpRows({ followUps, ownerName, listOf }: Props) {
  const { rows } = useText().followUps
  const owner: Column<FollowUpListItem>[] =
    ownerName === undefined
      ? []
      : [{ label: rows.owner, cell: ({ ownerId }) => <Link href={paths.organisation(ownerId)}>{ownerName(ownerId)}</Link> }]
  const columns: Column<FollowUpListItem>[] = [
    { label: rows.followUp, isTitle: true, cell: (item) => <Title item={item} listOf={listOf} /> },
    ...owner,
    { label: rows.due, cell: ({ dueOn, zone, status }) => <DueText dueOn={dueOn} zone={zone} isOpen={isOpenFollowUp(status)} /> },
    { label: rows.work, cell: ({ status }) => <FollowUpTag status={status} /> },
    { label: rows.verdict, cell: ({ verdict }) => <VerdictTag verdict={verdict} /> },
  ]
  return <DataTable label={rows.label} columns={columns} rows={followUps} keyOf={({ id }) => id} />
}

function Title({ item, listOf }: { item: FollowUpListItem; listOf: Props['listOf'] }) {
  const text = useText()
  const { id, title, source, ownerId, formerOwnerIds = [], isExample } = item
  const isHandedOn = listOf !== undefined && listOf.id !== ownerId && formerOwnerIds.includes(listOf.id)
  return (
    <>
      <span className="eyebrow">{sourceWord(source, text)}</span>
      <Link href={paths.followUp(id)} className="title-link">
        {title}
      </Link>
      <span className="tags">
        {isHandedOn ? (
          <PlainTag icon="chevron" tone="grey" word={text.followUps.rows.forwardedTo(listOf.nameOf(ownerId))} />
        ) : (
          <OwnTags item={item} />
        )}
        <ExampleBadge isExample={isExample} />
      </span>
    </>
  )
}

function OwnTags({ item }: { item: FollowUpListItem }) {
  const { rows } = useText().followUps
  const { priority, overdue, dueSoon, forwarded = false, asksExtension = false } = item
  return (
    <>
      <DerivedTags overdue={overdue} dueSoon={dueSoon} />
      {priority === 'high' ? <PlainTag icon="alert" tone="orange" word={rows.highPriority} /> : null}
      {asksExtension ? <PlainTag icon="clock" tone="blue" word={rows.asksExtension} /> : null}
      {forwarded ? <PlainTag icon="chevron" tone="grey" word={rows.forwarded} /> : null}
    </>
  )
}
