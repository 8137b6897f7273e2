import { userLifecycle } from '#shared/users.ts'
import { contract } from '#shared/contract/contract.ts'
import { acceptInvitation } from '#functions/core/users/accept-invitation.ts'
import { createUser } from '#functions/core/users/create-user.ts'
import { editUser } from '#functions/core/users/edit-user.ts'
import { moveUser } from '#functions/core/users/move-user.ts'
import { describeMe, describeUser, getUser, listUsers } from '#functions/core/users/read-users.ts'
import { asking, history, movesOf, versioned, written, type AccountHandler, type Handler } from './answer.ts'

export const usersHandlers = {
  'me.get': async ({ ctx, caller }) => ({ body: await describeMe(ctx, caller) }),
  'users.list': asking(contract['users.list'], ({ ctx, caller, query }) => listUsers(ctx, caller, query)),
  'users.create': ({ ctx, command }) => written(createUser(ctx, command), undefined, '/users'),
  'users.get': ({ ctx, caller, id }) => versioned(getUser(ctx, caller, id)),
  'users.edit': ({ ctx, command }) => written(editUser(ctx, command)),
  'users.history': history,
  ...movesOf('users', userLifecycle, (asked, action) => written(moveUser(asked.ctx, asked.command, action))),
} satisfies Record<string, Handler>

/** For accounts that are no members yet. */
export const invitationHandlers = {
  'invitations.accept': async ({ ctx, subject, request }) => {
    const { value, replayed } = await acceptInvitation(ctx, { ...request, subject })
    return { body: await describeUser(ctx, value), replayed }
  },
} satisfies Record<string, AccountHandler>
