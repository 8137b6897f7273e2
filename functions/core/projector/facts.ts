import * as z from 'zod/mini'
import { AgreementStatus, AgreementType } from '#shared/agreements.ts'
import { CommitmentCategory, CommitmentStatus, EvidenceRequired, lacksEvidence } from '#shared/commitments.ts'
import { LocalDate, Zone } from '#shared/dates.ts'
import type { Noun } from '#shared/ids.ts'
import { applyChanges } from '../records/changes.ts'
import type { Event } from '../records/event.ts'

const CommitmentFields = z.object({
  status: CommitmentStatus,
  ownerId: z.string(),
  agreementId: z.string(),
  category: CommitmentCategory,
  dueOn: LocalDate,
  zone: Zone,
  evidenceRequired: EvidenceRequired,
  evidence: z.array(z.string()),
  rejectedEvidence: z.optional(z.array(z.string())),
})

const AgreementFields = z.object({
  type: AgreementType,
  status: AgreementStatus,
  ownerId: z.string(),
  parentId: z.optional(z.string()),
})

/** The fields of a noun that counters look at. */
const countedFields: Partial<Record<Noun, readonly string[]>> = {
  commitments: Object.keys(CommitmentFields.shape),
  agreements: Object.keys(AgreementFields.shape),
}

/** What counters know of a record, as far as its events have been counted. */
export const KnownFields = z.record(z.string(), z.unknown())
export type KnownFields = z.infer<typeof KnownFields>

/** The counted fields of a record after one more event. */
export function fieldsAfter(known: KnownFields, { noun, changes }: Pick<Event, 'noun' | 'changes'>): KnownFields {
  const counted = Object.entries(countedFields).find(([name]) => name === noun)?.[1] ?? []
  const relevant = Object.entries(changes).filter(([field]) => counted.includes(field))
  return relevant.length === 0 ? known : applyChanges(known, Object.fromEntries(relevant))
}

export type Facts =
  | ({ noun: 'commitments'; withoutEvidence: boolean } & Omit<
      z.infer<typeof CommitmentFields>,
      'evidenceRequired' | 'evidence' | 'rejectedEvidence'
    >)
  | ({ noun: 'agreements' } & z.infer<typeof AgreementFields>)

/** A record as counters see it; undefined for nouns that are not counted. */
export function factsOf(noun: string, known: KnownFields): Facts | undefined {
  if (noun === 'agreements') return { noun, ...AgreementFields.parse(known) }
  if (noun !== 'commitments') return undefined
  const { evidenceRequired, evidence, rejectedEvidence, ...fields } = CommitmentFields.parse(known)
  return { noun, ...fields, withoutEvidence: lacksEvidence({ evidenceRequired, evidence, rejectedEvidence }) }
}
