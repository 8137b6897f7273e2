import * as z from 'zod/mini'
import { Instant, LocalDate } from './dates.ts'
import { CommitmentCategory, Indicator } from './commitments.ts'
import { CommitmentId, FindingId, OrganisationId, StatementId, SuggestionId, UserId } from './ids.ts'
import { ItemCode } from './checklists.ts'
import { Line, Note, Paragraph } from './text.ts'

/** As whom somebody took part. */
export const ParticipantRole = z.enum([
  'regional_leader',
  'head_of_agency',
  'agency_official',
  'head_of_complaints_unit',
  'complaints_staff',
  'service_staff',
  'resource_person',
  'signatory',
  'witness',
  'ombudsman',
  'guest',
])
export type ParticipantRole = z.infer<typeof ParticipantRole>

/** The words of the source for one fact, and which of the session's sources it is (the first is 0). */
export const Quote = z.strictObject({ text: Note, source: z._default(z.int().check(z.gte(0), z.lte(9)), 0) })
export type Quote = z.infer<typeof Quote>
const quote = z.optional(Quote)

/** Somebody who took part, or a group of which only the size or the office is known. Officials as public sources print them. */
export const Participant = z.strictObject({
  name: z.optional(Line),
  position: z.optional(Line),
  /** For "21 heads of agencies": who they are, and how many if that is known. */
  group: z.optional(Line),
  count: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
  organisationId: z.optional(OrganisationId),
  role: ParticipantRole,
  /** What they did: opened the meeting, gave the welcome. */
  part: z.optional(Line),
  quote,
})
export type Participant = z.infer<typeof Participant>

/** Who led or assisted for the Ombudsman; with an account, the visit is on their own list. */
export const Facilitator = z.strictObject({
  userId: z.optional(UserId),
  name: Line,
  position: z.optional(Line),
  organisationId: z.optional(OrganisationId),
})
export type Facilitator = z.infer<typeof Facilitator>

export const Place = z.strictObject({
  name: Line,
  address: z.optional(Line),
  /** WGS 84 degrees; accuracy in metres. */
  point: z.optional(
    z.strictObject({
      latitude: z.number().check(z.gte(-90), z.lte(90)),
      longitude: z.number().check(z.gte(-180), z.lte(180)),
      accuracy: z.optional(z.number().check(z.gte(0), z.lte(100_000))),
    }),
  ),
  quote,
})
export type Place = z.infer<typeof Place>

/** Something talked about, an item of the agenda, or a law that was named. */
export const Topic = z.strictObject({ text: Line, quote })
export type Topic = z.infer<typeof Topic>

export const FindingTone = z.enum(['positive', 'needs_improvement', 'neutral'])
export type FindingTone = z.infer<typeof FindingTone>

/** What was seen: raised from a row of a checklist, or free. */
export const Finding = z.strictObject({
  id: FindingId,
  text: Paragraph,
  tone: FindingTone,
  /** Closed list of the commitments, so that findings and promises can be compared. */
  category: z.optional(CommitmentCategory),
  isCritical: z.optional(z.boolean()),
  organisationId: z.optional(OrganisationId),
  /** The row that it was raised from: place of the checklist in the session (the first is 0), and the item. */
  item: z.optional(z.strictObject({ checklist: z.int().check(z.gte(0), z.lte(9)), code: ItemCode })),
  quote,
})
export type Finding = z.infer<typeof Finding>

/** Saran: what the Ombudsman suggests in a session; never a Rekomendasi, which is a legal product of its own. */
export const Suggestion = z.strictObject({
  id: SuggestionId,
  text: Paragraph,
  /** Which finding it answers, and to whom it is addressed. */
  findingId: z.optional(FindingId),
  organisationId: z.optional(OrganisationId),
  quote,
})
export type Suggestion = z.infer<typeof Suggestion>

/** `promise`: what somebody undertook; the others are hopes, orders and remarks, and can never become a commitment. */
export const StatementKind = z.enum(['promise', 'expectation', 'instruction', 'remark'])
export type StatementKind = z.infer<typeof StatementKind>

/** What somebody said. A promise is no commitment until it has an indicator and a due date. */
export const Statement = z.strictObject({
  id: StatementId,
  kind: StatementKind,
  text: Paragraph,
  by: z.optional(z.strictObject({ name: Line, position: z.optional(Line) })),
  /** For whom it was said. */
  organisationId: z.optional(OrganisationId),
  indicator: z.optional(Indicator),
  dueOn: z.optional(LocalDate),
  /** The commitment that was made of it. */
  commitmentId: z.optional(CommitmentId),
  quote,
})
export type Statement = z.infer<typeof Statement>

/** `ongoing`: what is being done already; `expected`: hoped for, without anybody having undertaken it. */
export const NextStepStatus = z.enum(['open', 'planned', 'ongoing', 'done', 'expected'])

/** What was agreed to come next. */
export const NextStep = z.strictObject({
  text: Paragraph,
  organisationId: z.optional(OrganisationId),
  status: NextStepStatus,
  dueOn: z.optional(LocalDate),
  /** Where the source gives no more than a year. */
  dueYear: z.optional(z.int().check(z.gte(2000), z.lte(2100))),
  quote,
})
export type NextStep = z.infer<typeof NextStep>

/** What somebody adds to a session that is not theirs to change. */
export const Comment = z.strictObject({
  at: Instant,
  by: UserId,
  organisationId: OrganisationId,
  text: Note,
  findingId: z.optional(FindingId),
})
export type Comment = z.infer<typeof Comment>

/** A correction of an approved report: what changed stands in the history, why stands here. */
export const Amendment = z.strictObject({ at: Instant, by: UserId, reason: Note })
export type Amendment = z.infer<typeof Amendment>
