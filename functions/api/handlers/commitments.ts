import { commitmentLifecycle } from '#shared/commitments.ts'
import { contract } from '#shared/contract/contract.ts'
import { createCommitment } from '#functions/core/commitments/create-commitment.ts'
import { editCommitment } from '#functions/core/commitments/edit-commitment.ts'
import { moveCommitment } from '#functions/core/commitments/move-commitment.ts'
import { presentCommitment } from '#functions/core/commitments/present.ts'
import { getCommitment, listCommitments } from '#functions/core/commitments/read-commitments.ts'
import { reportProgress } from '#functions/core/commitments/report-progress.ts'
import { asking, history, movesOf, versioned, written, type Asked, type Handler } from './answer.ts'

const commitment = (asked: Asked, outcome: ReturnType<typeof editCommitment>, collection?: string) =>
  written(outcome, (record) => presentCommitment(asked.ctx, asked.caller, record), collection)

export const commitmentsHandlers = {
  'commitments.list': asking(contract['commitments.list'], ({ ctx, caller, query }) => listCommitments(ctx, caller, query)),
  'commitments.create': (asked) => commitment(asked, createCommitment(asked.ctx, asked.command), '/commitments'),
  'commitments.get': ({ ctx, caller, id }) =>
    versioned(getCommitment(ctx, caller, id).then((record) => presentCommitment(ctx, caller, record))),
  'commitments.edit': (asked) => commitment(asked, editCommitment(asked.ctx, asked.command)),
  'commitments.report_progress': (asked) => commitment(asked, reportProgress(asked.ctx, asked.command)),
  'commitments.history': history,
  ...movesOf('commitments', commitmentLifecycle, (asked, action) => commitment(asked, moveCommitment(asked.ctx, asked.command, action))),
} satisfies Record<string, Handler>
