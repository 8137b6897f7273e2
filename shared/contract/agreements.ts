import * as z from 'zod/mini'
import {
  Agreement,
  agreementLifecycle,
  AgreementQuery,
  CreateAgreement,
  CreatePksBatch,
  EditAgreement,
  RenewAgreement,
} from '../agreements.ts'
import { AddendumImpact, AgreementListItem, AgreementOverview } from '../overview.ts'
import { pageOf } from '../records.ts'
import { actionEndpoints } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

/** An agreement as one reads it: with what follows from the day and what the reader may do now. */
export const AgreementAnswer = AgreementOverview.shape.agreement
export type AgreementAnswer = z.infer<typeof AgreementAnswer>

const PksBatchAnswer = z.strictObject({ items: z.array(Agreement) })

export const agreementEndpoints = {
  'agreements.list': endpoint({
    method: 'GET',
    path: '/agreements',
    summary: 'Agreements of a jurisdiction, newest first; filters: none, type, parentId. An agency sees those it is the owing party of.',
    permission: 'agreements.read',
    query: AgreementQuery,
    status: 200,
    output: pageOf(AgreementListItem),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'agreements.create': endpoint({
    method: 'POST',
    path: '/agreements',
    summary: 'Draft a MoU, a PKS, a work plan or an addendum',
    permission: 'agreements.edit',
    body: CreateAgreement,
    status: 201,
    output: AgreementAnswer,
    hasEtag: true,
    errors: ['already_exists'],
  }),
  'agreements.get': endpoint({
    method: 'GET',
    path: '/agreements/{id}',
    summary: 'One agreement',
    permission: 'agreements.read',
    status: 200,
    output: AgreementAnswer,
    hasEtag: true,
  }),
  'agreements.overview': endpoint({
    method: 'GET',
    path: '/agreements/{id}/overview',
    summary: 'One agreement with its PKS and their counts, its commitments, sessions, follow-ups and documents',
    permission: 'agreements.read',
    status: 200,
    output: AgreementOverview,
    hasEtag: true,
  }),
  'agreements.edit': endpoint({
    method: 'PATCH',
    path: '/agreements/{id}',
    summary: 'Change an agreement before signing, or supply what is missing after it',
    permission: 'agreements.edit',
    body: EditAgreement,
    status: 200,
    output: AgreementAnswer,
    hasEtag: true,
    needsIfMatch: true,
    errors: ['locked'],
  }),
  'agreements.create_pks_batch': endpoint({
    method: 'POST',
    path: '/agreements/{id}/pks',
    summary: 'Up to 30 PKS under a MoU in one action, all or nothing',
    permission: 'agreements.edit',
    body: CreatePksBatch,
    status: 201,
    output: PksBatchAnswer,
    errors: ['batch_too_large', 'already_exists', 'illegal_move'],
  }),
  'agreements.impact': endpoint({
    method: 'GET',
    path: '/agreements/{id}/impact',
    summary: 'What an addendum would change, and which open commitments it touches, before it is applied',
    permission: 'agreements.read',
    status: 200,
    output: AddendumImpact,
    errors: ['illegal_move'],
  }),
  'agreements.renew': endpoint({
    method: 'POST',
    path: '/agreements/{id}/renewal',
    summary: 'Draft the agreement that renews this one and say which open commitments come along when it is signed',
    permission: 'agreements.edit',
    body: RenewAgreement,
    status: 201,
    output: AgreementAnswer,
    hasEtag: true,
    errors: ['already_exists', 'illegal_move', 'locked'],
  }),
  'agreements.history': historyOf('agreements', 'agreements.read'),
  ...actionEndpoints('agreements', agreementLifecycle, AgreementAnswer),
} as const
