import { invalidField } from '#shared/errors.ts'
import { CreateHolidays, type Holidays } from '#shared/holidays.ts'
import type { Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { requireOwnDays } from './rules.ts'
import { holidays, yearGuard } from './store.ts'

/**
 * Enters the days off of a year: of the nation by head office, of a region by its own administrators; each year once.
 * @throws DomainError as `holidays.create` of the contract lists them.
 */
export async function createHolidays(ctx: Context, command: Command): Promise<Outcome<Holidays>> {
  const { jurisdiction } = command.caller
  const outcome = await createRecord(ctx, command, {
    definition: holidays,
    permission: 'holidays.manage',
    input: CreateHolidays,
    needs: () => ({ ids: [] }),
    build: (input) => ({
      access: { jurisdiction },
      mutations: () => {
        requireOwnDays({ ...input, jurisdiction })
        return [{ after: { ...input, id: input.id ?? ctx.newId('holidays'), jurisdiction }, action: 'create' }]
      },
      extras: (records) => records.map(yearGuard),
    }),
    onPrerequisite: () => invalidField('year', 'not_unique'),
  })
  ctx.directory.forgetCalendar(jurisdiction)
  return outcome
}
