import { idPrefixes, type Noun } from '#shared/ids.ts'
import type { OrganisationKind } from '#shared/organisation-kinds.ts'
import type { Role } from '#shared/permissions.ts'
import { headOfficeId } from '#shared/ids.ts'
import { as, type Door, type Person } from './request.ts'

/** A readable id that is still a legal ULID: the number at its end tells one from the other. */
export const testId = (noun: Noun, number: number): string => `${idPrefixes[noun]}_01F8MECHZX${String(number).padStart(16, '0')}`

const organisation = (number: number) => testId('organisations', number)

/** Two provinces, each with its Perwakilan, Pemprov, Setda and agencies; a city government beside the province. */
export const place = {
  headOffice: headOfficeId,
  ombudsman: organisation(1),
  province: organisation(2),
  secretariat: organisation(3),
  agency: organisation(4),
  hospital: organisation(5),
  ward: organisation(6),
  city: organisation(7),
  cityAgency: organisation(8),
  elsewhereOmbudsman: organisation(11),
  elsewhereRegency: organisation(12),
  elsewhereAgency: organisation(13),
} as const

type NewOrganisation = { id: string; kind: OrganisationKind; name: string; regionCode: string; zone: string; parentId?: string }

const south = { regionCode: '63', zone: 'Asia/Makassar' }
const bangka = { regionCode: '19', zone: 'Asia/Jakarta' }

const organisations: NewOrganisation[] = [
  { id: place.ombudsman, kind: 'ombudsman_representative', name: 'Perwakilan Uji Selatan', ...south, parentId: place.headOffice },
  { id: place.province, kind: 'provincial_government', name: 'Pemprov Uji Selatan', ...south },
  { id: place.secretariat, kind: 'provincial_secretariat', name: 'Setda Uji Selatan', ...south, parentId: place.province },
  { id: place.agency, kind: 'local_agency', name: 'Dinas Uji', ...south, parentId: place.province },
  { id: place.hospital, kind: 'local_agency_hospital', name: 'RSUD Uji', ...south, parentId: place.province },
  { id: place.ward, kind: 'service_unit', name: 'Gerai Dinas Uji', ...south, parentId: place.agency },
  { id: place.city, kind: 'city_government', name: 'Pemkot Uji', regionCode: '63.72', zone: 'Asia/Makassar' },
  { id: place.cityAgency, kind: 'local_agency', name: 'Dinas Kota Uji', regionCode: '63.72', zone: 'Asia/Makassar', parentId: place.city },
  { id: place.elsewhereOmbudsman, kind: 'ombudsman_representative', name: 'Perwakilan Uji Babel', ...bangka, parentId: place.headOffice },
  { id: place.elsewhereRegency, kind: 'regency_government', name: 'Pemkab Uji', regionCode: '19.03', zone: 'Asia/Jakarta' },
  {
    id: place.elsewhereAgency,
    kind: 'local_agency',
    name: 'Dinas Pemkab Uji',
    regionCode: '19.03',
    zone: 'Asia/Jakarta',
    parentId: place.elsewhereRegency,
  },
]

/** Accounts of the cast; the name is the token. */
export const accounts = {
  assistant: { role: 'assistant', organisationId: place.ombudsman },
  head: { role: 'head', organisationId: place.ombudsman },
  secretariat: { role: 'secretariat', organisationId: place.secretariat },
  agency: { role: 'agency', organisationId: place.agency },
  hospital: { role: 'agency', organisationId: place.hospital },
  cityAgency: { role: 'agency', organisationId: place.cityAgency },
  leadership: { role: 'leadership', organisationId: place.province },
  administrator: { role: 'administrator', organisationId: place.ombudsman },
  national: { role: 'national', organisationId: place.headOffice },
  assistantElsewhere: { role: 'assistant', organisationId: place.elsewhereOmbudsman },
  headElsewhere: { role: 'head', organisationId: place.elsewhereOmbudsman },
  secretariatElsewhere: { role: 'secretariat', organisationId: place.elsewhereRegency },
  agencyElsewhere: { role: 'agency', organisationId: place.elsewhereAgency },
  administratorElsewhere: { role: 'administrator', organisationId: place.elsewhereOmbudsman },
} as const satisfies Record<string, { role: Role; organisationId: string }>

export type Account = keyof typeof accounts
const accountNames: Account[] = Object.keys(accounts).filter((name): name is Account => name in accounts)

export type Cast = Record<Account, Person> & { root: Person; nobody: Person }

/** Brings the cast on stage through the API, as the first administrator would. */
export async function bringCast(door: Door): Promise<Cast> {
  const root = as(door, 'root')
  for (const one of organisations) expectCreated(await root.post('/organisations', one), one.name)
  await Promise.all(
    accountNames.map(async (name, number) => {
      const person = { id: testId('users', number + 1), subject: name, name: `Orang ${name}`, ...accounts[name] }
      expectCreated(await root.post('/users', person), name)
    }),
  )
  const people = Object.fromEntries(accountNames.map((name) => [name, as(door, name)]))
  return { ...castOf(people), root, nobody: as(door, undefined) }
}

function castOf(people: Record<string, Person>): Record<Account, Person> {
  const of = (name: Account): Person => {
    const person = people[name]
    if (person === undefined) throw new Error(`No ${name} in the cast`)
    return person
  }
  return {
    assistant: of('assistant'),
    head: of('head'),
    secretariat: of('secretariat'),
    agency: of('agency'),
    hospital: of('hospital'),
    cityAgency: of('cityAgency'),
    leadership: of('leadership'),
    administrator: of('administrator'),
    national: of('national'),
    assistantElsewhere: of('assistantElsewhere'),
    headElsewhere: of('headElsewhere'),
    secretariatElsewhere: of('secretariatElsewhere'),
    agencyElsewhere: of('agencyElsewhere'),
    administratorElsewhere: of('administratorElsewhere'),
  }
}

function expectCreated(reply: { status: number; body: unknown }, what: string): void {
  if (reply.status !== 201) throw new Error(`${what} was not made: ${reply.status} ${JSON.stringify(reply.body)}`)
}
