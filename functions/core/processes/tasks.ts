import { moveChildren } from '../agreements/children-task.ts'
import { carryOver } from '../commitments/carry-over-task.ts'
import { handOver } from '../organisations/hand-over-task.ts'
import { moveDuties } from '../organisations/move-duties-task.ts'
import type { TaskHandlers } from './task.ts'

/** Kind of task -> its handler; exhaustive. */
export const taskHandlers: TaskHandlers = {
  move_children: moveChildren,
  carry_over: carryOver,
  move_duties: moveDuties,
  hand_over: handOver,
}
