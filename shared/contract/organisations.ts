import {
  CreateOrganisation,
  EditOrganisation,
  Organisation,
  OrganisationCard,
  organisationLifecycle,
  OrganisationQuery,
} from '../organisations.ts'
import { OrganisationOverview } from '../overview.ts'
import { pageOf } from '../records.ts'
import { actionEndpoints } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

export const organisationEndpoints = {
  'organisations.list': endpoint({
    method: 'GET',
    path: '/organisations',
    summary: 'Organisations of a jurisdiction, newest first; filters: none, kind, parentId',
    permission: 'organisations.read',
    query: OrganisationQuery,
    status: 200,
    output: pageOf(OrganisationCard),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'organisations.create': endpoint({
    method: 'POST',
    path: '/organisations',
    summary: 'Add an organisation',
    permission: 'organisations.manage',
    body: CreateOrganisation,
    status: 201,
    output: Organisation,
    hasEtag: true,
    errors: ['already_exists'],
  }),
  'organisations.get': endpoint({
    method: 'GET',
    path: '/organisations/{id}',
    summary: 'One organisation',
    permission: 'organisations.read',
    status: 200,
    output: Organisation,
    hasEtag: true,
  }),
  'organisations.edit': endpoint({
    method: 'PATCH',
    path: '/organisations/{id}',
    summary: 'Change the place in the tree, short name, liaison, note or sources; a new name is a move',
    permission: 'organisations.manage',
    body: EditOrganisation,
    status: 200,
    output: Organisation,
    hasEtag: true,
    needsIfMatch: true,
    errors: ['locked'],
  }),
  'organisations.overview': endpoint({
    method: 'GET',
    path: '/organisations/{id}/overview',
    summary: 'One organisation with all that it owes, signed, was visited for and was judged by; what counts toward its Opini',
    permission: 'overview.read',
    status: 200,
    output: OrganisationOverview,
    hasEtag: true,
  }),
  ...actionEndpoints('organisations', organisationLifecycle, Organisation),
  'organisations.history': historyOf('organisations', 'organisations.read'),
} as const
