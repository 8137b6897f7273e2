import { statusOfOrganisation, type Organisation } from '#shared/organisations.ts'
import type { Process } from '#shared/processes.ts'
import type { Session, SessionStatus } from '#shared/sessions.ts'
import type { User, UserStatus } from '#shared/users.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agendaOfOwner } from '../overview/store.ts'
import { candidatesIn, planEach } from '../processes/candidates.ts'
import type { StepPlan, TaskHandler } from '../processes/task.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { fromRow } from '../records/row.ts'
import { sessions, sessionsUnder } from '../sessions/store.ts'
import { users, usersOfOrganisation } from '../users/store.ts'
import { estateOf, type Estate } from './estate.ts'
import { dutyIn } from './open-duties.ts'
import { planInPhases } from './phases.ts'
import { sealWithTree } from './place-in-tree.ts'
import { organisations, organisationsUnder } from './store.ts'

/**
 * What an organisation that has ended leaves open goes to its successors: first its members, so that none is without their work
 * for longer than a step, then the duties, the sessions that have not been held, and the organisations below it. What is closed
 * or signed stays as it is.
 */
export const moveDuties: TaskHandler<'move_duties'> = async (ctx, process, task, caller) => {
  const estate = await estateOf(ctx, process, task, caller)
  const { from } = estate
  return planInPhases(process, [
    async (at) => planEach(await candidatesIn(ctx, at, caller, usersOfOrganisation(from.id)), (row) => moveMember(estate, row)),
    async (at) => planEach(await candidatesIn(ctx, at, caller, agendaOfOwner(from.id)), (row) => moveDuty(estate, row)),
    async (at) => planEach(await candidatesIn(ctx, at, caller, sessionsUnder(from.id)), (row) => moveSession(estate, row)),
    async (at) =>
      oneAtATime(at, await planEach(await candidatesIn(ctx, at, caller, organisationsUnder(from.id)), (row) => moveBelow(estate, row))),
  ])
}

const action = 'taken_over'

const awaited: readonly UserStatus[] = ['active', 'invited']

function moveMember({ from, to, noteFor }: Estate, row: Row): SealedMutation[] {
  const before = fromRow(users, row)
  const { record } = before
  if (record.organisationId !== from.id || !awaited.includes(record.status)) return []
  const after: User = { ...record, organisationId: to.id }
  return [sealMutation({ definition: users, before, after, action, note: noteFor(to), from: awaited })]
}

function moveDuty({ from, heirOf, noteFor }: Estate, row: Row): SealedMutation[] {
  const found = dutyIn(row)
  if (found === undefined || !found.isOpen || found.duty.ownerId !== from.id) return []
  const heir = heirOf(found.duty.id)
  return [found.change({ ownerId: heir.id, zone: heir.zone }, { action, note: noteFor(heir) })]
}

const ahead: readonly SessionStatus[] = ['planned', 'confirmed', 'postponed']

function moveSession({ from, to, noteFor }: Estate, row: Row): SealedMutation[] {
  const before = fromRow(sessions, row)
  const { record } = before
  const names = record.hostId === from.id || record.organisationIds.includes(from.id)
  if (!names || !ahead.includes(record.status)) return []
  const swapped = record.organisationIds.map((id) => (id === from.id ? to.id : id))
  const hosted = record.hostId === from.id ? { hostId: to.id, zone: to.zone } : {}
  const after: Session = { ...record, ...hosted, organisationIds: [...new Set(swapped)] }
  return [sealMutation({ definition: sessions, before, after, action, note: noteFor(to), from: ahead })]
}

function moveBelow({ from, to, noteFor }: Estate, row: Row): SealedMutation[] {
  const before = fromRow(organisations, row)
  const { record } = before
  if (record.parentId !== from.id || statusOfOrganisation(record) === 'ended') return []
  const after: Organisation = { ...record, parentId: to.id }
  return [sealWithTree({ definition: organisations, before, after, action, note: noteFor(to), from: ['active'] })]
}

/** Each changes the one row of the tree, which a transaction may touch once: the others of this page are planned again. */
const oneAtATime = ({ position }: Process, plan: StepPlan): StepPlan =>
  plan.mutations.length > 1 ? { ...plan, mutations: plan.mutations.slice(0, 1), next: position ?? '' } : plan
