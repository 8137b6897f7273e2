import * as z from 'zod/mini'
import { Instant, LocalDate, Zone } from './dates.ts'
import {
  AskExtension,
  Claim,
  DocumentIds,
  ExtensionRequest,
  GrantExtension,
  ImpossibleReason,
  PersonInCharge,
  RefuseExtension,
  latenessOf,
  mostEvidence,
  standingEvidence,
  withReason,
} from './duties.ts'
import { AgreementId, CommitmentId, DocumentId, OrganisationId, SessionId, StatementId, UserId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Explanation, Line, Note, Paragraph } from './text.ts'

export const CommitmentCategory = z.enum([
  'service_standard',
  'vulnerable_groups',
  'complaint_handling',
  'staff_competence',
  'internal_supervision',
  'information_publication',
  'complaint_resolution',
  'data_exchange',
  'survey',
  'other',
])
export type CommitmentCategory = z.infer<typeof CommitmentCategory>

export const CommitmentStatus = z.enum([
  'not_started',
  'in_progress',
  'submitted',
  'returned',
  'fulfilled',
  'not_feasible',
  'cancelled',
  'carried_over',
])
export type CommitmentStatus = z.infer<typeof CommitmentStatus>

/** The states in which a commitment still waits for somebody. */
export const openStatuses = ['not_started', 'in_progress', 'submitted', 'returned'] as const satisfies readonly CommitmentStatus[]

export const Indicator = z.strictObject({
  name: Line,
  unit: z.optional(Line),
  baseline: z.optional(Line),
  target: Line,
})
export type Indicator = z.infer<typeof Indicator>

export const Clause = z.strictObject({ article: z.optional(Line), page: z.optional(Line) })

/** Which proof is expected: a text names it, `true` means any file, `false` that a report alone will do. */
export const EvidenceRequired = z.union([z.boolean(), Line])

const Percent = z.int().check(z.gte(0), z.lte(100))

/** What the Ombudsman says about the latest submission. */
export const Verdict = z.strictObject({
  at: Instant,
  by: UserId,
  result: z.enum(['fulfilled', 'returned', 'not_feasible', 'cancelled', 'carried_over']),
  note: z.optional(Explanation),
  reason: z.optional(ImpossibleReason),
})
export type Verdict = z.infer<typeof Verdict>

/** A promise voiced in a session. */
const StatementRef = z.strictObject({ sessionId: SessionId, statementId: StatementId })

export const Commitment = z.strictObject({
  id: CommitmentId,
  ...recordFields,
  agreementId: AgreementId,
  ownerId: OrganisationId,
  /** Zone of the owner: its calendar decides what is late. */
  zone: Zone,
  title: Line,
  description: z.optional(Paragraph),
  category: CommitmentCategory,
  clause: z.optional(Clause),
  indicator: z.optional(Indicator),
  evidenceRequired: EvidenceRequired,
  startsOn: z.optional(LocalDate),
  dueOn: LocalDate,
  originalDueOn: LocalDate,
  extensionsGranted: z.int().check(z.gte(0)),
  extension: z.optional(ExtensionRequest),
  weight: z.int().check(z.gte(1), z.lte(100)),
  status: CommitmentStatus,
  progressPercent: Percent,
  /** The value reached, in the indicator's unit. */
  actual: z.optional(Line),
  evidence: z.array(DocumentId).check(z.maxLength(mostEvidence)),
  /** Those of `evidence` that a verifier turned down. */
  rejectedEvidence: z.optional(z.array(DocumentId)),
  /** How many progress reports there have been. */
  reports: z.int().check(z.gte(0)),
  /** The latest report or submission. */
  claim: z.optional(Claim),
  verdict: z.optional(Verdict),
  personInCharge: z.optional(PersonInCharge),
  /** The promise voiced in a session that this makes concrete. */
  statement: z.optional(StatementRef),
  /** The same promise in the agreement that was renewed, and in the one that renews it. */
  carriedFromId: z.optional(CommitmentId),
  carriedToId: z.optional(CommitmentId),
  /** Illustrative sample content, shown as "Contoh". */
  isExample: z.optional(z.boolean()),
})
export type Commitment = z.infer<typeof Commitment>

/** The short view that lists and agendas are made of. */
export const CommitmentCard = z.strictObject({
  ...z.pick(Commitment, {
    id: true,
    title: true,
    status: true,
    agreementId: true,
    ownerId: true,
    category: true,
    dueOn: true,
    zone: true,
    progressPercent: true,
    isExample: true,
  }).shape,
  /** Proof is expected and none has been filed. */
  lacksEvidence: z.boolean(),
  asksExtension: z.optional(z.boolean()),
})
export type CommitmentCard = z.infer<typeof CommitmentCard>

export const CreateCommitment = z
  .strictObject({
    id: z.optional(CommitmentId),
    agreementId: AgreementId,
    ownerId: OrganisationId,
    title: Line,
    category: CommitmentCategory,
    dueOn: LocalDate,
    startsOn: z.optional(LocalDate),
    evidenceRequired: z._default(EvidenceRequired, true),
    indicator: z.optional(Indicator),
    clause: z.optional(Clause),
    description: z.optional(Paragraph),
    weight: z._default(z.int().check(z.gte(1), z.lte(100)), 1),
    personInCharge: z.optional(PersonInCharge),
    /** Makes a promise voiced in a session concrete; it then needs an indicator. */
    statement: z.optional(StatementRef),
    isExample: z.optional(z.boolean()),
  })
  .check(fieldRule('indicator', 'required', ({ statement, indicator }) => statement === undefined || indicator !== undefined))
export type CreateCommitment = z.infer<typeof CreateCommitment>

/** Owner, target and date can be edited before work starts; a later date after that is an extension. */
export const EditCommitment = z.strictObject({
  title: z.optional(Line),
  category: z.optional(CommitmentCategory),
  description: clearable(Paragraph),
  clause: clearable(Clause),
  ownerId: z.optional(OrganisationId),
  indicator: clearable(Indicator),
  evidenceRequired: z.optional(EvidenceRequired),
  startsOn: clearable(LocalDate),
  dueOn: z.optional(LocalDate),
  weight: z.optional(z.int().check(z.gte(1), z.lte(100))),
  personInCharge: clearable(PersonInCharge),
})
export type EditCommitment = z.infer<typeof EditCommitment>

/** The fields of an edit that are fixed once work has started. */
export const fixedAfterStart = ['ownerId', 'indicator', 'dueOn', 'startsOn'] as const satisfies readonly (keyof EditCommitment)[]

export const ReportProgress = z.strictObject({
  progressPercent: z.optional(Percent),
  actual: z.optional(Line),
  note: Note,
  documentIds: DocumentIds,
})
export type ReportProgress = z.infer<typeof ReportProgress>

/** The states in which progress can be reported; the first report starts the work. */
export const reportableStatuses = ['not_started', 'in_progress', 'returned'] as const satisfies readonly CommitmentStatus[]

/** Filters: none, `status`, `agreementId` or `ownerId`. */
export const CommitmentQuery = z.strictObject({
  ...listQuery,
  status: z.optional(CommitmentStatus),
  agreementId: z.optional(AgreementId),
  ownerId: z.optional(OrganisationId),
})

/**
 * - `evidence`: proof is filed, unless none is required
 * - `not_own_submission`: the verifier is neither the person nor of the organisation that submitted
 * - `later_date`: the new date is later than the present one
 * - `open_request`, `no_open_request`: an extension request waits, or none does
 * - `renewed_agreement`: its agreement has been renewed by one that is signed
 */
export type CommitmentRequirement =
  | 'evidence'
  | 'not_own_submission'
  | 'later_date'
  | 'open_request'
  | 'no_open_request'
  | 'renewed_agreement'

export const commitmentLifecycle = {
  initial: 'not_started',
  moves: {
    start: {
      from: ['not_started', 'returned'],
      to: 'in_progress',
      permission: 'commitments.report',
      input: z.strictObject({ note: z.optional(Note) }),
      requires: [],
    },
    submit: {
      from: ['in_progress', 'returned'],
      to: 'submitted',
      permission: 'commitments.report',
      input: z.strictObject({ note: z.optional(Note), actual: z.optional(Line), documentIds: DocumentIds }),
      requires: ['evidence'],
    },
    fulfil: {
      from: ['submitted'],
      to: 'fulfilled',
      permission: 'commitments.verify',
      input: z.strictObject({ note: z.optional(Note) }),
      requires: ['not_own_submission'],
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      permission: 'commitments.verify',
      /** `documentIds`: the files of the submission that do not prove it. */
      input: z.strictObject({ ...withReason, documentIds: DocumentIds }),
      requires: ['not_own_submission'],
    },
    declare_not_feasible: {
      from: openStatuses,
      to: 'not_feasible',
      permission: 'commitments.decide',
      input: z.strictObject({ reason: ImpossibleReason, note: Note }),
      requires: [],
    },
    cancel: {
      from: openStatuses,
      to: 'cancelled',
      permission: 'commitments.decide',
      input: z.strictObject(withReason),
      requires: [],
    },
    /** Leaves the agreement that ends and begins again, as a new commitment, in the one that renews it. */
    carry_over: {
      from: openStatuses,
      to: 'carried_over',
      permission: 'commitments.decide',
      input: z.strictObject({ id: z.optional(CommitmentId), note: z.optional(Note) }),
      requires: ['renewed_agreement'],
    },
    request_extension: {
      from: ['not_started', 'in_progress', 'returned'],
      to: 'same',
      permission: 'commitments.report',
      input: AskExtension,
      requires: ['no_open_request', 'later_date'],
    },
    grant_extension: {
      from: openStatuses,
      to: 'same',
      permission: 'commitments.decide',
      input: GrantExtension,
      requires: ['open_request'],
    },
    refuse_extension: {
      from: openStatuses,
      to: 'same',
      permission: 'commitments.decide',
      input: RefuseExtension,
      requires: ['open_request'],
    },
  },
} as const satisfies Lifecycle<CommitmentStatus, string, CommitmentRequirement>

export type CommitmentAction = keyof typeof commitmentLifecycle.moves

const openList: readonly CommitmentStatus[] = openStatuses
export const isOpen = (status: CommitmentStatus): boolean => openList.includes(status)

/** The states that do not count among what was promised: withdrawn, or counted again in the renewed agreement. */
const uncountedStatuses: readonly CommitmentStatus[] = ['cancelled', 'carried_over']
export const isCounted = (status: CommitmentStatus): boolean => !uncountedStatuses.includes(status)

/** What follows from the record and the calendar; computed at reading, never stored. */
export const DerivedCommitmentState = z.strictObject({ overdue: z.boolean(), dueSoon: z.boolean(), noEvidence: z.boolean() })
export type DerivedCommitmentState = z.infer<typeof DerivedCommitmentState>

/** Proof is expected, work has begun, and nothing has been filed. */
export const isWithoutEvidence = (status: CommitmentStatus, lacksEvidence: boolean): boolean =>
  lacksEvidence && status !== 'not_started' && isOpen(status)

/** Proof is expected and none stands. */
export const lacksEvidence = (commitment: Pick<Commitment, 'evidenceRequired' | 'evidence' | 'rejectedEvidence'>): boolean =>
  commitment.evidenceRequired !== false && standingEvidence(commitment).length === 0

/**
 * Late, nearly late, unproven: the due day itself is not late, and the owner's calendar counts.
 * @param now the instant of reading.
 */
export function deriveCommitmentState(
  commitment: Pick<Commitment, 'status' | 'dueOn' | 'zone'> & { lacksEvidence: boolean },
  now: Date,
): DerivedCommitmentState {
  return {
    ...latenessOf(commitment, isOpen(commitment.status), now),
    noEvidence: isWithoutEvidence(commitment.status, commitment.lacksEvidence),
  }
}
