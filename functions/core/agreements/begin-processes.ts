import type { Agreement, AgreementType, ChildrenAnswer } from '#shared/agreements.ts'
import { invalidField } from '#shared/errors.ts'
import type { TaskOf } from '#shared/processes.ts'
import type { Command, Context } from '../context.ts'
import { startProcess } from '../processes/start-process.ts'
import type { SealedMutation } from '../records/prepare.ts'

type Following = Pick<TaskOf<'move_children'>, 'action' | 'on'> & {
  children: ChildrenAnswer | undefined
  reason: string | undefined
}

const canHaveOthersBelow: readonly AgreementType[] = ['mou', 'pks']

/**
 * `children_answered`: of a MoU it must be said whether what hangs under it follows; if so, the process that moves it begins.
 * @throws DomainError `invalid_input` on `children`.
 */
export function moveWhatHangsUnder(
  ctx: Context,
  command: Command,
  { id, type, jurisdiction }: Agreement,
  { action, on, children, reason }: Following,
): SealedMutation[] {
  if (type === 'mou' && children === undefined) throw invalidField('children', 'required')
  if (children !== 'follow') return []
  if (!canHaveOthersBelow.includes(type)) throw invalidField('children', 'wrong_type')
  return [startProcess(ctx, command, { subjectId: id, jurisdiction, task: { kind: 'move_children', agreementId: id, action, on }, reason })]
}

/** What a renewal was to bring along comes over once it is signed. */
export function carryOver(ctx: Context, command: Command, { id, jurisdiction, supersedes, carries }: Agreement): SealedMutation[] {
  if (supersedes === undefined || carries === undefined || carries.length === 0) return []
  const task = { kind: 'carry_over' as const, fromId: supersedes, toId: id, commitmentIds: carries }
  return [startProcess(ctx, command, { subjectId: id, jurisdiction, task })]
}
