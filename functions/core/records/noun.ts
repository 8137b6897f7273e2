import type * as z from 'zod/mini'
import type { Noun } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Access, Permission } from '#shared/permissions.ts'
import type { IndexPositions } from '#functions/platform/table/keys.ts'

/** What every record has in common. */
export type AnyRecord = { id: string; jurisdiction: Jurisdiction; version: number; createdAt: string; updatedAt: string }

/** A further place of a record in the indexes, where one is not enough: a session of several agreements. */
export type Link = {
  /** Unique within the record, for example the id of the other record. */
  name: string
  positions: IndexPositions
  /** What its row says beside the record's card: of which part of the record it is. */
  card?: Record<string, unknown>
}

/** Fields that not everybody who reads the record may read. */
export type Internal = { fields: readonly string[]; permission: Permission }

/** How a noun is stored and found. One declaration in the noun's store.ts; everything in records/ works from it. */
export type NounDefinition<Shape extends AnyRecord> = {
  noun: Noun
  schema: z.ZodMiniType<Shape>
  /** The fields that lists show; they live in the projected part of the row, the others in its body. */
  cardFields: readonly (keyof Shape & string)[]
  /** Further facts for lists, computed from the record whenever it is written; one of a card field's name says it in brief. */
  cardExtras?: (record: Shape) => Record<string, unknown>
  positions: (record: Shape) => IndexPositions
  /** Written, changed and removed together with the record; each costs a write, so a schema bounds how many there can be. */
  links?: (record: Shape) => readonly Link[]
  internal?: Internal & { fields: readonly (keyof Shape & string)[] }
  /** What the permission table looks at. */
  access: (record: Shape) => Access
  /** The stored status, for write conditions. */
  statusOf?: (record: Shape) => string
}

/** A record with what is needed to write its next version. */
export type Stored<Shape extends AnyRecord> = { record: Shape; headHash: string; row: Record<string, unknown> & { pk: string; sk: string } }
