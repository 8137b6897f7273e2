import { contract } from '#shared/contract/contract.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
import { createFollowUp } from '#functions/core/follow-ups/create-follow-up.ts'
import { editFollowUp } from '#functions/core/follow-ups/edit-follow-up.ts'
import { moveFollowUp } from '#functions/core/follow-ups/move-follow-up.ts'
import { presentFollowUp } from '#functions/core/follow-ups/present.ts'
import { getFollowUp, listFollowUps } from '#functions/core/follow-ups/read-follow-ups.ts'
import { asking, history, movesOf, versioned, written, type Asked, type Handler } from './answer.ts'

const followUp = (asked: Asked, outcome: ReturnType<typeof editFollowUp>, collection?: string) =>
  written(outcome, (record) => presentFollowUp(asked.ctx, asked.caller, record), collection)

export const followUpsHandlers = {
  'follow-ups.list': asking(contract['follow-ups.list'], ({ ctx, caller, query }) => listFollowUps(ctx, caller, query)),
  'follow-ups.create': (asked) => followUp(asked, createFollowUp(asked.ctx, asked.command), '/follow-ups'),
  'follow-ups.get': ({ ctx, caller, id }) => versioned(getFollowUp(ctx, caller, id).then((record) => presentFollowUp(ctx, caller, record))),
  'follow-ups.edit': (asked) => followUp(asked, editFollowUp(asked.ctx, asked.command)),
  'follow-ups.history': history,
  ...movesOf('follow-ups', followUpLifecycle, (asked, action) => followUp(asked, moveFollowUp(asked.ctx, asked.command, action))),
} satisfies Record<string, Handler>
