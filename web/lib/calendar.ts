import { useMemo } from 'react'
import type { Holidays } from '#shared/holidays.ts'
import { calendarOf, type Calendar } from '#shared/working-days.ts'
import { useEndpoint } from './api/use-endpoint.ts'
import { useMe } from './me-context.tsx'

const noYears: readonly Holidays[] = []

/** The working days of the reader's jurisdiction: the nation's days off and its own; asked for when something counts in them. */
export function useCalendar(isNeeded: boolean): { calendar: Calendar | undefined; hasFailed: boolean } {
  const me = useMe()
  const national = useEndpoint('holidays.list', { query: { jurisdiction: 'national', limit: 100 } }, { enabled: isNeeded })
  const hasOwn = me.jurisdiction !== 'national'
  const own = useEndpoint('holidays.list', { query: { limit: 100 } }, { enabled: isNeeded && hasOwn })
  const ownYears = hasOwn ? own.data?.items : noYears
  const calendar = useMemo(
    () => (national.data === undefined || ownYears === undefined ? undefined : calendarOf(national.data.items, ownYears)),
    [national.data, ownYears],
  )
  return { calendar, hasFailed: national.error !== null || own.error !== null }
}
