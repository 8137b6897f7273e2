import { useMemo } from 'react'
import { calendarOf, type Calendar } from '#shared/working-days.ts'
import { useEndpoint } from './api/use-endpoint.ts'
import { useMe } from './me-context.tsx'

/** The working days of the reader's jurisdiction: the nation's days off and its own; asked for when something counts in them. */
export function useCalendar(isNeeded: boolean): { calendar: Calendar | undefined; hasFailed: boolean } {
  const me = useMe()
  const national = useEndpoint('holidays.list', { query: { jurisdiction: 'national', limit: 100 } }, { enabled: isNeeded })
  const own = useEndpoint('holidays.list', { query: { limit: 100 } }, { enabled: isNeeded && me.jurisdiction !== 'national' })
  const calendar = useMemo(
    () => (national.data === undefined || own.data === undefined ? undefined : calendarOf(national.data.items, own.data.items)),
    [national.data, own.data],
  )
  return { calendar, hasFailed: national.error !== null || own.error !== null }
}
