import * as z from 'zod/mini'
import { PersonInCharge } from './duties.ts'
import { LocalDate } from './dates.ts'
import { AgreementId, CommitmentId, FollowUpId, OrganisationId, ProcessId, UserId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { listQuery, recordFields } from './records.ts'
import { Explanation, Line, Note } from './text.ts'

/** Most commitments that a renewal carries, and most duties that a split names one by one. */
export const mostNamed = 100

const ChildrenTask = z.strictObject({
  kind: z.literal('move_children'),
  /** The MoU whose PKS, work plans and addenda follow it. */
  agreementId: AgreementId,
  action: z.enum(['suspend', 'resume', 'terminate']),
  on: z.optional(LocalDate),
})
const CarryOverTask = z.strictObject({
  kind: z.literal('carry_over'),
  /** From the agreement that ends to the one that renews it. */
  fromId: AgreementId,
  toId: AgreementId,
  commitmentIds: z.array(CommitmentId).check(z.maxLength(mostNamed)),
})
const MoveDutiesTask = z.strictObject({
  kind: z.literal('move_duties'),
  /** The organisation that ends, and who takes over what is open; `assigned` names single duties of a split. */
  fromId: OrganisationId,
  toId: OrganisationId,
  assigned: z.array(z.strictObject({ id: z.union([CommitmentId, FollowUpId]), toId: OrganisationId })).check(z.maxLength(mostNamed)),
})
const HandOverTask = z.strictObject({
  kind: z.literal('hand_over'),
  /** Whose open duties are gone through: those of an organisation, or the sessions of a member. */
  ofId: z.union([OrganisationId, UserId]),
  /** The person as the duties name them: by account, or by name where they have none. */
  from: z.strictObject({ userId: z.optional(UserId), name: Line }),
  to: PersonInCharge,
})

/** What is done to many records, one step after the other. */
export const Task = z.discriminatedUnion('kind', [ChildrenTask, CarryOverTask, MoveDutiesTask, HandOverTask])
export type Task = z.infer<typeof Task>
export type TaskKind = Task['kind']
export type TaskOf<Kind extends TaskKind> = Extract<Task, { kind: Kind }>

export const ProcessStatus = z.enum(['running', 'finished'])
export type ProcessStatus = z.infer<typeof ProcessStatus>

/** Why a record was left as it was. */
export const SkipReason = z.enum(['illegal_move', 'locked', 'not_found', 'already_done'])
export type SkipReason = z.infer<typeof SkipReason>

/**
 * Work on more records than one transaction takes: recorded before it begins, done in steps that each move the records and
 * this one together, and taken up again wherever it stopped.
 */
export const Process = z.strictObject({
  id: ProcessId,
  ...recordFields,
  /** The record whose page shows it: the agreement, organisation or user that was acted on. */
  subjectId: z.union([AgreementId, OrganisationId, UserId]),
  task: Task,
  /** Who began it; every step is done in this name. */
  startedBy: UserId,
  reason: z.optional(Explanation),
  status: ProcessStatus,
  /** Records changed so far. */
  done: z.int().check(z.gte(0)),
  /** Records changed since the last pass began; a pass that changes none is the last one. */
  doneInPass: z.int().check(z.gte(0)),
  skipped: z.array(z.strictObject({ id: Line, reason: SkipReason })).check(z.maxLength(mostNamed)),
  /** Where the next step begins. */
  position: z.optional(z.string().check(z.maxLength(300))),
})
export type Process = z.infer<typeof Process>

export const ProcessCard = z.strictObject({
  ...z.pick(Process, { id: true, subjectId: true, status: true, done: true, createdAt: true, updatedAt: true }).shape,
  kind: z.enum(['move_children', 'carry_over', 'move_duties', 'hand_over']),
})
export type ProcessCard = z.infer<typeof ProcessCard>

/** Filters: none or `subjectId`. */
export const ProcessQuery = z.strictObject({ ...listQuery, subjectId: z.optional(Process.shape.subjectId) })

export const processLifecycle = {
  initial: 'running',
  moves: {
    /** Wakes a process that has stood still; harmless when it has not. */
    resume: {
      from: ['running'],
      to: 'same',
      permission: 'processes.resume',
      input: z.strictObject({ note: z.optional(Note) }),
      requires: [],
    },
  },
} as const satisfies Lifecycle<ProcessStatus, string, never>

export type ProcessAction = keyof typeof processLifecycle.moves
