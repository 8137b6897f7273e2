import * as z from 'zod/mini'
import { addDays, dayIn, Instant, LocalDate, type Zone } from './dates.ts'
import { DocumentId, OrganisationId, UserId } from './ids.ts'
import { Explanation, Liaison, Note } from './text.ts'

/**
 * What commitments and follow-ups have in common: somebody owes them by a day, claims to have done them, proves it, may ask
 * for more time, and is judged by somebody else.
 */

/** Who sees to it at the owner: a work contact that needs no account. */
export const PersonInCharge = z.strictObject({ ...Liaison.shape, userId: z.optional(UserId) })
export type PersonInCharge = z.infer<typeof PersonInCharge>

/** Accepted reasons for "cannot be carried out" and "cannot be followed up", after BPK practice. */
export const ImpossibleReason = z.enum(['force_majeure', 'in_court', 'not_effective', 'organisation_changed', 'regulation_changed'])
export type ImpossibleReason = z.infer<typeof ImpossibleReason>

/** What the owner says: its latest claim. */
export const Claim = z.strictObject({
  at: Instant,
  by: UserId,
  organisationId: OrganisationId,
  /** Whether a secretariat spoke for the owner. */
  onBehalf: z.boolean(),
  note: z.optional(Note),
  documentIds: z.array(DocumentId),
})
export type Claim = z.infer<typeof Claim>

/** A request for a later date that has not been answered yet. */
export const ExtensionRequest = z.strictObject({ at: Instant, by: UserId, newDueOn: LocalDate, reason: Explanation })
export type ExtensionRequest = z.infer<typeof ExtensionRequest>

/** Most files that one duty can have as proof. */
export const mostEvidence = 50

/** Files named in one request. */
export const DocumentIds = z._default(z.array(DocumentId).check(z.maxLength(20)), [])

/** A move that must be explained; a note may say more than the reason. */
export const withReason = { reason: Note, note: z.optional(Note) }

/** Moves about more time, with which both kinds of duties are asked, granted and refused. */
export const AskExtension = z.strictObject({ newDueOn: LocalDate, ...withReason })
export const GrantExtension = z.strictObject({ note: z.optional(Note) })
export const RefuseExtension = z.strictObject(withReason)

/** Days before its due date from which a duty counts as due soon. */
export const dueSoonWithinDays = 14

type Proof = { evidence: readonly string[]; rejectedEvidence?: readonly string[] | undefined }

/** The filed proof that nobody has turned down. */
export const standingEvidence = ({ evidence, rejectedEvidence }: Proof): string[] =>
  evidence.filter((id) => !rejectedEvidence?.includes(id))

/** How a duty stands to the calendar; computed at reading, never stored. */
export const Lateness = z.strictObject({ overdue: z.boolean(), dueSoon: z.boolean() })
export type Lateness = z.infer<typeof Lateness>

/**
 * Late or nearly late: the due day itself is not late, and the owner's calendar counts.
 * @param isOpen whether the duty still waits for somebody.
 * @param now the instant of reading.
 */
export function latenessOf({ dueOn, zone }: { dueOn: LocalDate; zone: Zone }, isOpen: boolean, now: Date): Lateness {
  const today = dayIn(zone, now)
  const overdue = isOpen && dueOn < today
  return { overdue, dueSoon: isOpen && !overdue && dueOn <= addDays(today, dueSoonWithinDays) }
}
