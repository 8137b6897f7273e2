import * as z from 'zod/mini'
import { Instant, LocalDate, Zone } from './dates.ts'
import {
  AskExtension,
  Claim,
  DocumentIds,
  ExtensionRequest,
  GrantExtension,
  ImpossibleReason,
  Lateness,
  PersonInCharge,
  RefuseExtension,
  latenessOf,
  mostEvidence,
  withReason,
} from './duties.ts'
import { AgreementId, CommitmentId, DocumentId, FindingId, FollowUpId, OrganisationId, SessionId, SuggestionId, UserId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { DocumentNumber, Explanation, Line, Note, Paragraph } from './text.ts'
import { Limit } from './working-days.ts'

/**
 * Formal products of Ombudsman oversight, reserved words of the law (UU 37/2008; Peraturan Ombudsman 58/2023): a suggestion
 * (saran) made in a session is none of them.
 */
export const ProductType = z.enum(['corrective_action', 'improvement_advice', 'refinement_advice', 'recommendation'])
export type ProductType = z.infer<typeof ProductType>

export const OversightProductSource = z.strictObject({
  kind: z.literal('oversight_product'),
  productType: ProductType,
  number: z.optional(DocumentNumber),
  issuedOn: z.optional(LocalDate),
  /** What it is about; never who complained. */
  subject: z.optional(Line),
})

const SessionSource = z.strictObject({
  kind: z.literal('session'),
  sessionId: SessionId,
  findingId: z.optional(FindingId),
  suggestionId: z.optional(SuggestionId),
})
const CommitmentSource = z.strictObject({ kind: z.literal('commitment'), commitmentId: CommitmentId })

/** What asks for the follow-up: something found or suggested in a session, a promise that is not kept, or a product of oversight. */
export const FollowUpSource = z.discriminatedUnion('kind', [SessionSource, CommitmentSource, OversightProductSource])
export type FollowUpSource = z.infer<typeof FollowUpSource>

/** What lists show of it: of a product of oversight only which kind it is. */
const SourceInBrief = z.discriminatedUnion('kind', [
  SessionSource,
  CommitmentSource,
  z.object({ kind: OversightProductSource.shape.kind, productType: ProductType }),
])
export type SourceInBrief = z.infer<typeof SourceInBrief>

export const inBriefOf = (source: FollowUpSource): SourceInBrief =>
  source.kind === 'oversight_product' ? { kind: source.kind, productType: source.productType } : source

export const FollowUpPriority = z.enum(['low', 'normal', 'high'])
export type FollowUpPriority = z.infer<typeof FollowUpPriority>

/** How far the work is. */
export const FollowUpStatus = z.enum(['assigned', 'in_progress', 'submitted', 'returned', 'verified'])
export type FollowUpStatus = z.infer<typeof FollowUpStatus>

/** The states in which a follow-up still waits for somebody. */
export const openFollowUpStatuses = ['assigned', 'in_progress', 'submitted', 'returned'] as const satisfies readonly FollowUpStatus[]
const openList: readonly FollowUpStatus[] = openFollowUpStatuses
export const isOpenFollowUp = (status: FollowUpStatus): boolean => openList.includes(status)

/** What the Ombudsman says of it, in the classes of BPK (Peraturan BPK 2/2017): sesuai, belum sesuai, belum and tidak dapat ditindaklanjuti. */
export const FollowUpVerdict = z.enum(['not_followed_up', 'not_yet_conform', 'conform', 'not_actionable'])
export type FollowUpVerdict = z.infer<typeof FollowUpVerdict>

/** Status -> the verdicts that can go with it. */
export const legalVerdicts: Readonly<Record<FollowUpStatus, readonly FollowUpVerdict[]>> = {
  assigned: ['not_followed_up', 'not_yet_conform'],
  in_progress: ['not_followed_up', 'not_yet_conform'],
  submitted: ['not_followed_up', 'not_yet_conform'],
  returned: ['not_yet_conform'],
  verified: ['conform', 'not_actionable'],
}

export const ResponseKind = z.enum(['accepted', 'accepted_in_part', 'not_accepted'])
export type ResponseKind = z.infer<typeof ResponseKind>

/** What the organisation answers to what is asked of it. */
export const Response = z.strictObject({
  at: Instant,
  by: UserId,
  organisationId: OrganisationId,
  onBehalf: z.boolean(),
  kind: ResponseKind,
  reason: z.optional(Note),
})
export type Response = z.infer<typeof Response>

/** One hand-over to another organisation: "not our authority". */
const Forwarding = z.strictObject({ at: Instant, by: UserId, fromId: OrganisationId, toId: OrganisationId, reason: Explanation })

export const mostForwardings = 20

export const FollowUp = z.strictObject({
  id: FollowUpId,
  ...recordFields,
  source: FollowUpSource,
  /** The agreement in whose chain it stands. */
  agreementId: z.optional(AgreementId),
  ownerId: OrganisationId,
  /** Zone of the owner: its calendar decides what is late. */
  zone: Zone,
  title: Line,
  description: z.optional(Paragraph),
  priority: FollowUpPriority,
  dueOn: LocalDate,
  originalDueOn: LocalDate,
  /** How the first due date was worked out; absent where a day was simply agreed. */
  limit: z.optional(Limit),
  extensionsGranted: z.int().check(z.gte(0)),
  extension: z.optional(ExtensionRequest),
  personInCharge: z.optional(PersonInCharge),
  status: FollowUpStatus,
  verdict: FollowUpVerdict,
  /** By whom and with which words the verdict was given; absent for the initial one. */
  judged: z.optional(z.strictObject({ at: Instant, by: UserId, note: z.optional(Explanation), reason: z.optional(ImpossibleReason) })),
  response: z.optional(Response),
  /** What has been done, in the owner's words: the latest submission. */
  actionText: z.optional(Paragraph),
  claim: z.optional(Claim),
  evidence: z.array(DocumentId).check(z.maxLength(mostEvidence)),
  rejectedEvidence: z.optional(z.array(DocumentId)),
  trail: z.optional(z.array(Forwarding).check(z.maxLength(mostForwardings))),
  isExample: z.optional(z.boolean()),
})
export type FollowUp = z.infer<typeof FollowUp>

/** Who had it before and handed it on, each once; after a detour the present owner may be among them. */
export const formerOwnersOf = ({ trail = [] }: Pick<FollowUp, 'trail'>): string[] => [...new Set(trail.map(({ fromId }) => fromId))]

export const FollowUpCard = z.strictObject({
  ...z.pick(FollowUp, {
    id: true,
    title: true,
    status: true,
    verdict: true,
    priority: true,
    ownerId: true,
    dueOn: true,
    zone: true,
    agreementId: true,
    isExample: true,
  }).shape,
  source: SourceInBrief,
  asksExtension: z.optional(z.boolean()),
  forwarded: z.optional(z.boolean()),
  /** Through whose hands it has gone, each once. */
  formerOwnerIds: z.optional(z.array(OrganisationId)),
})
export type FollowUpCard = z.infer<typeof FollowUpCard>

type Due = { dueOn?: string | undefined; limit?: unknown }
const hasOneDue = ({ dueOn, limit }: Due) => (dueOn === undefined) !== (limit === undefined)

/** The day is either named or follows from a limit; a limit without `from` begins today in the owner's calendar. */
export const CreateFollowUp = z
  .strictObject({
    id: z.optional(FollowUpId),
    source: FollowUpSource,
    agreementId: z.optional(AgreementId),
    ownerId: OrganisationId,
    title: Line,
    description: z.optional(Paragraph),
    priority: z._default(FollowUpPriority, 'normal'),
    dueOn: z.optional(LocalDate),
    limit: z.optional(z.strictObject({ ...Limit.shape, from: z.optional(LocalDate) })),
    personInCharge: z.optional(PersonInCharge),
    isExample: z.optional(z.boolean()),
  })
  .check(fieldRule('dueOn', 'required', hasOneDue))
export type CreateFollowUp = z.infer<typeof CreateFollowUp>

/** The due day may be corrected until work begins; afterwards a later day is an extension. */
export const EditFollowUp = z.strictObject({
  title: z.optional(Line),
  description: clearable(Paragraph),
  priority: z.optional(FollowUpPriority),
  dueOn: z.optional(LocalDate),
  personInCharge: clearable(PersonInCharge),
})
export type EditFollowUp = z.infer<typeof EditFollowUp>

/**
 * Filters: none, `status`, `ownerId`, `agreementId`, `sessionId` or `commitmentId`. An owner's list also holds what it has forwarded: there
 * `ownerId` is another.
 */
export const FollowUpQuery = z.strictObject({
  ...listQuery,
  status: z.optional(FollowUpStatus),
  ownerId: z.optional(OrganisationId),
  agreementId: z.optional(AgreementId),
  sessionId: z.optional(SessionId),
  commitmentId: z.optional(CommitmentId),
})

/**
 * - `not_own_submission`: the verifier is neither the person nor of the organisation that submitted
 * - `evidence_if_high`: a high priority needs a file
 * - `other_organisation`: it is handed to another organisation of the jurisdiction
 * - `later_date`, `open_request`, `no_open_request`: as for commitments
 */
export type FollowUpRequirement =
  | 'not_own_submission'
  | 'evidence_if_high'
  | 'other_organisation'
  | 'later_date'
  | 'open_request'
  | 'no_open_request'

const withNote = z.strictObject({ note: z.optional(Note) })
const explainsRefusal = ({ kind, reason }: { kind: ResponseKind; reason?: string | undefined }) =>
  kind === 'accepted' || reason !== undefined

export const followUpLifecycle = {
  initial: 'assigned',
  moves: {
    respond: {
      from: ['assigned', 'in_progress', 'returned'],
      to: 'same',
      permission: 'follow-ups.report',
      input: z.strictObject({ kind: ResponseKind, reason: z.optional(Note) }).check(fieldRule('reason', 'required', explainsRefusal)),
      requires: [],
    },
    start: { from: ['assigned', 'returned'], to: 'in_progress', permission: 'follow-ups.report', input: withNote, requires: [] },
    submit: {
      from: ['in_progress', 'returned'],
      to: 'submitted',
      permission: 'follow-ups.report',
      input: z.strictObject({ actionText: Paragraph, documentIds: DocumentIds }),
      requires: ['evidence_if_high'],
    },
    verify: {
      from: ['submitted'],
      to: 'verified',
      permission: 'follow-ups.verify',
      input: withNote,
      requires: ['not_own_submission'],
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      permission: 'follow-ups.verify',
      /** `documentIds`: the files of the submission that do not prove it. */
      input: z.strictObject({ ...withReason, documentIds: DocumentIds }),
      requires: ['not_own_submission'],
    },
    /** Says while the work runs how it stands so far. */
    assess: {
      from: ['assigned', 'in_progress', 'submitted'],
      to: 'same',
      permission: 'follow-ups.verify',
      input: z.strictObject({ verdict: z.enum(['not_followed_up', 'not_yet_conform']), note: Note }),
      requires: ['not_own_submission'],
    },
    declare_not_actionable: {
      from: openFollowUpStatuses,
      to: 'verified',
      permission: 'follow-ups.decide',
      input: z.strictObject({ reason: ImpossibleReason, note: Note }),
      requires: [],
    },
    /** "Not our authority": the same record goes to another organisation, which begins anew; the trail is kept. */
    forward: {
      from: ['assigned', 'in_progress', 'returned'],
      to: 'assigned',
      permission: 'follow-ups.report',
      input: z.strictObject({ toId: OrganisationId, ...withReason }),
      requires: ['other_organisation'],
    },
    request_extension: {
      from: ['assigned', 'in_progress', 'returned'],
      to: 'same',
      permission: 'follow-ups.report',
      input: AskExtension,
      requires: ['no_open_request', 'later_date'],
    },
    grant_extension: {
      from: openFollowUpStatuses,
      to: 'same',
      permission: 'follow-ups.decide',
      input: GrantExtension,
      requires: ['open_request'],
    },
    refuse_extension: {
      from: openFollowUpStatuses,
      to: 'same',
      permission: 'follow-ups.decide',
      input: RefuseExtension,
      requires: ['open_request'],
    },
  },
} as const satisfies Lifecycle<FollowUpStatus, string, FollowUpRequirement>

export type FollowUpAction = keyof typeof followUpLifecycle.moves

/** What follows from the record and the calendar; computed at reading, never stored. */
export const DerivedFollowUpState = Lateness
export type DerivedFollowUpState = Lateness

/** Late or nearly late, in the owner's calendar. */
export const deriveFollowUpState = (followUp: Pick<FollowUp, 'status' | 'dueOn' | 'zone'>, now: Date): Lateness =>
  latenessOf(followUp, isOpenFollowUp(followUp.status), now)

/** Whether it counts toward the Opini Ombudsman: following up products of oversight has been part of the result since 2025. */
export const isOversightProduct = ({ source }: { source: SourceInBrief }): boolean => source.kind === 'oversight_product'
