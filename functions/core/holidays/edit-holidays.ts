import { EditHolidays, type Holidays } from '#shared/holidays.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { requireOwnDays } from './rules.ts'
import { holidays } from './store.ts'

/**
 * Corrects the days off of a year. Days that have been worked out from them before stay as they are.
 * @throws DomainError as `holidays.edit` of the contract lists them.
 */
export async function editHolidays(ctx: Context, command: Command): Promise<Outcome<Holidays>> {
  const outcome = await changeRecord(ctx, command, {
    definition: holidays,
    permission: 'holidays.manage',
    input: EditHolidays,
    mode: 'versioned',
    next: (current, input) => {
      const after = edited(holidays, current, input)
      requireOwnDays(after)
      return { after, action: 'edit' }
    },
    present: async (record) => record,
  })
  ctx.directory.forgetCalendar(outcome.value.jurisdiction)
  return outcome
}
