import { calendarOf } from '#shared/working-days.ts'
import type { Table } from '#functions/platform/table/table.ts'
import type { Directory } from './context.ts'
import { readYears } from './holidays/store.ts'
import { readTree } from './organisations/store.ts'
import { findMember, findPerson } from './users/store.ts'

const lifetimeMilliseconds = 60_000
/** Entries kept at most, so that made-up subjects cannot fill the memory. */
const mostEntries = 5_000

function keepFor<Value>(now: () => Date, read: (key: string) => Promise<Value>) {
  const entries = new Map<string, { value: Promise<Value>; until: number }>()
  return {
    get(key: string): Promise<Value> {
      const kept = entries.get(key)
      if (kept !== undefined && kept.until > now().getTime()) return kept.value
      if (entries.size >= mostEntries) entries.clear()
      const value = read(key)
      entries.set(key, { value, until: now().getTime() + lifetimeMilliseconds })
      value.catch(() => entries.delete(key))
      return value
    },
    forget: (key: string) => entries.delete(key),
  }
}

/** Opens the directory over the table. */
export function openDirectory(table: Table, now: () => Date): Directory {
  const members = keepFor(now, (subject) => findMember(table, subject))
  const people = keepFor(now, (userId) => findPerson(table, userId))
  const trees = keepFor(now, (jurisdiction) => readTree(table, jurisdiction))
  const years = keepFor(now, (jurisdiction) => readYears(table, jurisdiction))
  return {
    member: async (subject) => {
      const member = await members.get(subject)
      // A person who was not there a moment ago may have been invited since.
      if (member === undefined) members.forget(subject)
      return member
    },
    person: (userId) => people.get(userId),
    tree: async (jurisdiction, concerned = []) => {
      const kept = await trees.get(jurisdiction)
      if (concerned.every((id) => id in kept)) return kept
      trees.forget(jurisdiction)
      return trees.get(jurisdiction)
    },
    forgetTree: (jurisdiction) => trees.forget(jurisdiction),
    calendar: async (jurisdiction) => {
      const [national, own] = await Promise.all([years.get('national'), jurisdiction === 'national' ? [] : years.get(jurisdiction)])
      return calendarOf(national, own)
    },
    forgetCalendar: (jurisdiction) => years.forget(jurisdiction),
  }
}
