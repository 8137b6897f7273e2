import { legalActions } from '#shared/lifecycle.ts'
import { isInReach, relationsFor } from '#shared/permissions.ts'
import { userLifecycle, type Me, type User, type UserAction } from '#shared/users.ts'

/** Last part of the address of a move. */
export const slugOf = {
  deactivate: 'nonaktifkan',
  reactivate: 'aktifkan',
  invite_again: 'undang-lagi',
  hand_over: 'alihkan',
} as const satisfies Record<UserAction, string>

/** Whether the reader keeps this user. */
export const mayKeep = (me: Me, user: User): boolean => relationsFor('users.manage', me.role).length > 0 && isInReach(me, user.jurisdiction)

/** What the reader may do with a user now: nobody takes their own rights away, and who never signed in is invited anew. */
export const movesFor = (me: Me, user: User): UserAction[] =>
  mayKeep(me, user)
    ? legalActions(userLifecycle, user.status).filter(
        (action) => (action !== 'reactivate' || user.subject !== undefined) && (action !== 'deactivate' || user.id !== me.id),
      )
    : []
