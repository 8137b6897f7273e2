import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import type { FollowUpSource } from '#shared/follow-ups.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled } from '#web/lib/forms/values.ts'

type PersonField = 'personInCharge.name' | 'personInCharge.position' | 'personInCharge.email' | 'personInCharge.phone'
export type EditedField = 'title' | 'description' | 'priority' | 'dueOn' | PersonField
export type LimitField = 'dueKind' | 'limit.days' | 'limit.unit' | 'limit.from' | 'limit.legalBasis'
export type ProductField = 'source.productType' | 'source.number' | 'source.issuedOn' | 'source.subject'
export type FollowUpField = EditedField | LimitField | ProductField | 'ownerId' | 'agreementId'

/** What a new request begins with. */
type Start = Partial<Record<FollowUpField, string>>

export const startingTexts = (known: Start): Record<FollowUpField, string> => ({
  ownerId: '',
  agreementId: '',
  title: '',
  description: '',
  priority: 'normal',
  dueKind: 'day',
  dueOn: '',
  'limit.days': '',
  'limit.unit': 'working_days',
  'limit.from': '',
  'limit.legalBasis': '',
  'personInCharge.name': '',
  'personInCharge.position': '',
  'personInCharge.email': '',
  'personInCharge.phone': '',
  'source.productType': '',
  'source.number': '',
  'source.issuedOn': '',
  'source.subject': '',
  ...known,
})

export const editedTexts = ({ title, description, priority, dueOn, personInCharge }: FollowUpAnswer): Record<EditedField, string> => ({
  title,
  description: description ?? '',
  priority,
  dueOn,
  'personInCharge.name': personInCharge?.name ?? '',
  'personInCharge.position': personInCharge?.position ?? '',
  'personInCharge.email': personInCharge?.email ?? '',
  'personInCharge.phone': personInCharge?.phone ?? '',
})

export const labelsOf = ({ followUps: { form } }: Dictionary): Record<FollowUpField, string> => ({
  ownerId: form.owner,
  agreementId: form.agreement,
  title: form.title,
  description: form.description,
  priority: form.priority,
  dueKind: form.dueKind,
  dueOn: form.dueOn,
  'limit.days': form.days,
  'limit.unit': form.unit,
  'limit.from': form.from,
  'limit.legalBasis': form.legalBasis,
  'personInCharge.name': form.personName,
  'personInCharge.position': form.personPosition,
  'personInCharge.email': form.personEmail,
  'personInCharge.phone': form.personPhone,
  'source.productType': form.productType,
  'source.number': form.number,
  'source.issuedOn': form.issuedOn,
  'source.subject': form.subject,
})

const asNumber = (text: string | undefined) => (text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : text)

/** What is typed of a limit; checked by its schema. */
export const limitOf = (texts: Record<LimitField, string>) => {
  const given = filled(texts)
  return {
    days: asNumber(given['limit.days']),
    unit: given['limit.unit'],
    from: given['limit.from'],
    legalBasis: given['limit.legalBasis'],
  }
}

const personOf = (texts: Record<PersonField, string>) => {
  const given = filled(texts)
  const person = {
    name: given['personInCharge.name'],
    position: given['personInCharge.position'],
    email: given['personInCharge.email'],
    phone: given['personInCharge.phone'],
  }
  return Object.values(person).some((value) => value !== undefined) ? person : undefined
}

/** What a request comes from, without what is typed of a product. */
export type KnownSource = Exclude<FollowUpSource, { kind: 'oversight_product' }>

/** The body of a new request; checked by its schema before it is sent. */
export function bodyOf(texts: Record<FollowUpField, string>, source: KnownSource | undefined) {
  const given = filled(texts)
  const { ownerId, agreementId, title, description, priority, dueOn } = given
  return {
    source: source ?? {
      kind: 'oversight_product',
      productType: given['source.productType'],
      number: given['source.number'],
      issuedOn: given['source.issuedOn'],
      subject: given['source.subject'],
    },
    ownerId,
    agreementId,
    title,
    description,
    priority,
    ...(texts.dueKind === 'limit' ? { limit: limitOf(texts) } : { dueOn }),
    personInCharge: personOf(texts),
  }
}

/** Only what differs from the record: what was emptied is taken away. */
export function editOf(texts: Record<EditedField, string>, followUp: FollowUpAnswer): Record<string, unknown> {
  const before = editedTexts(followUp)
  const { title, description, priority, dueOn } = filled(texts)
  const changed: Record<string, unknown> = {}
  if (texts.title !== before.title) changed['title'] = title
  if (texts.description !== before.description) changed['description'] = description ?? null
  if (texts.priority !== before.priority) changed['priority'] = priority
  if (texts.dueOn !== before.dueOn) changed['dueOn'] = dueOn
  const person = personOf(texts)
  if (JSON.stringify(person) !== JSON.stringify(personOf(before))) changed['personInCharge'] = person ?? null
  return changed
}
