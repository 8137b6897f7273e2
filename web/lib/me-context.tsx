import { createContext, useContext, type ReactNode } from 'react'
import type { Me } from '#shared/users.ts'

const MeContext = createContext<Me | undefined>(undefined)

export const MeProvider = ({ me, children }: { me: Me; children: ReactNode }) => <MeContext value={me}>{children}</MeContext>

/** The member who is signed in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === undefined) throw new Error('useMe outside of MeProvider')
  return me
}
