import { expect } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import type { SessionCard } from '#shared/sessions.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import type { EventFacts } from './event-facts.ts'
import { typeOf, type IdOf } from './expected-session.ts'
import { facts } from './facts.ts'
import type { Served } from './serve-api.ts'

/** Event -> the assistant and the head of its province; nobody else is asked about it. */
const offices: Record<string, readonly [assistant: string, head: string]> = {
  'evt-000-banjarbaru-mpp': ['asisten', 'kepala'],
  'evt-001-balikpapan-mpp': ['asisten-kaltim', 'kepala-kaltim'],
  'evt-002-bimtek-polda': ['asisten', 'kepala'],
  'evt-003-basel': ['asisten-babel', 'kepala-babel'],
  'evt-004-ttd-pks': ['asisten', 'kepala'],
}

export const officeOf = (kawal: Served, { id }: EventFacts) => {
  const [assistant = '', head = ''] = offices[id] ?? []
  return { assistant: kawal.person(assistant), head: kawal.person(head), account: assistant }
}

/** The organisations that a person knows: of the own province, and head office. */
async function organisationsFor(person: Person): Promise<OrganisationCard[]> {
  const lists = ['', '&jurisdiction=national'].map(async (where) =>
    bodyOf(contract['organisations.list'], await person.get(`/organisations?limit=100${where}`)),
  )
  return (await Promise.all(lists)).flatMap(({ items }) => items)
}

export const cardsAt = async (person: Person, organisationId: string): Promise<SessionCard[]> =>
  bodyOf(contract['sessions.list'], await person.get(`/sessions?organisationId=${organisationId}`)).items

export type Found = { session: SessionAnswer; idOf: IdOf; known: OrganisationCard[] }

/** The session of an event, found by the API alone at one of its organisations, and those by their names. */
async function findSession(kawal: Served, event: EventFacts): Promise<Found> {
  const { assistant } = officeOf(kawal, event)
  const known = await organisationsFor(assistant)
  const ids = new Map(known.map(({ id, name }) => [name, id]))
  const idOf: IdOf = (slug) => ids.get(facts.organisations.find(({ id }) => id === slug)?.name_id ?? '') ?? slug
  const cards = await cardsAt(assistant, idOf(event.counterpart_org_ids[0] ?? ''))
  const [card, ...others] = cards.filter(({ type, isExample }) => type === typeOf(event) && isExample !== true)
  expect([card?.findings, card?.suggestions, others]).toEqual([event.findings.length, event.recommendations.length, []])
  return { session: bodyOf(contract['sessions.get'], await assistant.get(`/sessions/${card?.id}`)), idOf, known }
}

/** Finds the session of each event once. */
export function finder(kawal: () => Served): (event: EventFacts) => Promise<Found> {
  const found = new Map<string, Promise<Found>>()
  return (event) => {
    const session = found.get(event.id) ?? findSession(kawal(), event)
    found.set(event.id, session)
    return session
  }
}
