import { lazy } from 'react'
import type { Role } from '#shared/permissions.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { loadOverviewPage } from './load-overview-page.ts'

const WorkHome = lazy(async () => ({ default: (await import('./work-home.tsx')).WorkHome }))
const VerifyHome = lazy(async () => ({ default: (await import('./verify-home.tsx')).VerifyHome }))
const AdminHome = lazy(async () => ({ default: (await import('./admin-home.tsx')).AdminHome }))
const OverviewPage = lazy(async () => ({ default: await loadOverviewPage() }))

const homes: Record<Role, 'work' | 'week' | 'verify' | 'keep' | 'look'> = {
  agency: 'work',
  secretariat: 'week',
  assistant: 'verify',
  head: 'verify',
  leadership: 'look',
  administrator: 'keep',
  national: 'look',
}

/** Each role lands on what it does. */
export function HomePage() {
  const me = useMe()
  const home = homes[me.role]
  if (home === 'verify') return <VerifyHome />
  if (home === 'keep') return <AdminHome />
  if (home === 'look') return <OverviewPage isHome />
  return <WorkHome isOnBehalf={home === 'week'} />
}
