import * as z from 'zod/mini'
import { AgreementCard, Agreement, MissingFact, Validity } from './agreements.ts'
import { CommitmentCard, CommitmentStatus, DerivedCommitmentState } from './commitments.ts'
import { Instant, LocalDate, Zone } from './dates.ts'
import { DocumentCard } from './documents.ts'
import { OrganisationId } from './ids.ts'
import { Jurisdiction } from './jurisdictions.ts'
import { listQuery, pageOf } from './records.ts'
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
})
export type OrganisationSummary = z.infer<typeof OrganisationSummary>
export const OrganisationSummaryQuery = z.strictObject(listQuery)
export const OrganisationSummaryPage = pageOf(OrganisationSummary)

export const CommitmentListItem = z.strictObject({ ...CommitmentCard.shape, ...DerivedCommitmentState.shape })
export type CommitmentListItem = z.infer<typeof CommitmentListItem>

export const AgreementListItem = z.strictObject({ ...AgreementCard.shape, validity: Validity })
export type AgreementListItem = z.infer<typeof AgreementListItem>

/** Something with a day on which it asks for attention. */
export const AgendaItem = z.strictObject({
  noun: z.enum(['commitments', 'agreements']),
  id: z.string(),
  title: z.string(),
  dueOn: LocalDate,
  zone: Zone,
  ownerId: OrganisationId,
  overdue: z.boolean(),
  /** Days from today, in the owner's calendar, to the day; negative when late. */
  daysLeft: z.int(),
  commitmentStatus: z.optional(CommitmentStatus),
  noEvidence: z.optional(z.boolean()),
  isExample: z.optional(z.boolean()),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const AgendaQuery = z.strictObject({ ...listQuery, organisationId: z.optional(OrganisationId) })
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
  commitments: z.array(CommitmentListItem),
  documents: z.array(DocumentCard),
  truncated: z.boolean(),
})
export type AgreementOverview = z.infer<typeof AgreementOverview>
