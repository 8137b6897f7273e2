const key = 'kawal.invitation'

/**
 * The code of an invitation, from behind the # of the address or from before the sign-in. It stays in this tab, and goes out of the
 * address at once, so that it is in no history, on no screen and in no log.
 */
export function takeInvitation(): string | undefined {
  const typed = location.hash.slice(1)
  if (typed !== '') {
    sessionStorage.setItem(key, typed)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(key) ?? undefined
}

export const forgetInvitation = () => sessionStorage.removeItem(key)

const begunKey = 'kawal.invitation-begun'

/** Whether the sign-in was begun to accept the invitation: then nobody has to press a button again. */
export const isAcceptanceBegun = (): boolean => sessionStorage.getItem(begunKey) !== null
export const beginAcceptance = () => sessionStorage.setItem(begunKey, 'yes')
export const endAcceptance = () => sessionStorage.removeItem(begunKey)
