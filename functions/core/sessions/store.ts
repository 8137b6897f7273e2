import * as z from 'zod/mini'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { agendaDayOfSession, datedPartsOf, type DatedPart } from '#shared/session-agenda.ts'
import { Session, type SessionStatus } from '#shared/sessions.ts'
import {
  duePosition,
  facetPosition,
  nounPosition,
  openOwnerPosition,
  parentPosition,
  prefixes,
  type IndexPositions,
} from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Link, NounDefinition } from '../records/noun.ts'
import { newestIn, newestOf, newestUnder, type Asked } from '../records/questions.ts'

export const sessions: NounDefinition<Session> = {
  noun: 'sessions',
  schema: Session,
  cardFields: [
    'title',
    'type',
    'alsoTypes',
    'status',
    'hostId',
    'organisationIds',
    'on',
    'certainty',
    'startsAt',
    'zone',
    'nextVisitOn',
    'isExample',
  ],
  cardExtras: ({ place, findings = [], suggestions = [], statements = [] }) => ({
    ...(place === undefined ? {} : { place: place.name }),
    findings: findings.length,
    suggestions: suggestions.length,
    promises: statements.filter(({ kind }) => kind === 'promise').length,
  }),
  positions: (session) => {
    const { id, jurisdiction, status } = session
    const day = agendaDayOfSession(session)?.day
    return {
      byNoun: nounPosition(jurisdiction, 'sessions', id),
      byFacet: facetPosition(jurisdiction, 'sessions', status, id),
      ...(day === undefined ? {} : { byDue: duePosition(jurisdiction, day, id) }),
    }
  },
  links: linksOf,
  internal: { fields: ['probes'], permission: 'sessions.probe' },
  access: ({ jurisdiction, hostId, organisationIds }) => ({ jurisdiction, ownerId: hostId, partyIds: organisationIds }),
  statusOf: ({ status }) => status,
}

/** What is still to be held by the people who lead it. */
const aheadStatuses: readonly SessionStatus[] = ['planned', 'confirmed', 'postponed', 'held']

/** Sorts what has no day yet after all that has one. */
const dayAfterAll = '9999-12-31'

/**
 * A session stands with each of its organisations and agreements, until it is reported with whoever leads it, and from then on once
 * more in the agenda for each dated part.
 */
function linksOf(session: Session): Link[] {
  const { id, status, hostId, organisationIds, agreementIds = [], facilitators = [] } = session
  const day = status === 'approved' ? undefined : agendaDayOfSession(session)?.day
  const under = (parentId: string): IndexPositions => ({ byParent: parentPosition(parentId, 'sessions', id) })
  const led = aheadStatuses.includes(status) ? facilitators.flatMap(({ userId }) => userId ?? []) : []
  return [
    ...[...new Set([hostId, ...organisationIds])].map((name) => ({
      name,
      positions: { ...under(name), ...(day === undefined ? {} : { byOwner: openOwnerPosition(name, day, id) }) },
    })),
    ...agreementIds.map((name) => ({ name, positions: under(name) })),
    ...[...new Set(led)].map((name) => ({ name, positions: { byOwner: openOwnerPosition(name, day ?? dayAfterAll, id) } })),
    ...datedPartsOf(session).map((part) => linkOfPart(session, part)),
  ]
}

/** A dated part stands in the agenda of the jurisdiction and in that of the organisation that it names. */
function linkOfPart({ id, jurisdiction }: Session, part: DatedPart): Link {
  const { dueOn, organisationId } = part
  const name = part.kind === 'step' ? `step-${part.step}` : part.statementId
  const byOwner = organisationId === undefined ? {} : { byOwner: openOwnerPosition(organisationId, dueOn, id, name) }
  return { name, card: { part }, positions: { byDue: duePosition(jurisdiction, dueOn, id, name), ...byOwner } }
}

const Carded = z.object({ card: z.object({ part: z.optional(z.unknown()) }) })
/** Whether a row of an index is of a part of a session. */
export const isOfPart = (row: Row): boolean => Carded.safeParse(row).data?.card.part !== undefined

export const sessionsOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'sessions')

export const sessionsInStatus = (jurisdiction: Jurisdiction, status: string): Asked => newestIn(jurisdiction, 'sessions', status)

/** @param parentId an agreement or an organisation. */
export const sessionsUnder = (parentId: string): Asked => newestUnder(parentId, 'sessions')

/** What a member leads and has not reported yet, the nearest first. */
export const sessionsOfFacilitator = (userId: string): Asked => ({ index: 'byOwner', partition: userId, prefix: prefixes.open })
