import type { EndpointName } from '#shared/contract/contract.ts'
import type { Role } from '#shared/permissions.ts'
import { accounts, type Account } from '#test/support/cast.ts'
import type { Scene } from '../scenes.ts'

/** Design, section 1, written down a second time and by hand: which role may, and how near it must stand to the record. */
type Reach = 'jurisdiction' | 'government' | 'own' | 'nation'
type Row = Partial<Record<Role, Reach>>

const all = { assistant: 'jurisdiction', head: 'jurisdiction', secretariat: 'jurisdiction', leadership: 'jurisdiction' } as const
const readRecords: Row = { ...all, administrator: 'jurisdiction', national: 'nation', agency: 'own' }
const readByStaff: Row = { ...all, administrator: 'jurisdiction', national: 'nation' }
const readNames: Row = { ...readRecords, agency: 'jurisdiction' }
const edit: Row = { assistant: 'jurisdiction', head: 'jurisdiction', secretariat: 'government' }
const decide: Row = { head: 'jurisdiction' }
const report: Row = { secretariat: 'government', agency: 'own' }
const verify: Row = { assistant: 'jurisdiction', head: 'jurisdiction' }
const attach: Row = { ...edit, agency: 'own' }
const manage: Row = { administrator: 'jurisdiction' }

export const rows: Record<EndpointName, Row | 'public' | 'authenticated' | 'signed_in'> = {
  'health.get': 'public',
  'openapi.get': 'public',
  'me.get': 'signed_in',
  'invitations.accept': 'authenticated',
  'dashboard.get': readRecords,
  'dashboard.organisations': readByStaff,
  'agenda.list': readRecords,
  'alarms.list': readByStaff,
  'timeline.get': readRecords,
  'users.list': manage,
  'users.create': manage,
  'users.get': manage,
  'users.edit': manage,
  'users.history': manage,
  'users.deactivate': manage,
  'users.reactivate': manage,
  'users.invite_again': manage,
  'users.hand_over': manage,
  'organisations.list': readNames,
  'organisations.create': manage,
  'organisations.get': readNames,
  'organisations.overview': readRecords,
  'organisations.edit': manage,
  'organisations.history': readNames,
  'organisations.rename': manage,
  'organisations.absorb': manage,
  'organisations.split': manage,
  'organisations.hand_over': manage,
  // An agency's list holds its own rows alone; it may always be asked for.
  'agreements.list': readNames,
  'agreements.create': edit,
  'agreements.get': readRecords,
  'agreements.overview': readRecords,
  'agreements.edit': edit,
  'agreements.create_pks_batch': edit,
  'agreements.history': readRecords,
  'agreements.start_discussion': edit,
  'agreements.send_for_signature': edit,
  'agreements.resume_discussion': edit,
  'agreements.sign': decide,
  'agreements.record_signed': edit,
  'agreements.cancel': edit,
  'agreements.suspend': decide,
  'agreements.resume': decide,
  'agreements.terminate': decide,
  'agreements.supersede': decide,
  'agreements.apply': decide,
  'agreements.continue_while_renewing': edit,
  'agreements.impact': readRecords,
  'agreements.renew': edit,
  'commitments.list': readRecords,
  'commitments.create': edit,
  'commitments.get': readRecords,
  'commitments.edit': edit,
  'commitments.report_progress': report,
  'commitments.history': readRecords,
  'commitments.start': report,
  'commitments.submit': report,
  'commitments.fulfil': verify,
  'commitments.return': verify,
  'commitments.declare_not_feasible': decide,
  'commitments.cancel': decide,
  'commitments.carry_over': decide,
  'commitments.request_extension': report,
  'commitments.grant_extension': decide,
  'commitments.refuse_extension': decide,
  'follow-ups.list': readRecords,
  'follow-ups.create': verify,
  'follow-ups.get': readRecords,
  'follow-ups.edit': verify,
  'follow-ups.history': readRecords,
  'follow-ups.respond': report,
  'follow-ups.start': report,
  'follow-ups.submit': report,
  'follow-ups.verify': verify,
  'follow-ups.return': verify,
  'follow-ups.assess': verify,
  'follow-ups.declare_not_actionable': decide,
  'follow-ups.forward': report,
  'follow-ups.request_extension': report,
  'follow-ups.grant_extension': decide,
  'follow-ups.refuse_extension': decide,
  'assessments.list': readRecords,
  'assessments.create': { ...verify, ...manage },
  'assessments.get': readRecords,
  'assessments.edit': { ...verify, ...manage },
  'assessments.history': readRecords,
  'holidays.list': readNames,
  'holidays.create': manage,
  'holidays.get': readNames,
  'holidays.edit': manage,
  'holidays.history': readNames,
  'sessions.list': readRecords,
  'sessions.create': verify,
  'sessions.get': readRecords,
  'sessions.edit': verify,
  'sessions.add_finding': verify,
  'sessions.comment': attach,
  'sessions.history': readRecords,
  'sessions.confirm': verify,
  'sessions.hold': verify,
  'sessions.report': verify,
  'sessions.approve': decide,
  'sessions.return': decide,
  'sessions.postpone': verify,
  'sessions.replan': verify,
  'sessions.cancel': verify,
  'sessions.complete_step': verify,
  'sessions.amend': decide,
  'templates.list': readNames,
  'templates.create': manage,
  'templates.get': readNames,
  'templates.edit': manage,
  'templates.history': readNames,
  'processes.list': readByStaff,
  'processes.get': readByStaff,
  'processes.history': readByStaff,
  'processes.resume': { head: 'jurisdiction', administrator: 'jurisdiction' },
  'documents.list': readRecords,
  'documents.create': attach,
  'documents.get': readRecords,
  'documents.complete': attach,
  'documents.content': readRecords,
  'documents.history': readRecords,
}

export type Player = Account | 'root'
type Standing = 'none' | 'jurisdiction' | 'government' | 'own'

const south = { agency: 'jurisdiction', hospital: 'jurisdiction', city: 'jurisdiction', elsewhere: 'none' } as const
const bangka = { agency: 'none', hospital: 'none', city: 'none', elsewhere: 'jurisdiction' } as const
const nation = { ...south, elsewhere: 'jurisdiction' } as const

/** How near each account of the cast stands to the records of a scene. */
export const standings: Record<Player, Record<Scene, Standing>> = {
  assistant: south,
  head: south,
  secretariat: { ...south, agency: 'government', hospital: 'government' },
  agency: { ...south, agency: 'own' },
  hospital: { ...south, hospital: 'own' },
  cityAgency: { ...south, city: 'own' },
  leadership: south,
  administrator: south,
  national: nation,
  root: nation,
  assistantElsewhere: bangka,
  headElsewhere: bangka,
  secretariatElsewhere: { ...bangka, elsewhere: 'government' },
  agencyElsewhere: { ...bangka, elsewhere: 'own' },
  administratorElsewhere: bangka,
}

const roleOf = (player: Player): Role => (player === 'root' ? 'administrator' : accounts[player].role)

/** The nearer a standing, the more it includes. */
const includes: Record<Reach, readonly Standing[]> = {
  nation: ['jurisdiction', 'government', 'own'],
  jurisdiction: ['jurisdiction', 'government', 'own'],
  government: ['government', 'own'],
  own: ['own'],
}

/** Lists and additions that name no record but a jurisdiction: somebody else's is 403, for it is no secret that it exists. */
const byJurisdiction: readonly EndpointName[] = [
  'dashboard.organisations',
  'users.list',
  'organisations.list',
  'organisations.create',
  'agreements.list',
  'commitments.list',
  'sessions.list',
  'templates.list',
  'follow-ups.list',
  'assessments.list',
  'holidays.list',
  'processes.list',
  'alarms.list',
]

/** Additions that name records in their body: what is out of reach is, like what does not exist, wrong input. */
const byReference: readonly EndpointName[] = [
  'users.create',
  'agreements.create',
  'commitments.create',
  'sessions.create',
  'documents.create',
  'follow-ups.create',
  'assessments.create',
]

/** Additions to whatever jurisdiction the caller is of, whose record the scene is or not. */
const byCaller: readonly EndpointName[] = ['holidays.create', 'templates.create']

/** The status that the table demands; `ok` is the endpoint's own. */
export function demandedOf(name: EndpointName, player: Player, scene: Scene): 'ok' | 403 | 404 | 422 {
  const row = rows[name]
  if (typeof row === 'string') return 'ok'
  const reach = row[roleOf(player)]
  const standing = standings[player][scene]
  if (byCaller.includes(name)) {
    if (reach === undefined) return 403
    // The request is for a day off of a region, which head office cannot declare.
    return name === 'holidays.create' && player === 'root' ? 422 : 'ok'
  }
  if (standing === 'none' && !byJurisdiction.includes(name) && !byReference.includes(name)) return 404
  if (reach === undefined) return 403
  if (standing === 'none') return byReference.includes(name) ? 422 : 403
  return includes[reach].includes(standing) ? 'ok' : 403
}
