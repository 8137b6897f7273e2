import { isClosed, type Party } from '#shared/agreements.ts'
import type { PersonInCharge } from '#shared/duties.ts'
import { nounOfId } from '#shared/ids.ts'
import type { TaskOf } from '#shared/processes.ts'
import type { Session, SessionStatus } from '#shared/sessions.ts'
import type { Facilitator } from '#shared/session-parts.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreements, agreementsOfOwner } from '../agreements/store.ts'
import { agendaOfOwner } from '../overview/store.ts'
import { candidatesIn, planEach } from '../processes/candidates.ts'
import type { TaskHandler } from '../processes/task.ts'
import { canonicalJson } from '../records/changes.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { fromRow } from '../records/row.ts'
import { sessions, sessionsOfFacilitator } from '../sessions/store.ts'
import { dutyIn } from './open-duties.ts'
import { planInPhases } from './phases.ts'
import { successionNote } from './succession-note.ts'
import { isSamePerson, type Named } from './rules.ts'

type HandOver = TaskOf<'hand_over'> & { note: string }

/**
 * What one person sees to goes to another: of an organisation the open duties and the agreements that are not closed, of a member
 * the sessions that they lead and have not reported yet.
 */
export const handOver: TaskHandler<'hand_over'> = async (ctx, process, task, caller) => {
  const told = { ...task, note: successionNote([task.from.name], [task.to.name], process.reason) }
  if (nounOfId(task.ofId) === 'users') {
    const leader = leaderFrom(task.to, (await ctx.directory.person(task.to.userId ?? ''))?.organisationId)
    return planEach(await candidatesIn(ctx, process, caller, sessionsOfFacilitator(task.ofId)), (row) => passSession(told, leader, row))
  }
  return planInPhases(process, [
    async (at) => planEach(await candidatesIn(ctx, at, caller, agendaOfOwner(task.ofId)), (row) => passDuty(told, row)),
    async (at) => planEach(await candidatesIn(ctx, at, caller, agreementsOfOwner(task.ofId)), (row) => passAgreement(told, row)),
  ])
}

const action = 'handed_over'

function passDuty({ from, to, note }: HandOver, row: Row): SealedMutation[] {
  const found = dutyIn(row)
  const person = found?.duty.personInCharge
  if (found === undefined || !found.isOpen || !isPassedOn(person, from, to)) return []
  return [found.change({ personInCharge: to }, { action, note })]
}

/** The liaison of the organisation alone: that of the other parties is not its own. */
function passAgreement({ ofId, from, to, note }: HandOver, row: Row): SealedMutation[] {
  const before = fromRow(agreements, row)
  const { record } = before
  const { userId: _, ...liaison } = to
  const passes = (party: Party): boolean => party.organisationId === ofId && isPassedOn(party.liaison, from, liaison)
  if (isClosed(record.status) || !record.parties.some(passes)) return []
  const parties = record.parties.map((party) => (passes(party) ? { ...party, liaison } : party))
  return [sealMutation({ definition: agreements, before, after: { ...record, parties }, action, note })]
}

/** Whether this person is the one who leaves, and what comes does not stand there already. */
const isPassedOn = (person: Named | undefined, from: Named, to: Named): boolean =>
  person !== undefined && isSamePerson(person, from) && canonicalJson(person) !== canonicalJson(to)

const led: readonly SessionStatus[] = ['planned', 'confirmed', 'postponed', 'held']

function passSession({ from, to, note }: HandOver, leader: Facilitator, row: Row): SealedMutation[] {
  const before = fromRow(sessions, row)
  const { record } = before
  const { facilitators = [] } = record
  const leads = ({ userId }: Facilitator) => userId !== undefined && userId === from.userId
  if (!led.includes(record.status) || !facilitators.some(leads)) return []
  const others = facilitators.filter(({ userId }) => userId !== to.userId)
  const after: Session = { ...record, facilitators: others.map((one) => (leads(one) ? leader : one)) }
  return [sealMutation({ definition: sessions, before, after, action, note, from: led })]
}

/** The member who comes, as sessions name those who lead them. */
const leaderFrom = ({ userId, name, position }: PersonInCharge, organisationId: string | undefined): Facilitator => ({
  userId,
  name,
  position,
  organisationId,
})
