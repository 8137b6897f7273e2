import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { HomePage } from '#web/features/overview/home-page.tsx'
import { paths } from '#web/lib/paths.ts'
import { Loading } from '#web/ui/loaded.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { room } from './room.ts'

const loadWork = async () => (await import('./work-routes.tsx')).WorkRoutes
const loadKeeping = async () => (await import('./keeping-routes.tsx')).KeepingRoutes
const WorkRoutes = room(loadWork)
const KeepingRoutes = room(loadKeeping)

/** First parts of addresses of what is kept rather than done. */
const kept = [paths.organisations, '/penilaian', paths.administration, '/proses']
const isKept = (path: string) => kept.some((first) => path === first || path.startsWith(`${first}/`))

// Whoever comes by a deep link should not wait for the home first.
if (location.pathname !== paths.home) void (isKept(location.pathname) ? loadKeeping() : loadWork())

/** Home at once, every other room when its address is asked for. A page that breaks leaves the menu standing. */
export function Routes() {
  const [path] = useLocation()
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path={paths.home} component={HomePage} />
          <Route>{isKept(path) ? <KeepingRoutes /> : <WorkRoutes />}</Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
