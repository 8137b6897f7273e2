import * as z from 'zod/mini'
import { addDays, DayOrMonth, firstDayOf, LocalDate } from './dates.ts'
import { AgreementId, DocumentId, OrganisationId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { DocumentNumber, Explanation, Liaison, Line, Note, Paragraph, Source } from './text.ts'

export const AgreementType = z.enum(['mou', 'pks'])
export type AgreementType = z.infer<typeof AgreementType>

export const AgreementStatus = z.enum(['draft', 'under_discussion', 'awaiting_signature', 'signed', 'cancelled'])
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
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementCard = z.pick(Agreement, {
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
})
export type AgreementCard = z.infer<typeof AgreementCard>

type Term = { startsOn?: string | null | undefined; endsOn?: string | null | undefined; renewBy?: string | null | undefined }
const endsAfterStart = ({ startsOn, endsOn }: Term) => !startsOn || !endsOn || startsOn <= endsOn
const renewsBeforeEnd = ({ renewBy, endsOn }: Term) => !renewBy || !endsOn || renewBy <= endsOn
const hasDistinctParties = (input: { parties?: { organisationId: string; order: number }[] | undefined }) =>
  input.parties === undefined ||
  (new Set(input.parties.map((party) => party.organisationId)).size === input.parties.length &&
    new Set(input.parties.map((party) => party.order)).size === input.parties.length)

export const CreateAgreement = z
  .strictObject({
    id: z.optional(AgreementId),
    type: AgreementType,
    parentId: z.optional(AgreementId),
    parties: z.array(PartyInput).check(z.minLength(2), z.maxLength(10)),
    ...text,
  })
  .check(
    fieldRule('endsOn', 'before_start', endsAfterStart),
    fieldRule('renewBy', 'too_big', renewsBeforeEnd),
    fieldRule('parties', 'not_unique', hasDistinctParties),
    fieldRule('parentId', 'wrong_type', (input) => input.type === 'pks' || input.parentId === undefined),
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

/** Filters: none, `type` or `parentId`. */
export const AgreementQuery = z.strictObject({
  ...listQuery,
  type: z.optional(AgreementType),
  parentId: z.optional(AgreementId),
})

export type AgreementRequirement = 'complete_for_signing'

const withNote = z.strictObject({ note: z.optional(Note) })
const withReason = z.strictObject({ reason: Note, note: z.optional(Note) })

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
      input: withReason,
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
      input: withReason,
      requires: [],
    },
  },
} as const satisfies Lifecycle<AgreementStatus, string, AgreementRequirement>

export type AgreementAction = keyof typeof agreementLifecycle.moves

/** What an agreement should have and may lack; shown as missing and asked for, never guessed. */
export const MissingFact = z.enum(['document_numbers', 'signatories', 'signed_on', 'term', 'scope', 'signed_file'])
export type MissingFact = z.infer<typeof MissingFact>

/** The facts that an agreement lacks. Term may be unknown, and is then shown as missing. */
export function missingFacts(agreement: Agreement): MissingFact[] {
  const lacks: Record<MissingFact, boolean> = {
    document_numbers: agreement.parties.some((party) => party.documentNumber === undefined),
    signatories: agreement.parties.some((party) => party.signatory === undefined),
    signed_on: agreement.signedOn === undefined,
    term: agreement.endsOn === undefined,
    scope: agreement.scope === undefined || agreement.scope.length === 0,
    signed_file: agreement.signedFileId === undefined,
  }
  return MissingFact.options.filter((fact) => lacks[fact])
}

/** What signing needs: both numbers, the date, the signatories and the signed file. */
export const neededForSigning: readonly MissingFact[] = ['document_numbers', 'signatories', 'signed_on', 'signed_file']

export const Validity = z.enum(['not_signed', 'not_yet', 'in_force', 'ending', 'ended', 'term_unknown'])
export type Validity = z.infer<typeof Validity>

/** Days before its end from which an agreement counts as ending. */
export const endingWithinDays = 180

/**
 * Whether an agreement is in force on a day; depends on the day and is therefore never stored.
 * @param today calendar day in the zone of the party that owes.
 */
export function validityOf(agreement: Pick<Agreement, 'status' | 'signedOn' | 'startsOn' | 'endsOn'>, today: LocalDate): Validity {
  if (agreement.status !== 'signed') return 'not_signed'
  const start = agreement.startsOn ?? (agreement.signedOn === undefined ? undefined : firstDayOf(agreement.signedOn))
  if (start !== undefined && today < start) return 'not_yet'
  if (agreement.endsOn === undefined) return 'term_unknown'
  if (agreement.endsOn < today) return 'ended'
  return agreement.endsOn <= addDays(today, endingWithinDays) ? 'ending' : 'in_force'
}

/** The day on which an agreement asks for attention in the agenda: renewal talks, or its end. */
export const agendaDayOfAgreement = (agreement: Pick<Agreement, 'status' | 'renewBy' | 'endsOn'>): LocalDate | undefined =>
  agreement.status === 'signed' ? (agreement.renewBy ?? agreement.endsOn) : undefined
