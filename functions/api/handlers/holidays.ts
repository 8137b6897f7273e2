import { contract } from '#shared/contract/contract.ts'
import { createHolidays } from '#functions/core/holidays/create-holidays.ts'
import { editHolidays } from '#functions/core/holidays/edit-holidays.ts'
import { getHolidays, listHolidays } from '#functions/core/holidays/read-holidays.ts'
import { asking, history, versioned, written, type Handler } from './answer.ts'

export const holidaysHandlers = {
  'holidays.list': asking(contract['holidays.list'], ({ ctx, caller, query }) => listHolidays(ctx, caller, query)),
  'holidays.create': ({ ctx, command }) => written(createHolidays(ctx, command), undefined, '/holidays'),
  'holidays.get': ({ ctx, caller, id }) => versioned(getHolidays(ctx, caller, id)),
  'holidays.edit': ({ ctx, command }) => written(editHolidays(ctx, command)),
  'holidays.history': history,
} satisfies Record<string, Handler>
