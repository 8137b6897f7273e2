import type { StatementKind } from '#shared/session-parts.ts'
import type { SessionType } from '#shared/sessions.ts'
import type { EventFacts, Fact, Said } from './event-facts.ts'
import { facts, titleOf } from './facts.ts'

/** Id of an organisation of the facts, as the API gives it. */
export type IdOf = (organisation: string) => string

const types: Record<string, SessionType> = {
  mentoring: 'mentoring',
  leadership_visit: 'visit',
  technical_guidance: 'technical_guidance',
  agreement_signing: 'signing',
  facility_monitoring: 'facility_monitoring',
  complaint_handling_simulation: 'complaint_simulation',
}
export const typeOf = ({ type }: Pick<EventFacts, 'type'>): SessionType | undefined => types[type]

const parts: Record<string, { role: string; part?: string }> = {
  'perwakilan Ombudsman': { role: 'ombudsman', part: 'Mewakili Ombudsman' },
  mitra: { role: 'agency_official' },
  'Ketua Ombudsman RI': { role: 'ombudsman' },
  'Anggota Ombudsman RI': { role: 'ombudsman' },
  'Pjs Kepala Perwakilan': { role: 'ombudsman' },
  'Kepala Perwakilan': { role: 'ombudsman' },
  'Kepala Perwakilan Ombudsman': { role: 'ombudsman' },
  'Staf Ahli Wali Kota': { role: 'agency_official' },
  'Kepala DPMPTSP': { role: 'head_of_agency' },
  narasumber: { role: 'resource_person', part: 'Narasumber' },
  'pembuka kegiatan': { role: 'head_of_agency', part: 'Membuka kegiatan' },
  'sambutan Sekda': { role: 'regional_leader', part: 'Memberi sambutan' },
  'saksi penandatanganan': { role: 'witness', part: 'Menyaksikan penandatanganan' },
  'mendampingi Gubernur': { role: 'regional_leader', part: 'Mendampingi Gubernur' },
  'penandatangan (Kepala Disdikbud)': { role: 'signatory', part: 'Menandatangani sebagai Kepala Disdikbud' },
}
const tones = { positif: 'positive', 'perlu perbaikan': 'needs_improvement' } as const
const statuses = { open: 'open', planned: 'planned', done_same_day: 'done', ongoing_practice: 'ongoing', expected: 'expected' } as const

const quoted = (text: string) => ({ text, source: 0 })
const told = ({ value, quote }: Fact) => ({ text: value, quote: quoted(quote) })

/** A person with the position of the article; the name of one is not printed. */
function official(id: string) {
  const person = facts.persons.find((one) => one.id === id)
  const [position] = person?.positions ?? []
  if (person === undefined || position === undefined) throw new Error(`The facts name nobody as ${id}`)
  const { title_id: title, org_id: organisation, quote } = position
  return { name: person.name ?? undefined, title, organisation, quote }
}
const officialsOf = ({ participants }: EventFacts) => participants.flatMap((one) => ('person_id' in one ? [official(one.person_id)] : []))

/** What a reporter tells, or the Ombudsman says of itself, is no promise of the partner. */
const isNoPromise = /narasi wartawan|pernyataan sikap/

const said = (kind: StatementKind, { value, quote, by_person_id: by, on_behalf_org_id: behalf }: Said, idOf: IdOf) => {
  const speaker = by ? official(by) : undefined
  return {
    ...told({ value, quote }),
    kind: isNoPromise.test(value) ? ('remark' as const) : kind,
    ...(speaker === undefined ? {} : { by: { name: speaker.name, position: speaker.title } }),
    ...(behalf === undefined ? {} : { organisationId: idOf(behalf) }),
  }
}

const isOmbudsman = (organisation: string): boolean => organisation.startsWith('org-ori')

/** Everybody whom the article has there for the public bodies. */
export const organisationsOf = (event: EventFacts): string[] => {
  const people = officialsOf(event).flatMap(({ organisation }) => (isOmbudsman(organisation) ? [] : organisation))
  return [...new Set([...event.counterpart_org_ids, ...(event.host_org_id === undefined ? [] : [event.host_org_id]), ...people])]
}

/** The session that says all that an article says of its event, field by field. */
export function expectedSession(event: EventFacts, idOf: IdOf) {
  const { value: on, quote: dateQuote } = event.date
  return {
    ...(event.title === undefined ? {} : { title: event.title.value }),
    type: typeOf(event),
    ...(on === null ? { certainty: 'unknown' } : { on, certainty: 'day' }),
    dateQuote: quoted(dateQuote),
    place: { name: event.place.value, quote: quoted(event.place.quote) },
    // Who invited to the signing is not said; it took place at the provincial secretariat.
    hostId: idOf(event.host_org_id ?? event.organiser_org_id ?? 'org-setda-kalsel'),
    ...(event.context === undefined ? {} : { context: told(event.context) }),
    participants: event.participants.map((one) => {
      if ('group' in one) return { group: one.group, quote: quoted(one.quote) }
      const { name, title, organisation, quote } = official(one.person_id)
      return {
        ...(name === undefined ? {} : { name }),
        position: title,
        organisationId: idOf(organisation),
        ...parts[one.role],
        quote: quoted(quote),
      }
    }),
    ...listsOf(event, idOf),
    sources: [{ title: titleOf(event.source_file) }],
  }
}

/** A session that has none of the kinds of facts; it leaves their fields out. */
export const noFacts = {
  alsoTypes: [],
  agenda: [],
  topics: [],
  legalReferences: [],
  findings: [],
  suggestions: [],
  statements: [],
  nextSteps: [],
}

function listsOf(event: EventFacts, idOf: IdOf): Record<keyof typeof noFacts, readonly unknown[]> {
  const note = event.findings_note === undefined ? [] : [{ kind: 'remark' }]
  return {
    alsoTypes: event.also_types.map((type) => types[type]),
    agenda: event.agenda.map(told),
    topics: event.topics.map(told),
    legalReferences: event.legal_references.map(told),
    findings: event.findings.map((one) => ({ ...told(one), ...(one.tone === undefined ? {} : { tone: tones[one.tone] }) })),
    suggestions: event.recommendations.map(told),
    statements: [
      ...event.commitments_voiced.map((one) => said('promise', one, idOf)),
      ...event.expectations.map((one) => said('expectation', one, idOf)),
      ...event.instructions.map((one) => said('instruction', one, idOf)),
      ...note,
    ],
    nextSteps: event.next_steps.map(({ status, due_year: dueYear, ...one }) => ({
      ...told(one),
      status: statuses[status],
      ...(dueYear === undefined ? {} : { dueYear }),
    })),
  }
}
