import { carryOver } from '../commitments/carry-over-task.ts'
import type { TaskHandlers } from './task.ts'

const notYet = async (): Promise<never> => {
  throw new Error('Nothing handles this task yet')
}

/** Kind of task -> its handler; exhaustive. */
export const taskHandlers: TaskHandlers = {
  move_children: notYet,
  carry_over: carryOver,
  move_duties: notYet,
  hand_over: notYet,
}
