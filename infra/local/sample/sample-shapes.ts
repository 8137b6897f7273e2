import * as z from 'zod/mini'
import { CreateAgreement, CreatePksBatch, RecordSigned, Signatory } from '#shared/agreements.ts'
import { CreateAssessment } from '#shared/assessments.ts'
import { ChecklistInput, CreateTemplate, Template } from '#shared/checklists.ts'
import { commitmentLifecycle, CreateCommitment } from '#shared/commitments.ts'
import { LocalDate } from '#shared/dates.ts'
import { FollowUp, followUpLifecycle, OversightProductSource } from '#shared/follow-ups.ts'
import { CreateHolidays } from '#shared/holidays.ts'
import {
  AgreementId,
  AssessmentId,
  CommitmentId,
  DocumentId,
  FindingId,
  FollowUpId,
  OrganisationId,
  SessionId,
  SuggestionId,
  TemplateId,
  UserId,
} from '#shared/ids.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { CreateOrganisation } from '#shared/organisations.ts'
import { Finding, NextStep, Participant, Statement, Suggestion, Topic } from '#shared/session-parts.ts'
import { CreateSession } from '#shared/sessions.ts'
import { Line, Note } from '#shared/text.ts'
import { CreateUser } from '#shared/users.ts'

/** How the data files name each other's records; also the stem of the Idempotency-Keys. */
const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

export const OrganisationsFile = z.array(
  z.strictObject({ ...z.omit(CreateOrganisation, { parentId: true }).shape, id: OrganisationId, slug: Slug, parent: z.optional(Slug) }),
)

export const AccountsFile = z.array(
  z.strictObject({ position: CreateUser.shape.position, role: CreateUser.shape.role, id: UserId, account: Slug, organisation: Slug }),
)

const { parties: _parties, parentId: _parentId, ...agreementText } = CreateAgreement.shape
const { ombudsmanId: _ombudsmanId, ...templateText } = CreatePksBatch.shape.template.shape

export const AgreementsFile = z.strictObject({
  mou: z.strictObject({
    ...agreementText,
    id: AgreementId,
    slug: Slug,
    parties: z.array(
      z.strictObject({
        organisation: Slug,
        order: z.int(),
        documentNumber: z.optional(Line),
        signatory: z.optional(Signatory),
      }),
    ),
    recordSigned: RecordSigned,
  }),
  pks: z.strictObject({
    slug: Slug,
    ombudsman: Slug,
    ombudsmanSignatory: Signatory,
    template: z.strictObject(templateText),
    items: z.array(z.strictObject({ slug: Slug, id: AgreementId, organisation: Slug, title: Line, signatory: z.optional(Signatory) })),
  }),
})

const { shape: promised } = CreateCommitment

export const CommitmentsFile = z.strictObject({
  /** Says of every item that it is an illustration. */
  description: Note,
  items: z.array(
    z.strictObject({
      title: promised.title,
      category: promised.category,
      dueOn: promised.dueOn,
      indicator: promised.indicator,
      evidenceRequired: promised.evidenceRequired,
      id: CommitmentId,
      slug: Slug,
      agreement: Slug,
    }),
  ),
})

/** A drawn file; its bytes are made from these words. */
const Evidence = z.discriminatedUnion('mediaType', [
  z.strictObject({
    id: DocumentId,
    fileName: Line,
    mediaType: z.literal('application/pdf'),
    heading: Line,
    lines: z.array(Line),
  }),
  z.strictObject({
    id: DocumentId,
    fileName: Line,
    mediaType: z.literal('image/png'),
    scene: z.enum(['counter', 'screen', 'board', 'wheelchair', 'ramp']),
  }),
])
export type Evidence = z.infer<typeof Evidence>

const Step = z.strictObject({
  as: Slug,
  do: z.enum(['report_progress', ...actionsOf(commitmentLifecycle)]),
  body: z.record(z.string(), z.unknown()),
  evidence: z._default(z.array(Evidence), []),
})
export type Step = z.infer<typeof Step>

/** In the data files organisations, agreements and templates are named by slug or code instead of by id. */
const named = { organisation: z.optional(Slug) }
const Named = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject({ ...shape, ...named })
const withoutIds = <Shape extends { organisationId: z.ZodMiniType }>({ organisationId: _, ...shape }: Shape) => shape
const listOf = <Item extends z.ZodMiniType>(item: Item) => z.optional(z.array(item))

const {
  hostId: _host,
  organisationIds: _organisations,
  agreementIds: _agreements,
  facilitators: _people,
  previousId: _previous,
  id: _id,
  ...planShape
} = CreateSession.shape

export const TemplatesFile = z.array(z.strictObject({ ...CreateTemplate.shape, id: TemplateId }))
export const HolidaysFile = CreateHolidays

export const SessionsFile = z.array(
  z.strictObject({
    slug: Slug,
    id: SessionId,
    /** The event of the source articles that it tells; the others are examples. */
    seed: z.optional(Line),
    planner: Slug,
    approver: Slug,
    /** Which agreements it is about: `all` are the MoU and its PKS. */
    agreements: z.union([z.enum(['all', 'none']), z.array(Slug)]),
    previous: z.optional(Slug),
    isExample: z.optional(z.boolean()),
    reportNumber: z.optional(Line),
    steps: z.array(z.enum(['confirm', 'hold', 'record', 'report', 'approve'])),
    plan: z.strictObject({
      ...planShape,
      host: Slug,
      organisations: z.array(Slug),
      facilitators: listOf(
        z.strictObject({ name: Line, position: z.optional(Line), account: z.optional(Slug), organisation: z.optional(Slug) }),
      ),
    }),
    record: z.strictObject({
      participants: listOf(Named(withoutIds(Participant.shape))),
      topics: listOf(Topic),
      legalReferences: listOf(Topic),
      checklists: listOf(
        z.strictObject({
          template: Template.shape.code,
          subject: z.optional(Line),
          organisation: Slug,
          answers: ChecklistInput.shape.answers,
          notes: ChecklistInput.shape.notes,
          minutes: ChecklistInput.shape.minutes,
        }),
      ),
      findings: listOf(Named(withoutIds(Finding.shape))),
      suggestions: listOf(Named(withoutIds(Suggestion.shape))),
      statements: listOf(Named(withoutIds(Statement.shape))),
      nextSteps: listOf(Named(withoutIds(NextStep.shape))),
      summary: z.optional(Note),
      probes: listOf(Note),
      nextVisitOn: z.optional(LocalDate),
    }),
  }),
)

const FollowUpStep = z.strictObject({ as: Slug, do: z.enum(actionsOf(followUpLifecycle)), body: z.record(z.string(), z.unknown()) })

export const FollowUpsFile = z.array(
  z.strictObject({
    ...z.pick(FollowUp, { title: true, priority: true, personInCharge: true, limit: true }).shape,
    id: FollowUpId,
    slug: Slug,
    shows: Line,
    owner: Slug,
    agreement: z.optional(Slug),
    dueOn: z.optional(LocalDate),
    source: z.union([
      z.strictObject({
        kind: z.literal('session'),
        session: Slug,
        findingId: z.optional(FindingId),
        suggestionId: z.optional(SuggestionId),
      }),
      z.strictObject({ kind: z.literal('commitment'), commitment: Slug }),
      OversightProductSource,
    ]),
    steps: z.array(FollowUpStep),
  }),
)

const { organisationId: _organisation, id: _assessment, isExample: _example, ...published } = CreateAssessment.shape
export const AssessmentsFile = z.array(z.strictObject({ ...published, slug: Slug, id: AssessmentId, organisation: Slug }))

export const WalksFile = z.array(z.strictObject({ commitment: Slug, shows: Line, steps: z.array(Step) }))
