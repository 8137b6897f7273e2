import * as z from 'zod/mini'
import { addDays, DayOrMonth, firstDayOf, Instant, LocalDate } from './dates.ts'
import { withReason } from './duties.ts'
import { AgreementId, CommitmentId, DocumentId, OrganisationId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { DocumentNumber, Explanation, Liaison, Line, Note, Paragraph, Source } from './text.ts'

/** A work plan (rencana kerja) makes a MoU or PKS concrete; an addendum changes the text of a signed agreement. */
export const AgreementType = z.enum(['mou', 'pks', 'work_plan', 'addendum'])
export type AgreementType = z.infer<typeof AgreementType>

export const AgreementStatus = z.enum([
  'draft',
  'under_discussion',
  'awaiting_signature',
  'signed',
  'cancelled',
  'suspended',
  'terminated',
  'superseded',
])
export type AgreementStatus = z.infer<typeof AgreementStatus>

/** What agreements between the Ombudsman and a region are about. */
export const Scope = z.enum([
  'complaint_resolution',
  'maladministration_prevention',
  'service_quality_program',
  'data_exchange',
  'education_outreach',
  'oversight',
  'other',
])
export type Scope = z.infer<typeof Scope>

export const Signatory = z.strictObject({
  name: Line,
  position: z.optional(Line),
  /** Power of attorney or other basis of authority (surat kuasa; PP 28/2018). */
  authority: z.optional(Line),
})
export type Signatory = z.infer<typeof Signatory>

/** One side of an agreement. Each party has its own number; the name is kept as it was when the agreement was made. */
export const Party = z.strictObject({
  organisationId: OrganisationId,
  name: Line,
  /** 1 is PIHAK KESATU. */
  order: z.int().check(z.gte(1), z.lte(10)),
  documentNumber: z.optional(DocumentNumber),
  signatory: z.optional(Signatory),
  liaison: z.optional(Liaison),
})
export type Party = z.infer<typeof Party>

const PartyInput = z.omit(Party, { name: true })

export const SignedOnCertainty = z.enum(['day', 'month', 'unknown'])

const text = {
  title: Line,
  /** What the paper calls itself, for example "Nota Kesepakatan". */
  label: z.optional(Line),
  description: z.optional(Paragraph),
  scope: z.optional(z.array(Scope).check(z.maxLength(7))),
  signedOn: z.optional(DayOrMonth),
  signedOnCertainty: z.optional(SignedOnCertainty),
  place: z.optional(Line),
  startsOn: z.optional(LocalDate),
  endsOn: z.optional(LocalDate),
  /** When talks on renewal should begin. */
  renewBy: z.optional(LocalDate),
  witnesses: z.optional(z.array(z.strictObject({ name: Line, position: z.optional(Line) })).check(z.maxLength(20))),
  sources: z.optional(z.array(Source).check(z.maxLength(10))),
  note: z.optional(Note),
}

type Term = { startsOn?: string | null | undefined; endsOn?: string | null | undefined; renewBy?: string | null | undefined }
/** Rules over several fields of a text. */
const endsAfterStart = ({ startsOn, endsOn }: Term) => !startsOn || !endsOn || startsOn <= endsOn
const renewsBeforeEnd = ({ renewBy, endsOn }: Term) => !renewBy || !endsOn || renewBy <= endsOn
const hasDistinctParties = (input: { parties?: { organisationId: string; order: number }[] | undefined }) =>
  input.parties === undefined ||
  (new Set(input.parties.map((party) => party.organisationId)).size === input.parties.length &&
    new Set(input.parties.map((party) => party.order)).size === input.parties.length)

/** What an addendum makes of the agreement above it: the fields that it sets, or with null takes away. */
export const Amends = z
  .strictObject({
    title: z.optional(Line),
    description: clearable(Paragraph),
    scope: clearable(z.array(Scope).check(z.maxLength(7))),
    startsOn: clearable(LocalDate),
    endsOn: clearable(LocalDate),
    renewBy: clearable(LocalDate),
    parties: z.optional(z.array(PartyInput).check(z.minLength(2), z.maxLength(10))),
  })
  .check(
    fieldRule('endsOn', 'before_start', (input) => endsAfterStart(input)),
    fieldRule('renewBy', 'too_big', (input) => renewsBeforeEnd(input)),
    fieldRule('parties', 'not_unique', (input) => hasDistinctParties(input)),
    z.refine((input) => Object.keys(input).length > 0, { params: { code: 'required' } }),
  )
export type Amends = z.infer<typeof Amends>

/** A letter on which something rests. */
export const Basis = z.strictObject({
  title: Line,
  number: z.optional(DocumentNumber),
  on: z.optional(LocalDate),
  documentId: z.optional(DocumentId),
})
export type Basis = z.infer<typeof Basis>

/** Most commitments that a renewal carries. */
export const mostCarried = 80

export const Agreement = z.strictObject({
  id: AgreementId,
  ...recordFields,
  type: AgreementType,
  parentId: z.optional(AgreementId),
  /** The party that owes the commitments: the first one that is not the Ombudsman. */
  ownerId: OrganisationId,
  parties: z.array(Party).check(z.minLength(2), z.maxLength(10)),
  ...text,
  status: AgreementStatus,
  signedFileId: z.optional(DocumentId),
  /** Set by `record_signed`: where the facts come from, and what the recorder could not find. */
  recordedFrom: z.optional(z.strictObject({ source: Source, missing: z.array(Line) })),
  cancelReason: z.optional(Explanation),
  /** Of an addendum: what it changes, and when that was done. */
  amends: z.optional(Amends),
  appliedAt: z.optional(Instant),
  /** The addenda that have changed this text, in their order. */
  amendedByIds: z.optional(z.array(AgreementId)),
  /** Why and from when it rests, or since when it has ended before its term; `followsId`: because an agreement above it did. */
  suspended: z.optional(z.strictObject({ reason: Explanation, on: z.optional(LocalDate), followsId: z.optional(AgreementId) })),
  terminated: z.optional(z.strictObject({ reason: Explanation, on: LocalDate, followsId: z.optional(AgreementId) })),
  /** The term has passed, and the parties go on under it while they renew it. */
  renewing: z.optional(Basis),
  /** The agreement that this one renews, and the one that renews this one. */
  supersedes: z.optional(AgreementId),
  renewedById: z.optional(AgreementId),
  /** Open commitments of the agreement before it that come over when this one is signed. */
  carries: z.optional(z.array(CommitmentId).check(z.maxLength(mostCarried))),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementCard = z.strictObject({
  ...z.pick(Agreement, {
    id: true,
    type: true,
    title: true,
    label: true,
    status: true,
    parentId: true,
    ownerId: true,
    signedOn: true,
    startsOn: true,
    endsOn: true,
    renewBy: true,
    renewedById: true,
    supersedes: true,
  }).shape,
  isRenewing: z.optional(z.boolean()),
})
export type AgreementCard = z.infer<typeof AgreementCard>

/** Types that only make sense below another agreement. */
const needsParent: readonly AgreementType[] = ['work_plan', 'addendum']

export const CreateAgreement = z
  .strictObject({
    id: z.optional(AgreementId),
    type: AgreementType,
    parentId: z.optional(AgreementId),
    parties: z.array(PartyInput).check(z.minLength(2), z.maxLength(10)),
    ...text,
    amends: z.optional(Amends),
  })
  .check(
    fieldRule('endsOn', 'before_start', endsAfterStart),
    fieldRule('renewBy', 'too_big', renewsBeforeEnd),
    fieldRule('parties', 'not_unique', hasDistinctParties),
    fieldRule('parentId', 'wrong_type', (input) => input.type !== 'mou' || input.parentId === undefined),
    fieldRule('parentId', 'required', (input) => !needsParent.includes(input.type) || input.parentId !== undefined),
    fieldRule('amends', 'required', (input) => input.type !== 'addendum' || input.amends !== undefined),
    fieldRule('amends', 'wrong_type', (input) => input.type === 'addendum' || input.amends === undefined),
  )
export type CreateAgreement = z.infer<typeof CreateAgreement>

/** Before signing anything may change; after it only what is still missing may be supplied (a change is an addendum). */
export const EditAgreement = z
  .strictObject({
    title: z.optional(Line),
    label: clearable(Line),
    description: clearable(Paragraph),
    scope: clearable(text.scope),
    signedOn: clearable(DayOrMonth),
    signedOnCertainty: clearable(SignedOnCertainty),
    place: clearable(Line),
    startsOn: clearable(LocalDate),
    endsOn: clearable(LocalDate),
    renewBy: clearable(LocalDate),
    witnesses: clearable(text.witnesses),
    note: clearable(Note),
    parties: z.optional(z.array(PartyInput).check(z.minLength(2), z.maxLength(10))),
    signedFileId: clearable(DocumentId),
    amends: z.optional(Amends),
  })
  .check(
    fieldRule('endsOn', 'before_start', endsAfterStart),
    fieldRule('renewBy', 'too_big', renewsBeforeEnd),
    fieldRule('parties', 'not_unique', hasDistinctParties),
  )
export type EditAgreement = z.infer<typeof EditAgreement>

export const RecordSigned = z.strictObject({ source: Source, missing: z._default(z.array(Line).check(z.maxLength(30)), []) })
export type RecordSigned = z.infer<typeof RecordSigned>

/** At most this many PKS in one call: with record and event each, they still fit one transaction of 100 items. */
export const largestBatch = 30

/** One MoU -> N PKS in one action, all or nothing (a signing ceremony). */
export const CreatePksBatch = z.strictObject({
  template: z
    .strictObject({
      ...text,
      /** The Ombudsman's side; by default the representative office of the MoU's jurisdiction. */
      ombudsmanId: z.optional(OrganisationId),
      /** Present: the PKS were signed before Kawal and are entered as such. Absent: they start as drafts. */
      recordSigned: z.optional(RecordSigned),
    })
    .check(fieldRule('endsOn', 'before_start', endsAfterStart), fieldRule('renewBy', 'too_big', renewsBeforeEnd)),
  items: z
    .array(
      z.strictObject({
        id: z.optional(AgreementId),
        organisationId: OrganisationId,
        title: z.optional(Line),
        documentNumbers: z.optional(
          z.array(z.strictObject({ organisationId: OrganisationId, documentNumber: DocumentNumber })).check(z.maxLength(10)),
        ),
        signatories: z.optional(z.array(z.strictObject({ organisationId: OrganisationId, ...Signatory.shape })).check(z.maxLength(10))),
      }),
    )
    .check(z.minLength(1)),
})
export type CreatePksBatch = z.infer<typeof CreatePksBatch>

/** What the wizard asks: the new term, and which open promises come along. Parties and scope are taken over unless named. */
export const RenewAgreement = z
  .strictObject({
    id: z.optional(AgreementId),
    title: z.optional(Line),
    label: z.optional(Line),
    scope: text.scope,
    startsOn: z.optional(LocalDate),
    endsOn: z.optional(LocalDate),
    renewBy: z.optional(LocalDate),
    parties: z.optional(z.array(PartyInput).check(z.minLength(2), z.maxLength(10))),
    carry: z._default(z.array(CommitmentId).check(z.maxLength(mostCarried)), []),
  })
  .check(
    fieldRule('endsOn', 'before_start', endsAfterStart),
    fieldRule('renewBy', 'too_big', renewsBeforeEnd),
    fieldRule('parties', 'not_unique', hasDistinctParties),
    fieldRule('carry', 'not_unique', ({ carry }) => new Set(carry).size === carry.length),
  )
export type RenewAgreement = z.infer<typeof RenewAgreement>

/** Filters: none, `type` or `parentId`. */
export const AgreementQuery = z.strictObject({
  ...listQuery,
  type: z.optional(AgreementType),
  parentId: z.optional(AgreementId),
})

/**
 * - `complete_for_signing`: both numbers, the date, the signatories and the signed file
 * - `signed_addendum`: it is an addendum, signed and not yet applied, and the agreement above it is signed or suspended
 * - `renewal_signed`: the agreement that renews it has been signed
 * - `children_answered`: of a MoU, whether what hangs under it follows
 * - `own_term`: it is no addendum, which has no term of its own
 */
export type AgreementRequirement = 'complete_for_signing' | 'signed_addendum' | 'renewal_signed' | 'children_answered' | 'own_term'

const withNote = z.strictObject({ note: z.optional(Note) })

/** Whether the PKS and work plans below follow; a MoU must say it. */
export const ChildrenAnswer = z.enum(['follow', 'keep'])
export type ChildrenAnswer = z.infer<typeof ChildrenAnswer>
const children = z.optional(ChildrenAnswer)

export const agreementLifecycle = {
  initial: 'draft',
  moves: {
    start_discussion: { from: ['draft'], to: 'under_discussion', permission: 'agreements.edit', input: withNote, requires: [] },
    send_for_signature: {
      from: ['under_discussion'],
      to: 'awaiting_signature',
      permission: 'agreements.edit',
      input: withNote,
      requires: [],
    },
    resume_discussion: {
      from: ['awaiting_signature'],
      to: 'under_discussion',
      permission: 'agreements.edit',
      input: z.strictObject(withReason),
      requires: [],
    },
    sign: {
      from: ['awaiting_signature'],
      to: 'signed',
      permission: 'agreements.decide',
      input: withNote,
      requires: ['complete_for_signing'],
    },
    record_signed: { from: ['draft'], to: 'signed', permission: 'agreements.edit', input: RecordSigned, requires: [] },
    cancel: {
      from: ['draft', 'under_discussion', 'awaiting_signature'],
      to: 'cancelled',
      permission: 'agreements.edit',
      input: z.strictObject(withReason),
      requires: [],
    },
    suspend: {
      from: ['signed'],
      to: 'suspended',
      permission: 'agreements.decide',
      input: z.strictObject({ ...withReason, on: z.optional(LocalDate), children }),
      requires: ['children_answered'],
    },
    resume: {
      from: ['suspended'],
      to: 'signed',
      permission: 'agreements.decide',
      input: z.strictObject({ note: z.optional(Note), children }),
      requires: ['children_answered'],
    },
    terminate: {
      from: ['signed', 'suspended'],
      to: 'terminated',
      permission: 'agreements.decide',
      input: z.strictObject({ ...withReason, on: LocalDate, children }),
      requires: ['children_answered'],
    },
    supersede: {
      from: ['signed', 'suspended'],
      to: 'superseded',
      permission: 'agreements.decide',
      input: withNote,
      requires: ['renewal_signed'],
    },
    /** Of an addendum: changes the agreement above it. */
    apply: {
      from: ['signed'],
      to: 'same',
      permission: 'agreements.decide',
      input: withNote,
      requires: ['signed_addendum'],
    },
    /** Says on which letter the parties go on after the term while they renew. */
    continue_while_renewing: {
      from: ['signed'],
      to: 'same',
      permission: 'agreements.edit',
      input: z.strictObject({ basis: Basis, note: z.optional(Note) }),
      requires: ['own_term'],
    },
  },
} as const satisfies Lifecycle<AgreementStatus, string, AgreementRequirement>

export type AgreementAction = keyof typeof agreementLifecycle.moves

/** What an agreement should have and may lack; shown as missing and asked for, never guessed. */
export const MissingFact = z.enum(['document_numbers', 'signatories', 'signed_on', 'term', 'scope', 'signed_file'])
export type MissingFact = z.infer<typeof MissingFact>

/** The facts that an agreement lacks. Term may be unknown, and is then shown as missing; an addendum has none of its own. */
export function missingFacts(agreement: Agreement): MissingFact[] {
  const hasOwnTerm = agreement.type !== 'addendum'
  const lacks: Record<MissingFact, boolean> = {
    document_numbers: agreement.parties.some((party) => party.documentNumber === undefined),
    signatories: agreement.parties.some((party) => party.signatory === undefined),
    signed_on: agreement.signedOn === undefined,
    term: hasOwnTerm && agreement.endsOn === undefined,
    scope: hasOwnTerm && (agreement.scope === undefined || agreement.scope.length === 0),
    signed_file: agreement.signedFileId === undefined,
  }
  return MissingFact.options.filter((fact) => lacks[fact])
}

/** What signing needs: both numbers, the date, the signatories and the signed file. */
export const neededForSigning: readonly MissingFact[] = ['document_numbers', 'signatories', 'signed_on', 'signed_file']

/** `inactive`: suspended, or ended before or after its term by a decision; the status says which. */
export const Validity = z.enum(['not_signed', 'not_yet', 'in_force', 'ending', 'ended', 'ended_renewing', 'term_unknown', 'inactive'])
export type Validity = z.infer<typeof Validity>

/** Days before its end from which an agreement counts as ending. */
export const endingWithinDays = 180

const inactiveStatuses: readonly AgreementStatus[] = ['suspended', 'terminated', 'superseded']

/**
 * Whether an agreement is in force on a day; depends on the day and is therefore never stored.
 * @param today calendar day in the zone of the party that owes.
 */
export function validityOf(
  agreement: Pick<Agreement, 'status' | 'signedOn' | 'startsOn' | 'endsOn'> & { isRenewing?: boolean | undefined },
  today: LocalDate,
): Validity {
  if (inactiveStatuses.includes(agreement.status)) return 'inactive'
  if (agreement.status !== 'signed') return 'not_signed'
  const start = agreement.startsOn ?? (agreement.signedOn === undefined ? undefined : firstDayOf(agreement.signedOn))
  if (start !== undefined && today < start) return 'not_yet'
  if (agreement.endsOn === undefined) return 'term_unknown'
  if (agreement.endsOn < today) return agreement.isRenewing === true ? 'ended_renewing' : 'ended'
  return agreement.endsOn <= addDays(today, endingWithinDays) ? 'ending' : 'in_force'
}

const closedStatuses: readonly AgreementStatus[] = ['cancelled', 'terminated', 'superseded']
/** Whether it takes no more promises, files or changes. */
export const isClosed = (status: AgreementStatus): boolean => closedStatuses.includes(status)

/** The states in which the text is signed and still holds or rests. */
export const signedStatuses = ['signed', 'suspended'] as const satisfies readonly AgreementStatus[]
const signedList: readonly AgreementStatus[] = signedStatuses
/** Whether its text is signed and not closed: it then changes by addendum alone. */
export const isSigned = (status: AgreementStatus): boolean => signedList.includes(status)

/** Why an agreement stands in the agenda: talks on its renewal should begin, or it ends. */
export const AgreementAgendaReason = z.enum(['renewal', 'end'])
export type AgreementAgendaReason = z.infer<typeof AgreementAgendaReason>

/**
 * The day on which an agreement asks for attention: when talks on renewal should begin and, once they have, its end.
 * An addendum has no term of its own.
 */
export function agendaDayOfAgreement(
  agreement: Pick<Agreement, 'type' | 'status' | 'renewBy' | 'endsOn' | 'renewedById'> & { isRenewing?: boolean | undefined },
): { day: LocalDate; reason: AgreementAgendaReason } | undefined {
  if (agreement.status !== 'signed' || agreement.type === 'addendum') return undefined
  const talksBegan = agreement.renewedById !== undefined || agreement.isRenewing === true
  if (agreement.renewBy !== undefined && !talksBegan) return { day: agreement.renewBy, reason: 'renewal' }
  return agreement.endsOn === undefined ? undefined : { day: agreement.endsOn, reason: 'end' }
}

/** A promise that an addendum would touch. */
export const ImpactEffect = z.enum(['due_after_end', 'due_before_start', 'owner_no_longer_party'])
export type ImpactEffect = z.infer<typeof ImpactEffect>

/**
 * What an addendum would make of the open promises below its agreement.
 * @param after the agreement as it would be.
 */
export function impactOn(
  after: Pick<Agreement, 'startsOn' | 'endsOn' | 'parties'>,
  commitment: { dueOn: LocalDate; ownerId: string },
  owesThroughOther: (ownerId: string, partyIds: readonly string[]) => boolean,
): ImpactEffect[] {
  const partyIds = after.parties.map((party) => party.organisationId)
  const effects: Record<ImpactEffect, boolean> = {
    due_after_end: after.endsOn !== undefined && commitment.dueOn > after.endsOn,
    due_before_start: after.startsOn !== undefined && commitment.dueOn < after.startsOn,
    owner_no_longer_party: !partyIds.includes(commitment.ownerId) && !owesThroughOther(commitment.ownerId, partyIds),
  }
  return ImpactEffect.options.filter((effect) => effects[effect])
}

/** Days of silence after which a signed PKS or work plan is feared to be a paper tiger. */
export const silentAfterDays = 180

/** What is wrong with an agreement that nobody looks at: a MoU without PKS, a PKS without session, one signed and silent. */
export const AlarmKind = z.enum(['mou_without_pks', 'pks_without_session', 'silent'])
export type AlarmKind = z.infer<typeof AlarmKind>
