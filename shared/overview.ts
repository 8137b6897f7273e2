import * as z from 'zod/mini'
import {
  Agreement,
  AgreementAgendaReason,
  AgreementCard,
  AgreementType,
  AlarmKind,
  ImpactEffect,
  MissingFact,
  Validity,
} from './agreements.ts'
import { AssessmentCard } from './assessments.ts'
import { CommitmentCard, CommitmentStatus, DerivedCommitmentState } from './commitments.ts'
import { DayOrMonth, Instant, LocalDate, Zone } from './dates.ts'
import { DocumentCard } from './documents.ts'
import { DerivedFollowUpState, FollowUpCard, FollowUpStatus } from './follow-ups.ts'
import { AgreementId, OrganisationId, StatementId } from './ids.ts'
import { Jurisdiction } from './jurisdictions.ts'
import { Organisation, OrganisationCard } from './organisations.ts'
import { ProcessCard } from './processes.ts'
import { listQuery, pageOf } from './records.ts'
import { DatedPartKind, SessionAgendaReason } from './session-agenda.ts'
import { SessionCard, SessionStatus } from './sessions.ts'
import { Summary } from './tally.ts'

/** Whose counters: the nation, a jurisdiction, or one organisation in it. */
export const DashboardQuery = z.strictObject({ jurisdiction: z.optional(Jurisdiction), organisationId: z.optional(OrganisationId) })

export const Dashboard = z.strictObject({
  scope: z.strictObject({ jurisdiction: z.optional(Jurisdiction), organisationId: z.optional(OrganisationId) }),
  /** Instant of the last event counted in; absent before the first. */
  asOf: z.optional(Instant),
  ...Summary.shape,
})
export type Dashboard = z.infer<typeof Dashboard>

/** One organisation's counters, for the table "where not". */
export const OrganisationSummary = z.strictObject({
  organisationId: OrganisationId,
  counted: z.int(),
  fulfilled: z.int(),
  open: z.int(),
  overdue: z.int(),
  noEvidence: z.int(),
  openFollowUps: z.int(),
  overdueFollowUps: z.int(),
  openProducts: z.int(),
})
export type OrganisationSummary = z.infer<typeof OrganisationSummary>
export const OrganisationSummaryQuery = z.strictObject(listQuery)
export const OrganisationSummaryPage = pageOf(OrganisationSummary)

export const CommitmentListItem = z.strictObject({ ...CommitmentCard.shape, ...DerivedCommitmentState.shape })
export type CommitmentListItem = z.infer<typeof CommitmentListItem>

export const FollowUpListItem = z.strictObject({ ...FollowUpCard.shape, ...DerivedFollowUpState.shape })
export type FollowUpListItem = z.infer<typeof FollowUpListItem>

export const AgreementListItem = z.strictObject({ ...AgreementCard.shape, validity: Validity })
export type AgreementListItem = z.infer<typeof AgreementListItem>

/** Something with a day on which it asks for attention. */
export const AgendaItem = z.strictObject({
  noun: z.enum(['commitments', 'agreements', 'sessions', 'follow-ups']),
  /**
   * What it asks for: that a duty is done, talks on renewal, attention to an end, a visit, its report, its approval, the next visit,
   * a step that was agreed in a session, a promise that was voiced there.
   */
  reason: z.enum(['due', ...AgreementAgendaReason.options, ...SessionAgendaReason.options, ...DatedPartKind.options]),
  /** The record to open; of a step or promise its session. */
  id: z.string(),
  /** The step in the session (the first is 0), or the promise. */
  step: z.optional(z.int()),
  partId: z.optional(StatementId),
  title: z.string(),
  dueOn: LocalDate,
  zone: Zone,
  ownerId: OrganisationId,
  overdue: z.boolean(),
  /** Days from today, in the owner's calendar, to the day; negative when late. */
  daysLeft: z.int(),
  commitmentStatus: z.optional(CommitmentStatus),
  followUpStatus: z.optional(FollowUpStatus),
  sessionStatus: z.optional(SessionStatus),
  noEvidence: z.optional(z.boolean()),
  isExample: z.optional(z.boolean()),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** Filters: none, `organisationId`, or `asks`: what waits for a decision on a later day, of a whole jurisdiction. */
export const AgendaQuery = z.strictObject({
  ...listQuery,
  organisationId: z.optional(OrganisationId),
  asks: z.optional(z.enum(['extension'])),
})
export const AgendaPage = pageOf(AgendaItem)

/** A PKS under a MoU with the state of its promises. */
export const ChildAgreement = z.strictObject({
  ...AgreementListItem.shape,
  commitments: z.strictObject({ counted: z.int(), fulfilled: z.int(), open: z.int(), overdue: z.int() }),
})
export type ChildAgreement = z.infer<typeof ChildAgreement>

/** An agreement and everything that hangs directly under it. Lists are cut at 100 with `truncated` set. */
export const AgreementOverview = z.strictObject({
  agreement: z.strictObject({ ...Agreement.shape, validity: Validity, missing: z.array(MissingFact), actions: z.array(z.string()) }),
  children: z.array(ChildAgreement),
  addenda: z.array(AgreementListItem),
  commitments: z.array(CommitmentListItem),
  sessions: z.array(SessionCard),
  followUps: z.array(FollowUpListItem),
  /** Work on what hangs under it that takes several steps, the latest first. */
  processes: z.array(ProcessCard),
  documents: z.array(DocumentCard),
  truncated: z.boolean(),
})
export type AgreementOverview = z.infer<typeof AgreementOverview>

/** What an addendum would change, shown before it is applied. */
export const AddendumImpact = z.strictObject({
  /** Field of the agreement above -> its value now and then. */
  changes: z.record(z.string(), z.strictObject({ before: z.optional(z.unknown()), after: z.optional(z.unknown()) })),
  /** Open promises that it touches, and how. */
  commitments: z.array(z.strictObject({ ...CommitmentListItem.shape, effects: z.array(ImpactEffect) })),
  /** Whether there are more promises than were looked at. */
  truncated: z.boolean(),
})
export type AddendumImpact = z.infer<typeof AddendumImpact>

/** What the steps of the chain are, in the order in which they usually come. */
export const TimelineKind = z.enum([
  'agreement_signed',
  'agreement_recorded',
  'agreement_suspended',
  'agreement_terminated',
  'agreement_renewed',
  'agreement_ends',
  'addendum_signed',
  'addendum_applied',
  'commitment_made',
  'commitment_due',
  'commitment_decided',
  'session_planned',
  'session_held',
  'finding',
  'suggestion',
  'promise',
  'follow_up_assigned',
  'follow_up_due',
  'follow_up_forwarded',
  'follow_up_judged',
])
export type TimelineKind = z.infer<typeof TimelineKind>

/** One line of an agreement's story: a day, what happened or will, and the record to open. */
export const TimelineItem = z.strictObject({
  on: DayOrMonth,
  /** Nobody knows when it was; it stands on the day on which it was entered. */
  isDayUnknown: z.optional(z.boolean()),
  /** Whether the day is still to come or was only planned. */
  isAhead: z.boolean(),
  kind: TimelineKind,
  noun: z.enum(['agreements', 'commitments', 'sessions', 'follow-ups']),
  /** The record to open; for a finding, suggestion or promise that is its session. */
  id: z.string(),
  /** The part of the record, such as the finding. */
  partId: z.optional(z.string()),
  title: z.string(),
  /** The status, verdict, tone or decision that goes with the kind. */
  state: z.optional(z.string()),
  organisationId: z.optional(OrganisationId),
  /** The record or part that this one answers: finding of a suggestion, source of a follow-up, statement of a commitment. */
  answers: z.optional(z.string()),
})
export type TimelineItem = z.infer<typeof TimelineItem>

export const TimelineQuery = z.strictObject({ agreementId: AgreementId })
export const Timeline = z.strictObject({
  agreement: AgreementListItem,
  /** The MoU or PKS above it. */
  parent: z.optional(AgreementListItem),
  items: z.array(TimelineItem),
  truncated: z.boolean(),
})
export type Timeline = z.infer<typeof Timeline>

/** An agreement that nobody looks at. */
export const AlarmItem = z.strictObject({
  kind: AlarmKind,
  agreementId: AgreementId,
  type: AgreementType,
  title: z.string(),
  ownerId: OrganisationId,
  /** The day since which it has been so: of the last deed or, without one, of the signing. */
  since: z.optional(LocalDate),
  /** Days from then until today. */
  days: z.optional(z.int()),
})
export type AlarmItem = z.infer<typeof AlarmItem>

/** Filters: none or `kind`; pages come only with a kind, otherwise the first `limit` of each. */
export const AlarmQuery = z.strictObject({ ...listQuery, kind: z.optional(AlarmKind) })
export const AlarmPage = pageOf(AlarmItem)

/** An organisation with all that it owes, signed, was visited for and was judged by. Lists are cut at 100 with `truncated` set. */
export const OrganisationOverview = z.strictObject({
  organisation: z.strictObject({ ...Organisation.shape, actions: z.array(z.string()) }),
  children: z.array(OrganisationCard),
  agreements: z.array(AgreementListItem),
  commitments: z.array(CommitmentListItem),
  followUps: z.array(FollowUpListItem),
  /** What it handed on, "not our authority": others owe it, and it counts for them. */
  forwarded: z.array(FollowUpListItem),
  sessions: z.array(SessionCard),
  assessments: z.array(AssessmentCard),
  processes: z.array(ProcessCard),
  /** What counts toward its Opini Ombudsman: products of oversight and suggestions that it has not followed up yet. */
  opinion: z.strictObject({ openProducts: z.int(), overdueProducts: z.int(), openSuggestions: z.int(), overdueSuggestions: z.int() }),
  truncated: z.boolean(),
})
export type OrganisationOverview = z.infer<typeof OrganisationOverview>
