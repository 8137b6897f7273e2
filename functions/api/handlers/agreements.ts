import { agreementLifecycle } from '#shared/agreements.ts'
import { contract } from '#shared/contract/contract.ts'
import { createAgreement } from '#functions/core/agreements/create-agreement.ts'
import { createPksBatch } from '#functions/core/agreements/create-pks-batch.ts'
import { editAgreement } from '#functions/core/agreements/edit-agreement.ts'
import { moveAgreement } from '#functions/core/agreements/move-agreement.ts'
import { presentAgreement } from '#functions/core/agreements/present.ts'
import { getAgreement, listAgreements } from '#functions/core/agreements/read-agreements.ts'
import { readImpact } from '#functions/core/agreements/read-impact.ts'
import { renewAgreement } from '#functions/core/agreements/renew-agreement.ts'
import { readAgreementOverview } from '#functions/core/overview/read-agreement-overview.ts'
import { asking, history, movesOf, versioned, written, type Asked, type Handler } from './answer.ts'

const agreement = (asked: Asked, outcome: ReturnType<typeof editAgreement>, collection?: string) =>
  written(outcome, (record) => presentAgreement(asked.ctx, asked.caller, record), collection)

export const agreementsHandlers = {
  'agreements.list': asking(contract['agreements.list'], ({ ctx, caller, query }) => listAgreements(ctx, caller, query)),
  'agreements.create': (asked) => agreement(asked, createAgreement(asked.ctx, asked.command), '/agreements'),
  'agreements.get': ({ ctx, caller, id }) =>
    versioned(getAgreement(ctx, caller, id).then((record) => presentAgreement(ctx, caller, record))),
  'agreements.overview': async ({ ctx, caller, id }) => {
    const body = await readAgreementOverview(ctx, caller, id)
    return { body, version: body.agreement.version }
  },
  'agreements.edit': (asked) => agreement(asked, editAgreement(asked.ctx, asked.command)),
  'agreements.create_pks_batch': async ({ ctx, command }) => {
    const { value, replayed } = await createPksBatch(ctx, command)
    return { body: { items: value }, replayed }
  },
  'agreements.impact': async ({ ctx, caller, id }) => ({ body: await readImpact(ctx, caller, id) }),
  'agreements.renew': (asked) => agreement(asked, renewAgreement(asked.ctx, asked.command), '/agreements'),
  'agreements.history': history,
  ...movesOf('agreements', agreementLifecycle, (asked, action) => agreement(asked, moveAgreement(asked.ctx, asked.command, action))),
} satisfies Record<string, Handler>
