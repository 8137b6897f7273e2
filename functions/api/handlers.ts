import type * as z from 'zod/mini'
import { contract, type EndpointName } from '#shared/contract/contract.ts'
import { parseInput } from '#shared/parse.ts'
import { createAgreement } from '#functions/core/agreements/create-agreement.ts'
import { createPksBatch } from '#functions/core/agreements/create-pks-batch.ts'
import { editAgreement } from '#functions/core/agreements/edit-agreement.ts'
import { moveAgreement } from '#functions/core/agreements/move-agreement.ts'
import { presentAgreement } from '#functions/core/agreements/present.ts'
import { getAgreement, listAgreements } from '#functions/core/agreements/read-agreements.ts'
import { createCommitment } from '#functions/core/commitments/create-commitment.ts'
import { editCommitment } from '#functions/core/commitments/edit-commitment.ts'
import { moveCommitment } from '#functions/core/commitments/move-commitment.ts'
import { presentCommitment } from '#functions/core/commitments/present.ts'
import { getCommitment, listCommitments } from '#functions/core/commitments/read-commitments.ts'
import { reportProgress } from '#functions/core/commitments/report-progress.ts'
import type { Caller, Command, Context } from '#functions/core/context.ts'
import { completeDocument } from '#functions/core/documents/complete-document.ts'
import { createDocument } from '#functions/core/documents/create-document.ts'
import { getDocument, linkToContent, listDocuments } from '#functions/core/documents/read-documents.ts'
import { historyOfRecord } from '#functions/core/overview/read-history.ts'
import { readAgenda } from '#functions/core/overview/read-agenda.ts'
import { readAgreementOverview } from '#functions/core/overview/read-agreement-overview.ts'
import { listOrganisationSummaries, readDashboard } from '#functions/core/overview/read-dashboard.ts'
import { createOrganisation } from '#functions/core/organisations/create-organisation.ts'
import { editOrganisation } from '#functions/core/organisations/edit-organisation.ts'
import { getOrganisation, listOrganisations } from '#functions/core/organisations/read-organisations.ts'
import type { Outcome } from '#functions/core/records/create.ts'
import { editUser, moveUser } from '#functions/core/users/change-user.ts'
import { createUser } from '#functions/core/users/create-user.ts'
import { describeMe, getUser, listUsers } from '#functions/core/users/read-users.ts'
import { openApiDocument } from './openapi.ts'

/** What a handler answers; app.ts makes headers and status of it. */
export type Answer = { body?: unknown; version?: number; replayed?: boolean; location?: string }

export type Asked<Query = unknown> = { ctx: Context; caller: Caller; id: string; query: Query; command: Command }

export type Handler = (asked: Asked) => Promise<Answer>

/** A handler whose query is parsed by its endpoint's own schema. */
const asking =
  <Query extends z.ZodMiniType>(declared: { query: Query }, run: (asked: Asked<z.output<Query>>) => Promise<unknown>): Handler =>
  async (asked) => ({ body: await run({ ...asked, query: parseInput(declared.query, asked.query) }) })

const versioned = async <Shape extends { version: number }>(record: Promise<Shape>): Promise<Answer> => {
  const body = await record
  return { body, version: body.version }
}

type Kept = { id: string; version: number }

/** A written record, as its reader sees it; a new one says where it is. */
async function written<Shape extends Kept>(
  outcome: Promise<Outcome<Shape>>,
  present: (record: Shape) => unknown = (record) => record,
  collection?: string,
): Promise<Answer> {
  const { value, replayed } = await outcome
  return {
    body: await present(value),
    version: value.version,
    replayed,
    ...(collection === undefined ? {} : { location: `${collection}/${value.id}` }),
  }
}

const agreement = (asked: Asked, outcome: ReturnType<typeof editAgreement>, collection?: string) =>
  written(outcome, (record) => presentAgreement(asked.ctx, asked.caller, record), collection)
const commitment = (asked: Asked, outcome: ReturnType<typeof editCommitment>, collection?: string) =>
  written(outcome, (record) => presentCommitment(asked.ctx, asked.caller, record), collection)

const movesAgreement =
  (action: Parameters<typeof moveAgreement>[2]) =>
  (asked: Asked): Promise<Answer> =>
    agreement(asked, moveAgreement(asked.ctx, asked.command, action))
const movesCommitment =
  (action: Parameters<typeof moveCommitment>[2]) =>
  (asked: Asked): Promise<Answer> =>
    commitment(asked, moveCommitment(asked.ctx, asked.command, action))
const movesUser =
  (action: Parameters<typeof moveUser>[2]) =>
  (asked: Asked): Promise<Answer> =>
    written(moveUser(asked.ctx, asked.command, action))

const history = asking(contract['commitments.history'], ({ ctx, caller, id, query }) => historyOfRecord(ctx, caller, id, query))

/** Endpoint -> verb; exhaustive over the contract. */
export const handlers: Record<Exclude<EndpointName, 'health.get' | 'openapi.get'>, Handler> = {
  'me.get': async ({ ctx, caller }) => ({ body: await describeMe(ctx, caller) }),

  'dashboard.get': asking(contract['dashboard.get'], ({ ctx, caller, query }) => readDashboard(ctx, caller, query)),
  'dashboard.organisations': asking(contract['dashboard.organisations'], ({ ctx, caller, query }) =>
    listOrganisationSummaries(ctx, caller, query),
  ),
  'agenda.list': asking(contract['agenda.list'], ({ ctx, caller, query }) => readAgenda(ctx, caller, query)),

  'users.list': asking(contract['users.list'], ({ ctx, caller, query }) => listUsers(ctx, caller, query)),
  'users.create': ({ ctx, command }) => written(createUser(ctx, command), undefined, '/users'),
  'users.get': ({ ctx, caller, id }) => versioned(getUser(ctx, caller, id)),
  'users.edit': ({ ctx, command }) => written(editUser(ctx, command)),
  'users.history': history,
  'users.deactivate': movesUser('deactivate'),
  'users.reactivate': movesUser('reactivate'),

  'organisations.list': asking(contract['organisations.list'], ({ ctx, caller, query }) => listOrganisations(ctx, caller, query)),
  'organisations.create': ({ ctx, command }) => written(createOrganisation(ctx, command), undefined, '/organisations'),
  'organisations.get': ({ ctx, caller, id }) => versioned(getOrganisation(ctx, caller, id)),
  'organisations.edit': ({ ctx, command }) => written(editOrganisation(ctx, command)),
  'organisations.history': history,

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
  'agreements.history': history,
  'agreements.start_discussion': movesAgreement('start_discussion'),
  'agreements.send_for_signature': movesAgreement('send_for_signature'),
  'agreements.resume_discussion': movesAgreement('resume_discussion'),
  'agreements.sign': movesAgreement('sign'),
  'agreements.record_signed': movesAgreement('record_signed'),
  'agreements.cancel': movesAgreement('cancel'),

  'commitments.list': asking(contract['commitments.list'], ({ ctx, caller, query }) => listCommitments(ctx, caller, query)),
  'commitments.create': (asked) => commitment(asked, createCommitment(asked.ctx, asked.command), '/commitments'),
  'commitments.get': ({ ctx, caller, id }) =>
    versioned(getCommitment(ctx, caller, id).then((record) => presentCommitment(ctx, caller, record))),
  'commitments.edit': (asked) => commitment(asked, editCommitment(asked.ctx, asked.command)),
  'commitments.report_progress': (asked) => commitment(asked, reportProgress(asked.ctx, asked.command)),
  'commitments.history': history,
  'commitments.start': movesCommitment('start'),
  'commitments.submit': movesCommitment('submit'),
  'commitments.fulfil': movesCommitment('fulfil'),
  'commitments.return': movesCommitment('return'),
  'commitments.declare_not_feasible': movesCommitment('declare_not_feasible'),
  'commitments.cancel': movesCommitment('cancel'),
  'commitments.request_extension': movesCommitment('request_extension'),
  'commitments.grant_extension': movesCommitment('grant_extension'),
  'commitments.refuse_extension': movesCommitment('refuse_extension'),

  'documents.list': asking(contract['documents.list'], ({ ctx, caller, query }) => listDocuments(ctx, caller, query)),
  'documents.create': async ({ ctx, command }) => {
    const { value, replayed } = await createDocument(ctx, command)
    return { body: value, version: value.document.version, replayed, location: `/documents/${value.document.id}` }
  },
  'documents.get': ({ ctx, caller, id }) => versioned(getDocument(ctx, caller, id)),
  'documents.complete': ({ ctx, command }) => written(completeDocument(ctx, command)),
  'documents.content': async ({ ctx, caller, id }) => ({ location: await linkToContent(ctx, caller, id) }),
  'documents.history': history,
}

/** The two answers that need nobody. */
export const publicHandlers = {
  'health.get': () => ({ status: 'ok' }),
  'openapi.get': () => openApiDocument(),
} as const
