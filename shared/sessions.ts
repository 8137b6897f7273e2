import * as z from 'zod/mini'
import { Checklist, ChecklistInput } from './checklists.ts'
import { DayOrMonth, Instant, LocalDate, Zone } from './dates.ts'
import { withReason } from './duties.ts'
import { AgreementId, DocumentId, FindingId, OrganisationId, SessionId, StatementId, SuggestionId, UserId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import {
  Amendment,
  Comment,
  Facilitator,
  Finding,
  NextStep,
  Participant,
  Place,
  Quote,
  Statement,
  Suggestion,
  Topic,
} from './session-parts.ts'
import { DocumentNumber, Explanation, Line, Note, Paragraph, Source } from './text.ts'

export const SessionType = z.enum([
  'mentoring',
  'technical_guidance',
  'visit',
  'facility_monitoring',
  'complaint_simulation',
  'coordination_meeting',
  'signing',
  'dissemination',
  'result_handover',
])
export type SessionType = z.infer<typeof SessionType>

export const SessionStatus = z.enum(['planned', 'confirmed', 'held', 'reported', 'approved', 'postponed', 'cancelled'])
export type SessionStatus = z.infer<typeof SessionStatus>

/** How sure a date is: sources contradict themselves, and a month may be all that they give. */
export const DateCertainty = z.enum(['day', 'month', 'unknown'])
export type DateCertainty = z.infer<typeof DateCertainty>

/** Wall clock in the session's zone, `HH:MM`. */
const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** Most organisations and agreements that one session can be about: with its other links they still fit one transaction. */
export const mostOrganisations = 40
export const mostAgreements = 32
/** Sessions of an older Kawal can be about more. */
const mostAgreementsKept = 40

/** Most parts of a kind that one session can have. */
export const mostFindings = 60
const mostNextSteps = 30
export const mostChecklists = 10
export const mostPhotos = 40
export const mostComments = 100
export const mostAmendments = 30

const listOf = <Item extends z.ZodMiniType>(item: Item, most: number) => z.optional(z.array(item).check(z.maxLength(most)))

/** What can be planned and recorded, and later only amended. */
const planned = {
  title: Line,
  type: SessionType,
  /** What else it was, where an event was several things. */
  alsoTypes: listOf(SessionType, 4),
  /** The body where it takes place or that invites. */
  hostId: OrganisationId,
  organisationIds: z.array(OrganisationId).check(z.minLength(1), z.maxLength(mostOrganisations)),
  agreementIds: listOf(AgreementId, mostAgreementsKept),
  on: z.optional(DayOrMonth),
  certainty: z.optional(DateCertainty),
  /** The date as a source prints it, and what speaks for which reading. */
  dateQuote: z.optional(Quote),
  dateNote: z.optional(Note),
  startsAt: z.optional(TimeOfDay),
  endsAt: z.optional(TimeOfDay),
  place: z.optional(Place),
  facilitators: listOf(Facilitator, 10),
  /** Letter of assignment (surat tugas). */
  assignmentNumber: z.optional(DocumentNumber),
  purpose: z.optional(Paragraph),
  /** The series that it is part of, for example a national working meeting. */
  context: z.optional(z.strictObject({ text: Line, quote: z.optional(Quote) })),
  agenda: listOf(Topic, 30),
  sources: listOf(Source, 10),
}

const recorded = {
  participants: listOf(Participant, 100),
  topics: listOf(Topic, 40),
  legalReferences: listOf(Topic, 20),
  checklists: listOf(Checklist, mostChecklists),
  findings: listOf(Finding, mostFindings),
  suggestions: listOf(Suggestion, 60),
  statements: listOf(Statement, 60),
  nextSteps: listOf(NextStep, mostNextSteps),
  photoIds: listOf(DocumentId, mostPhotos),
  summary: z.optional(Paragraph),
  /** What to look into next time; for the Ombudsman alone. */
  probes: listOf(Note, 20),
  nextVisitOn: z.optional(LocalDate),
}

export const Session = z.strictObject({
  id: SessionId,
  ...recordFields,
  ...planned,
  /** Zone of the host: its wall clock and calendar. */
  zone: Zone,
  status: SessionStatus,
  ...recorded,
  /** Number of the berita acara, given on approval. */
  reportNumber: z.optional(DocumentNumber),
  approvedBy: z.optional(z.strictObject({ at: Instant, by: UserId })),
  comments: listOf(Comment, mostComments),
  amendments: listOf(Amendment, mostAmendments),
  reason: z.optional(Explanation),
  /** The visit before this one, and the one planned after it. */
  previousId: z.optional(SessionId),
  nextId: z.optional(SessionId),
  isExample: z.optional(z.boolean()),
})
export type Session = z.infer<typeof Session>
/** All that people said in a session, without what Kawal counts. */
export type SessionContent = Omit<Session, 'version' | 'createdAt' | 'updatedAt'>

/** The short view of lists, agendas and timelines. */
export const SessionCard = z.strictObject({
  ...z.pick(Session, {
    id: true,
    title: true,
    type: true,
    alsoTypes: true,
    status: true,
    hostId: true,
    organisationIds: true,
    on: true,
    certainty: true,
    startsAt: true,
    zone: true,
    nextVisitOn: true,
    isExample: true,
  }).shape,
  place: z.optional(Line),
  findings: z.int(),
  suggestions: z.int(),
  promises: z.int(),
})
export type SessionCard = z.infer<typeof SessionCard>

/** A part as it comes from outside: one that is new gets its id from Kawal, unless the phone has given it one. */
const FindingInput = z.strictObject({ ...Finding.shape, id: z.optional(FindingId) })
const SuggestionInput = z.strictObject({ ...Suggestion.shape, id: z.optional(SuggestionId) })
/** That a promise has become a commitment is written by Kawal alone. */
const StatementInput = z.strictObject({ ...z.omit(Statement, { commitmentId: true }).shape, id: z.optional(StatementId) })
export type StatementInput = z.infer<typeof StatementInput>

const agreementsInput = listOf(AgreementId, mostAgreements)
const recordedInput = {
  ...recorded,
  checklists: listOf(ChecklistInput, mostChecklists),
  findings: listOf(FindingInput, mostFindings),
  suggestions: listOf(SuggestionInput, 60),
  statements: listOf(StatementInput, 60),
}

type Times = { startsAt?: string | null | undefined; endsAt?: string | null | undefined }
/** It ends after it begins, as far as both are known. */
export const endsLater = ({ startsAt, endsAt }: Times) => !startsAt || !endsAt || startsAt < endsAt
type Day = { on?: string | null | undefined; certainty?: string | null | undefined }
/** The date says no more, and no less, than one can be sure of. */
export const suitsCertainty = ({ on, certainty }: Day) =>
  !certainty || (certainty === 'unknown' ? true : certainty === 'month' ? on !== undefined : on?.length === 10)
const noTwice = (name: 'organisationIds' | 'agreementIds') => (input: Partial<Record<typeof name, readonly string[] | null | undefined>>) =>
  new Set(input[name] ?? []).size === (input[name] ?? []).length

export const CreateSession = z
  .strictObject({
    id: z.optional(SessionId),
    ...planned,
    agreementIds: agreementsInput,
    previousId: z.optional(SessionId),
    probes: recorded.probes,
    isExample: z.optional(z.boolean()),
  })
  .check(
    fieldRule('endsAt', 'before_start', endsLater),
    fieldRule('certainty', 'invalid_value', suitsCertainty),
    fieldRule('organisationIds', 'not_unique', noTwice('organisationIds')),
    fieldRule('agreementIds', 'not_unique', noTwice('agreementIds')),
  )
export type CreateSession = z.infer<typeof CreateSession>

/** Every field may be set, and every optional one taken away. Which of them a status allows is a rule of the verb. */
const changes = {
  title: z.optional(planned.title),
  type: z.optional(planned.type),
  hostId: z.optional(planned.hostId),
  organisationIds: z.optional(planned.organisationIds),
  alsoTypes: clearable(planned.alsoTypes),
  agreementIds: clearable(agreementsInput),
  on: clearable(planned.on),
  certainty: clearable(planned.certainty),
  dateQuote: clearable(planned.dateQuote),
  dateNote: clearable(planned.dateNote),
  startsAt: clearable(planned.startsAt),
  endsAt: clearable(planned.endsAt),
  place: clearable(planned.place),
  facilitators: clearable(planned.facilitators),
  assignmentNumber: clearable(planned.assignmentNumber),
  purpose: clearable(planned.purpose),
  context: clearable(planned.context),
  agenda: clearable(planned.agenda),
  sources: clearable(planned.sources),
  participants: clearable(recordedInput.participants),
  topics: clearable(recordedInput.topics),
  legalReferences: clearable(recordedInput.legalReferences),
  checklists: clearable(recordedInput.checklists),
  findings: clearable(recordedInput.findings),
  suggestions: clearable(recordedInput.suggestions),
  statements: clearable(recordedInput.statements),
  nextSteps: clearable(recordedInput.nextSteps),
  photoIds: clearable(recordedInput.photoIds),
  summary: clearable(recordedInput.summary),
  probes: clearable(recordedInput.probes),
  nextVisitOn: clearable(recordedInput.nextVisitOn),
}

const checked = [
  fieldRule<Times>('endsAt', 'before_start', endsLater),
  fieldRule<{ organisationIds?: readonly string[] | null | undefined }>('organisationIds', 'not_unique', noTwice('organisationIds')),
  fieldRule<{ agreementIds?: readonly string[] | null | undefined }>('agreementIds', 'not_unique', noTwice('agreementIds')),
] as const

export const EditSession = z.strictObject(changes).check(...checked)
export type EditSession = z.infer<typeof EditSession>

/** One finding more, sent from the field as it is seen; it needs no version. */
export const AddFinding = FindingInput
export type AddFinding = z.infer<typeof AddFinding>

export const AddComment = z.strictObject({ text: Note, findingId: z.optional(FindingId) })
export type AddComment = z.infer<typeof AddComment>

/** Filters: none, `status`, `agreementId`, `organisationId` or `facilitatorId`. */
export const SessionQuery = z.strictObject({
  ...listQuery,
  status: z.optional(SessionStatus),
  agreementId: z.optional(AgreementId),
  organisationId: z.optional(OrganisationId),
  facilitatorId: z.optional(UserId),
})

/** The fields of a plan: all that may change before the day, besides what is to be looked into. */
export const planFields: readonly string[] = [...Object.keys(planned), 'probes']

/**
 * - `date_known`: a day, or at least what is known of it, has been entered
 * - `summary`: the report says in a few sentences what happened
 * - `report_number`: the berita acara has a number, unless the session is known from a public source alone
 * - `open_step`: the next step that is named is there and not done
 */
export type SessionRequirement = 'date_known' | 'summary' | 'report_number' | 'open_step'

const withNote = z.strictObject({ note: z.optional(Note) })

export const sessionLifecycle = {
  initial: 'planned',
  moves: {
    confirm: { from: ['planned'], to: 'confirmed', permission: 'sessions.edit', input: withNote, requires: ['date_known'] },
    hold: { from: ['planned', 'confirmed'], to: 'held', permission: 'sessions.edit', input: withNote, requires: ['date_known'] },
    report: { from: ['held'], to: 'reported', permission: 'sessions.edit', input: withNote, requires: ['summary'] },
    approve: {
      from: ['reported'],
      to: 'approved',
      permission: 'sessions.approve',
      input: z.strictObject({ reportNumber: z.optional(DocumentNumber), note: z.optional(Note) }),
      requires: ['report_number'],
    },
    return: { from: ['reported'], to: 'held', permission: 'sessions.approve', input: z.strictObject(withReason), requires: [] },
    postpone: {
      from: ['planned', 'confirmed'],
      to: 'postponed',
      permission: 'sessions.edit',
      input: z.strictObject(withReason),
      requires: [],
    },
    replan: {
      from: ['postponed'],
      to: 'planned',
      permission: 'sessions.edit',
      input: z.strictObject({
        on: LocalDate,
        startsAt: z.optional(TimeOfDay),
        endsAt: z.optional(TimeOfDay),
        note: z.optional(Note),
      }),
      requires: [],
    },
    cancel: {
      from: ['planned', 'confirmed', 'postponed'],
      to: 'cancelled',
      permission: 'sessions.edit',
      input: z.strictObject(withReason),
      requires: [],
    },
    /** What was agreed has been done: the one thing that a report goes on telling without being written anew. */
    complete_step: {
      from: ['reported', 'approved'],
      to: 'same',
      permission: 'sessions.edit',
      input: z.strictObject({ step: z.int().check(z.gte(0), z.lt(mostNextSteps)), note: z.optional(Note) }),
      requires: ['open_step'],
    },
    /** Corrects an approved report; it stays approved, and the reason stands beside what changed. */
    amend: {
      from: ['approved'],
      to: 'same',
      permission: 'sessions.approve',
      input: z.strictObject({ ...changes, reason: Note }).check(...checked),
      requires: [],
    },
  },
} as const satisfies Lifecycle<SessionStatus, string, SessionRequirement>

export type SessionAction = keyof typeof sessionLifecycle.moves

const takenPlace: readonly SessionStatus[] = ['held', 'reported', 'approved']
/** Whether the session has taken place. */
export const isHeld = (status: SessionStatus): boolean => takenPlace.includes(status)

/** The states in which a plan can be changed, or what happened be recorded; afterwards there are amendments alone. */
export const editableStatuses = ['planned', 'confirmed', 'postponed', 'held'] as const satisfies readonly SessionStatus[]

/** The states in which there is something to comment on. */
export const commentedStatuses = ['held', 'reported', 'approved'] as const satisfies readonly SessionStatus[]

/** Whether photos and papers can still be added. */
export const takesFiles = (status: SessionStatus): boolean => status !== 'approved' && status !== 'cancelled'
