import type { Agreement, AgreementStatus } from '#shared/agreements.ts'
import type { Zone } from '#shared/dates.ts'
import { inBrief } from '#shared/text.ts'
import { dayOf, type Line } from './timeline-line.ts'

const onceSigned: readonly AgreementStatus[] = ['signed', 'suspended', 'terminated', 'superseded']
export const wasSigned = ({ status }: { status: AgreementStatus }): boolean => onceSigned.includes(status)

type Kind = Extract<Line['kind'], `agreement_${string}` | `addendum_${string}`>

/** A line about an agreement, where its day is known. */
const about = (
  { id, title, ownerId }: Pick<Agreement, 'id' | 'title' | 'ownerId'>,
  kind: Kind,
  on: string | undefined,
  more: Partial<Line> = {},
): Line[] => (on === undefined ? [] : [{ kind, on, noun: 'agreements', id, title, organisationId: ownerId, ...more }])

/** When it was signed; where nobody knows that, when it was entered as signed. */
export function signingOf(agreement: Agreement, zone: Zone): Line[] {
  if (!wasSigned(agreement)) return []
  const { signedOn, supersedes, createdAt } = agreement
  const answers = supersedes === undefined ? {} : { answers: supersedes }
  return signedOn === undefined
    ? about(agreement, 'agreement_recorded', dayOf(createdAt, zone), answers)
    : about(agreement, 'agreement_signed', signedOn, answers)
}

/** What became of the agreement that the timeline is about. */
export function agreementLines(agreement: Agreement, renewal: Agreement | undefined, zone: Zone): Line[] {
  const { signedOn, recordedFrom, createdAt, suspended, terminated, renewing, endsOn, updatedAt } = agreement
  const isEntered = recordedFrom !== undefined && signedOn !== undefined && wasSigned(agreement)
  const rests = suspended === undefined ? undefined : (suspended.on ?? dayOf(updatedAt, zone))
  return [
    ...signingOf(agreement, zone),
    ...(isEntered ? about(agreement, 'agreement_recorded', dayOf(createdAt, zone)) : []),
    ...about(agreement, 'agreement_suspended', rests),
    ...about(agreement, 'agreement_terminated', terminated?.on),
    ...(renewing === undefined
      ? []
      : about({ ...agreement, title: renewing.title }, 'agreement_renewed', renewing.on, { state: 'ended_renewing' })),
    ...(renewal === undefined ? [] : renewalLine(agreement, renewal, zone)),
    ...(terminated === undefined && wasSigned(agreement) ? about(agreement, 'agreement_ends', endsOn) : []),
  ]
}

/** The agreement that renews it, from its draft on. */
const renewalLine = (agreement: Agreement, renewal: Agreement, zone: Zone): Line[] =>
  about(renewal, 'agreement_renewed', (wasSigned(renewal) ? renewal.signedOn : undefined) ?? dayOf(renewal.createdAt, zone), {
    state: renewal.status,
    answers: agreement.id,
  })

/** An addendum that has been signed, and what it was applied on. */
export function addendumLines(addendum: Agreement, zone: Zone): Line[] {
  if (!wasSigned(addendum)) return []
  const { signedOn, createdAt, appliedAt } = addendum
  const known = signedOn === undefined ? { isDayUnknown: true } : {}
  return [
    ...about(addendum, 'addendum_signed', signedOn ?? dayOf(createdAt, zone), known),
    ...about(addendum, 'addendum_applied', appliedAt === undefined ? undefined : dayOf(appliedAt, zone)),
  ].map((line) => ({ ...line, title: inBrief(line.title) }))
}
