import * as z from 'zod/mini'
import { AgreementStatus, AgreementType } from '#shared/agreements.ts'
import { CommitmentCategory, CommitmentStatus, EvidenceRequired, lacksEvidence } from '#shared/commitments.ts'
import { DayOrMonth, dayIn, LocalDate, Zone } from '#shared/dates.ts'
import { FollowUpStatus, FollowUpVerdict } from '#shared/follow-ups.ts'
import { zoneOfJurisdiction } from '#shared/jurisdictions.ts'
import { SessionStatus, SessionType } from '#shared/sessions.ts'
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

/** Positions of an older Kawal know neither title nor day of entry, until a rebuild. */
const AgreementFields = z.object({
  type: AgreementType,
  status: AgreementStatus,
  ownerId: z.string(),
  parentId: z.optional(z.string()),
  title: z.optional(z.string()),
  signedOn: z.optional(DayOrMonth),
  /** Not a field of the record: the day of its first event. */
  recordedOn: z.optional(LocalDate),
})

const SessionFields = z.object({
  status: SessionStatus,
  type: SessionType,
  on: z.optional(DayOrMonth),
  zone: Zone,
  agreementIds: z._default(z.array(z.string()), []),
})

const FollowUpFields = z.object({
  status: FollowUpStatus,
  verdict: FollowUpVerdict,
  ownerId: z.string(),
  agreementId: z.optional(z.string()),
  dueOn: LocalDate,
  zone: Zone,
  source: z.object({ kind: z.enum(['session', 'commitment', 'oversight_product']) }),
})

const fields = {
  agreements: AgreementFields,
  commitments: CommitmentFields,
  sessions: SessionFields,
  'follow-ups': FollowUpFields,
} as const
type CountedNoun = keyof typeof fields

const isCountedNoun = (noun: string): noun is CountedNoun => noun in fields

/** What counters know of a record, as far as its events have been counted. */
export const KnownFields = z.record(z.string(), z.unknown())
export type KnownFields = z.infer<typeof KnownFields>

type Happening = Pick<Event, 'noun' | 'changes' | 'version' | 'at' | 'jurisdiction'>

/** The counted fields of a record after one more event. */
export function fieldsAfter(known: KnownFields, { noun, changes, version, at, jurisdiction }: Happening): KnownFields {
  if (!isCountedNoun(noun)) return known
  const relevant = Object.entries(changes).filter(([field]) => field in fields[noun].shape)
  const after = relevant.length === 0 ? known : applyChanges(known, Object.fromEntries(relevant))
  return noun === 'agreements' && version === 1 ? { ...after, recordedOn: dayIn(zoneOfJurisdiction(jurisdiction), new Date(at)) } : after
}

export type FactsOf<Name extends CountedNoun> = {
  agreements: { noun: 'agreements' } & z.output<typeof AgreementFields>
  commitments: { noun: 'commitments'; withoutEvidence: boolean } & Omit<
    z.output<typeof CommitmentFields>,
    'evidenceRequired' | 'evidence' | 'rejectedEvidence'
  >
  sessions: { noun: 'sessions' } & z.output<typeof SessionFields>
  'follow-ups': { noun: 'follow-ups' } & z.output<typeof FollowUpFields>
}[Name]
export type Facts = FactsOf<CountedNoun>

/** A record as counters see it; undefined for nouns that are not counted. */
export function factsOf(noun: string, known: KnownFields): Facts | undefined {
  if (!isCountedNoun(noun)) return undefined
  switch (noun) {
    case 'agreements':
      return { noun, ...AgreementFields.parse(known) }
    case 'sessions':
      return { noun, ...SessionFields.parse(known) }
    case 'follow-ups':
      return { noun, ...FollowUpFields.parse(known) }
    case 'commitments': {
      const { evidenceRequired, evidence, rejectedEvidence, ...counted } = CommitmentFields.parse(known)
      return { noun, ...counted, withoutEvidence: lacksEvidence({ evidenceRequired, evidence, rejectedEvidence }) }
    }
  }
}
