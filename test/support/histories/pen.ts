import type { Agreement } from '#shared/agreements.ts'
import type { Commitment } from '#shared/commitments.ts'
import type { LocalDate, Zone } from '#shared/dates.ts'
import type { StoredDocument } from '#shared/documents.ts'
import type { FollowUp } from '#shared/follow-ups.ts'
import type { Session } from '#shared/sessions.ts'
import type { Mutation } from '#functions/core/records/prepare.ts'
import type { AnyRecord, Stored } from '#functions/core/records/noun.ts'
import { testId } from '../cast.ts'
import type { Random } from '../random.ts'

/** A sign of life of some agreements, and its day. */
export type SignOfLife = { agreementIds: readonly string[]; day: LocalDate }

export type Records = {
  agreements: Agreement[]
  commitments: Commitment[]
  documents: StoredDocument[]
  sessions: Session[]
  followUps: FollowUp[]
}

export type Owner = { id: string; jurisdiction: string; zone: Zone }

export const writerId = testId('users', 1)

/** What happened beside the record itself: a sign of life for agreements on a day, or that a process did it. */
export type Beside = { alive?: readonly string[]; day?: LocalDate; processId?: string }

/** What the writers of all nouns share. */
export type Pen = {
  random: Random
  kept: { [Noun in keyof Records]: Stored<Records[Noun][number]>[] }
  jurisdiction: () => string
  ownerIn: (jurisdiction: string) => Owner
  /** How many things have happened; for ids that are never twice. */
  number: () => number
  /** The day of the next event in a zone, by the operating system's calendar. */
  today: (zone: Zone) => LocalDate
  now: () => string
  write: <Shape extends AnyRecord>(mutation: Mutation<Shape>, beside?: Beside) => Stored<Shape>
}

export const unstamped = <Shape extends AnyRecord>({ version: _v, createdAt: _c, updatedAt: _u, ...fields }: Shape) => fields

/** One of some actions; those that end everything come seldom, so that there is time for the others. */
export function seldom<Action extends string>({ random }: Pen, rare: readonly string[], actions: readonly Action[]): Action {
  const usual = actions.filter((action) => !rare.includes(action))
  return random.pick(usual.length > 0 && random.chance(0.7) ? usual : actions)
}

export const partiesWith = (owner: Owner) => [
  { organisationId: testId('organisations', 1), name: 'Ombudsman', order: 1 },
  { organisationId: owner.id, name: 'Pemerintah', order: 2 },
]
