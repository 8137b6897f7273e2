import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { Session } from './session.ts'

const SessionContext = createContext<Session | undefined>(undefined)

export const SessionProvider = ({ session, children }: { session: Session; children: ReactNode }) => (
  <SessionContext value={session}>{children}</SessionContext>
)

/** The session, and a new drawing whenever its state changes. */
export function useSession() {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('useSession outside of SessionProvider')
  const state = useSyncExternalStore(session.subscribe, session.state)
  return { session, state }
}
