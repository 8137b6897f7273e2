import { isOpenFollowUp, type FollowUpStatus } from '#shared/follow-ups.ts'

type Dated = { status: FollowUpStatus; dueOn: string }

/** What still waits for somebody first, the latest of it on top; then what is closed, the newest first. */
export const orderByDue = <Item extends Dated>(items: readonly Item[]): Item[] => {
  const open = items.filter(({ status }) => isOpenFollowUp(status))
  const closed = items.filter(({ status }) => !isOpenFollowUp(status))
  return [...open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)), ...closed]
}
