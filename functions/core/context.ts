import type { Noun, PartNoun } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import type { Member } from '#shared/permissions.ts'
import type { Calendar } from '#shared/working-days.ts'
import type { Files } from '#functions/platform/files/files.ts'
import type { Table } from '#functions/platform/table/table.ts'

/** What history shows of a person. */
export type NameCard = { id: string; name: string; organisationId: string }

/** Memberships, names, organisation trees and calendars, kept for at most a minute: a deactivated user is out within that time. */
export type Directory = {
  /** The member behind an OIDC subject, if active. */
  member: (subject: string) => Promise<Caller | undefined>
  /** The name of a user, active or not. */
  person: (userId: string) => Promise<NameCard | undefined>
  /** All organisations of a jurisdiction; read again at once when one of `concerned` is not in it yet. */
  tree: (jurisdiction: Jurisdiction, concerned?: readonly string[]) => Promise<OrganisationTree>
  forgetTree: (jurisdiction: Jurisdiction) => void
  /** Which days are worked on in a jurisdiction: the days off of the nation and its own. */
  calendar: (jurisdiction: Jurisdiction) => Promise<Calendar>
  forgetCalendar: (jurisdiction: Jurisdiction) => void
}

/** Every outside effect that a verb may have; passed as first argument, never ambient. */
export type Context = {
  table: Table
  files: Files
  directory: Directory
  now: () => Date
  /** A new id of a noun, or of a part that has one of its own: prefix and ULID. */
  newId: (noun: Noun | PartNoun) => string
  /** A random token of at least 128 bits, for commands that carry no key of their own. */
  newCommandKey: () => string
  wait: (milliseconds: number) => Promise<void>
}

/** Who asks: a member as Kawal knows them, read at most 60 s ago. */
export type Caller = Member & { userId: string; name: string }

/** A write as it comes from a door; the body is not parsed yet, since a refusal must not depend on it. */
export type Command = {
  caller: Caller
  /** The record's id where the path names one. */
  id: string
  body: unknown
  /** Method and path: together with the body, what an Idempotency-Key stands for. */
  route: string
  key?: string | undefined
  /** From If-Match; `any` is `*`. */
  expectedVersion?: number | 'any' | undefined
}
