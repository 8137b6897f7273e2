import { firstDayOf } from '#shared/dates.ts'
import type { TimelineItem, TimelineKind } from '#shared/overview.ts'

/** A line, how deep it stands under what it answers, and that line where it is told elsewhere. `key` is its place among all. */
export type ArrangedLine = { key: string; item: TimelineItem; depth: number; answered?: { key: string; item: TimelineItem } }
export type MonthOfLines = { month: string; lines: ArrangedLine[] }
export type YearOfLines = { year: string; months: MonthOfLines[] }

/** Session, finding, suggestion, follow-up, and what became of it. */
const deepest = 4

/**
 * Lines by year and month, each directly under the one that it answers or goes on with, where that is told in the same month.
 * @param items the lines to tell, in the order of their days.
 * @param all all lines of the story, in which what is answered is looked up.
 */
export function arrangeTimeline(items: readonly TimelineItem[], all: readonly TimelineItem[] = items): YearOfLines[] {
  const above = linesAbove(all)
  const keyOf = (item: TimelineItem) => `baris-${all.indexOf(item)}`
  const years: YearOfLines[] = []
  for (const [month, members] of byMonth(items)) {
    const lines = inTree(members, above).map(({ item, depth }) => {
      const answered = depth === 0 && item.answers !== undefined ? above.get(item) : undefined
      return {
        key: keyOf(item),
        item,
        depth: answered === undefined ? Math.min(depth, deepest) : 1,
        ...(answered === undefined ? {} : { answered: { key: keyOf(answered), item: answered } }),
      }
    })
    const year = month.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.months.push({ month, lines })
    else years.push({ year, months: [{ month, lines }] })
  }
  return years
}

const ownId = ({ id, partId }: TimelineItem): string => partId ?? id

/** A duty begins when it is made or given, though its day may have been set before. */
const begins: readonly TimelineKind[] = ['commitment_made', 'follow_up_assigned']

/** Line -> the one that it goes on with (of the same duty), that it answers, or the session that it is a part of. */
function linesAbove(all: readonly TimelineItem[]): Map<TimelineItem, TimelineItem> {
  const first = new Map<string, TimelineItem>()
  for (const item of all) if (begins.includes(item.kind) || !first.has(ownId(item))) first.set(ownId(item), item)
  const above = new Map<TimelineItem, TimelineItem>()
  for (const item of all) {
    const began = item.noun === 'agreements' ? item : first.get(ownId(item))
    const line = began === item ? first.get(item.answers ?? (item.partId === undefined ? '' : item.id)) : began
    if (line !== undefined && line !== item) above.set(item, line)
  }
  return above
}

function byMonth(items: readonly TimelineItem[]): Map<string, TimelineItem[]> {
  const months = new Map<string, TimelineItem[]>()
  for (const item of items) {
    const month = firstDayOf(item.on).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), item])
  }
  return months
}

/** The lines of one month as a tree, told from the top; otherwise by day, as they came. */
function inTree(members: readonly TimelineItem[], above: ReadonlyMap<TimelineItem, TimelineItem>) {
  const told = new Map<TimelineItem, number>()
  const tell = (item: TimelineItem, depth: number): void => {
    if (told.has(item)) return
    told.set(item, depth)
    for (const below of members) if (above.get(below) === item) tell(below, depth + 1)
  }
  const isTop = (item: TimelineItem) => {
    const line = above.get(item)
    return line === undefined || !members.includes(line)
  }
  for (const item of members) if (isTop(item)) tell(item, 0)
  // What answers in a circle is told all the same.
  for (const item of members) tell(item, 0)
  return [...told].map(([item, depth]) => ({ item, depth }))
}
