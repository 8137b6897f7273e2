import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Facilitator } from '#shared/session-parts.ts'
import type { Me } from '#shared/users.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled, linesOf, listOf, textOf } from '#web/lib/forms/values.ts'
import { facilitatorOf, facilitatorText, keptParts, textOfTopics, topicsOf } from './kept-parts.ts'
import { placeOf, textOfPoint } from './place-texts.ts'
import { timeOf } from './time-of.ts'

const names = [
  'title',
  'type',
  'alsoTypes',
  'hostId',
  'organisationIds',
  'agreementIds',
  'on',
  'isUnsure',
  'dateNote',
  'startsAt',
  'endsAt',
  'place.name',
  'place.address',
  'place.point',
  'isMine',
  'others',
  'assignmentNumber',
  'purpose',
  'agenda',
  'probes',
] as const
export type PlanField = (typeof names)[number]
export type PlanTexts = Record<PlanField, string>

/** What a plan starts from: the reader leads it, at the organisation that the address names. */
export const emptyPlan = (given: Partial<PlanTexts> = {}): PlanTexts => ({
  title: '',
  type: 'mentoring',
  alsoTypes: '',
  hostId: '',
  organisationIds: '',
  agreementIds: '',
  on: '',
  isUnsure: '',
  dateNote: '',
  startsAt: '',
  endsAt: '',
  'place.name': '',
  'place.address': '',
  'place.point': '',
  isMine: 'yes',
  others: '',
  assignmentNumber: '',
  purpose: '',
  agenda: '',
  probes: '',
  ...given,
})

const isOf =
  ({ id }: Pick<Me, 'id'>) =>
  ({ userId }: Facilitator) =>
    userId === id

export function planTexts(session: SessionAnswer, me: Pick<Me, 'id'>): PlanTexts {
  const { place, facilitators = [] } = session
  const isMine = isOf(me)
  return {
    title: session.title,
    type: session.type,
    alsoTypes: textOf(session.alsoTypes ?? []),
    hostId: session.hostId,
    organisationIds: textOf(session.organisationIds),
    agreementIds: textOf(session.agreementIds ?? []),
    on: session.on ?? '',
    isUnsure: session.certainty === 'unknown' ? 'yes' : '',
    dateNote: session.dateNote ?? '',
    startsAt: session.startsAt?.replace(':', '.') ?? '',
    endsAt: session.endsAt?.replace(':', '.') ?? '',
    'place.name': place?.name ?? '',
    'place.address': place?.address ?? '',
    'place.point': textOfPoint(place?.point),
    isMine: facilitators.some(isMine) ? 'yes' : '',
    others: facilitators
      .filter((one) => !isMine(one))
      .map(facilitatorText)
      .join('\n'),
    assignmentNumber: session.assignmentNumber ?? '',
    purpose: session.purpose ?? '',
    agenda: textOfTopics(session.agenda),
    probes: (session.probes ?? []).join('\n'),
  }
}

export const planLabels = ({ sessions: { form } }: Dictionary): PlanTexts => ({
  title: form.title,
  type: form.type,
  alsoTypes: form.alsoTypes,
  hostId: form.host,
  organisationIds: form.organisations,
  agreementIds: form.agreements,
  on: form.on,
  isUnsure: form.certainty,
  dateNote: form.dateNote,
  startsAt: form.startsAt,
  endsAt: form.endsAt,
  'place.name': form.placeName,
  'place.address': form.placeAddress,
  'place.point': form.placePoint,
  isMine: form.facilitators,
  others: form.others,
  assignmentNumber: form.assignmentNumber,
  purpose: form.purpose,
  agenda: form.agenda,
  probes: form.probes,
})

/** Where the body names a field otherwise than the form. */
export const planPath = (path: string): string => path.replace(/^certainty/, 'isUnsure').replace(/^facilitators.*/, 'others')

const certaintyOf = ({ on, isUnsure }: PlanTexts) => {
  if (isUnsure === 'yes') return 'unknown'
  return on === '' ? undefined : on.length > 7 ? 'day' : 'month'
}

const nonEmpty = <Item>(items: readonly Item[]) => (items.length === 0 ? undefined : items)

type Before = Partial<Pick<SessionAnswer, 'facilitators' | 'agenda' | 'place'>>

/** The body of a plan; checked by its schema before it is sent. */
export function planBody(texts: PlanTexts, me: Me, before: Before = {}) {
  const { title, type, hostId, on, dateNote, assignmentNumber, purpose } = filled(texts)
  const isMine = isOf(me)
  const own = before.facilitators?.find(isMine) ?? { userId: me.id, name: me.name, organisationId: me.organisationId }
  const others = (before.facilitators ?? []).filter((one) => !isMine(one))
  return {
    title,
    type,
    alsoTypes: nonEmpty(listOf(texts.alsoTypes).filter((one) => one !== type)),
    hostId,
    organisationIds: listOf(texts.organisationIds),
    agreementIds: nonEmpty(listOf(texts.agreementIds)),
    on,
    certainty: certaintyOf(texts),
    dateNote: texts.isUnsure === 'yes' ? dateNote : undefined,
    startsAt: timeOf(texts.startsAt),
    endsAt: timeOf(texts.endsAt),
    place: placeOf(texts, before.place),
    facilitators: nonEmpty([...(texts.isMine === 'yes' ? [own] : []), ...keptParts(texts.others, others, facilitatorText, facilitatorOf)]),
    assignmentNumber,
    purpose,
    agenda: nonEmpty(topicsOf(texts.agenda, before.agenda)),
    probes: nonEmpty(linesOf(texts.probes)),
  }
}

/** Which fields of the body a field of the form stands for. */
const bodyFields: Partial<Record<PlanField, readonly string[]>> = {
  on: ['on', 'certainty'],
  isUnsure: ['on', 'certainty', 'dateNote'],
  'place.name': ['place'],
  'place.address': ['place'],
  'place.point': ['place'],
  isMine: ['facilitators'],
  others: ['facilitators'],
}
const needed = ['title', 'type', 'hostId', 'organisationIds']

/** Only what was touched: a field that was emptied is taken away, and what others changed meanwhile stays theirs. */
export function planEdit(texts: PlanTexts, start: PlanTexts, me: Me, session: SessionAnswer): Record<string, unknown> {
  const body: Record<string, unknown> = planBody(texts, me, session)
  const touched = names.filter((name) => texts[name] !== start[name])
  const fields = new Set(touched.flatMap((name) => bodyFields[name] ?? [name]))
  return Object.fromEntries([...fields].map((field) => [field, body[field] ?? (needed.includes(field) ? undefined : null)]))
}
