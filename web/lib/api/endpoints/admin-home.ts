import { HolidaysPage } from '#shared/holidays.ts'
import { ProcessCard } from '#shared/processes.ts'
import { pageOf } from '#shared/records.ts'
import { UserCard } from '#shared/users.ts'

/** What the home of administrators asks for besides. */
export const adminHome = {
  'holidays.list': { method: 'GET', path: '/holidays', output: HolidaysPage },
  'processes.list': { method: 'GET', path: '/processes', output: pageOf(ProcessCard) },
  'users.list': { method: 'GET', path: '/users', output: pageOf(UserCard) },
} as const
