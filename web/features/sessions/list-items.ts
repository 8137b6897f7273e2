import * as z from 'zod/mini'

/** Which entry of a list an address names: its place, from 0. */
export const Which = z.string().check(z.regex(/^\d{1,3}$/))

/** The place that is named, if there is such an entry. */
export function itemAt(items: readonly unknown[] | undefined, which: string | undefined): number | undefined {
  const place = which === undefined ? undefined : Number(which)
  return place === undefined || items?.[place] === undefined ? undefined : place
}

/** A list with one entry put in, in its place or at the end; without an entry, the one in that place is left out. */
export function withItem<Item>(items: readonly Item[] | undefined, place: number | undefined, item?: unknown): unknown[] {
  const before: unknown[] = [...(items ?? [])]
  if (place === undefined) return item === undefined ? before : [...before, item]
  return before.flatMap((one, index) => (index !== place ? [one] : item === undefined ? [] : [item]))
}
