import { firstDayOf } from '#shared/dates.ts'
import type { Timeline, TimelineItem, TimelineKind } from '#shared/overview.ts'

/** A line, how deep it stands under what it answers, and that line where it is told elsewhere. `key` is its place among all. */
export type ArrangedLine = { key: string; item: TimelineItem; depth: number; answered?: { key: string; item: TimelineItem } }
export type MonthOfLines = { month: string; lines: ArrangedLine[] }
export type YearOfLines = { year: string; months: MonthOfLines[] }

export const keyIn = (all: readonly TimelineItem[], item: TimelineItem, name = 'baris'): string => `${name}-${all.indexOf(item)}`

/** Session, finding, suggestion, follow-up, and what became of it. */
const deepest = 4

/**
 * Lines by year and month, each directly under the one that it answers or goes on with, where that is told in the same month.
 * @param items the lines to tell, in the order of their days.
 * @param all all lines of the story, in which what is answered is looked up.
 * @param keyOf the place of a line among all of the page.
 */
export function arrangeTimeline(
  items: readonly TimelineItem[],
  all: readonly TimelineItem[] = items,
  keyOf = (item: TimelineItem): string => keyIn(all, item),
): YearOfLines[] {
  const above = linesAbove(all)
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

const signings: readonly TimelineKind[] = ['agreement_signed', 'agreement_recorded']

/** Whether a story of its own goes on from this line: that of an agreement below the one that is told about. */
export const leadsOn = ({ agreement, parent }: Pick<Timeline, 'agreement' | 'parent'>, { id, noun, kind }: TimelineItem): boolean =>
  noun === 'agreements' && signings.includes(kind) && id !== agreement.id && id !== parent?.id

/** What an agreement's own story adds to the one above: when both were signed has been told, and so has a session about both. */
export function whatFollowed(items: readonly TimelineItem[], above: readonly TimelineItem[]): TimelineItem[] {
  const isTold = (item: TimelineItem) => above.some((one) => one.kind === item.kind && one.id === item.id && one.partId === item.partId)
  return items.filter((item) => !isTold(item))
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
