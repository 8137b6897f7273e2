import { userLifecycle } from '#shared/users.ts'
import { contract } from '#shared/contract/contract.ts'
import { editUser, moveUser } from '#functions/core/users/change-user.ts'
import { createUser } from '#functions/core/users/create-user.ts'
import { describeMe, getUser, listUsers } from '#functions/core/users/read-users.ts'
import { asking, history, movesOf, versioned, written, type Handler } from './answer.ts'

export const usersHandlers = {
  'me.get': async ({ ctx, caller }) => ({ body: await describeMe(ctx, caller) }),
  'users.list': asking(contract['users.list'], ({ ctx, caller, query }) => listUsers(ctx, caller, query)),
  'users.create': ({ ctx, command }) => written(createUser(ctx, command), undefined, '/users'),
  'users.get': ({ ctx, caller, id }) => versioned(getUser(ctx, caller, id)),
  'users.edit': ({ ctx, command }) => written(editUser(ctx, command)),
  'users.history': history,
  ...movesOf('users', userLifecycle, (asked, action) => written(moveUser(asked.ctx, asked.command, action))),
} satisfies Record<string, Handler>
