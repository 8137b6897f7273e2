import canonicalize from 'canonicalize'
import type { Changes } from '#shared/history.ts'

/** Fields that an event says in other words: who, where and when. */
const untold = new Set(['id', 'jurisdiction', 'version', 'createdAt', 'updatedAt'])

/** RFC 8785 JSON: equal values have equal text. */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? 'null'

export const isEqual = (one: unknown, other: unknown): boolean => one === other || canonicalJson(one) === canonicalJson(other)

/** What differs between two versions of a record, field by field; `before` is undefined for a new record. */
export function changesBetween(before: object | undefined, after: object): Changes {
  const old: Record<string, unknown> = { ...before }
  const now: Record<string, unknown> = { ...after }
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !untold.has(name))
  return Object.fromEntries(
    names.flatMap((name) =>
      isEqual(old[name], now[name])
        ? []
        : [[name, { ...(old[name] === undefined ? {} : { before: old[name] }), ...(now[name] === undefined ? {} : { after: now[name] }) }]],
    ),
  )
}

/** The fields after a change; the way back from history to a record. */
export function applyChanges(fields: Record<string, unknown>, changes: Changes): Record<string, unknown> {
  const next = { ...fields }
  for (const [name, change] of Object.entries(changes)) {
    if (change.after === undefined) delete next[name]
    else next[name] = change.after
  }
  return next
}
