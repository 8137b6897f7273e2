import type { AgendaItem } from '#shared/overview.ts'

const week = 7

/** Late, within a week, and later; what already waits for the Ombudsman apart, when the reader can do nothing about it. */
export function groupAgenda(items: readonly AgendaItem[], { setsSubmittedApart }: { setsSubmittedApart: boolean }) {
  const isWaiting = (item: AgendaItem) => setsSubmittedApart && item.commitmentStatus === 'submitted'
  const open = items.filter((item) => !isWaiting(item))
  return {
    late: open.filter((item) => item.overdue),
    week: open.filter((item) => !item.overdue && item.daysLeft <= week),
    next: open.filter((item) => !item.overdue && item.daysLeft > week),
    waiting: items.filter(isWaiting),
  }
}
