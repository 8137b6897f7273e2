import type { Session } from '../session/session.ts'
import type { Caller } from './call.ts'

/** Calls as whoever is signed in, in the language that is shown. */
export const sessionCaller = (apiBase: string, session: Session): Caller => ({
  apiBase,
  accessToken: session.accessToken,
  renewedToken: session.renewedToken,
  language: () => document.documentElement.lang,
})
