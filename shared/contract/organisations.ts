import { CreateOrganisation, EditOrganisation, Organisation, OrganisationCard, OrganisationQuery } from '../organisations.ts'
import { pageOf } from '../records.ts'
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
    summary: 'Change short name, liaison or note; a rename is a succession',
    permission: 'organisations.manage',
    body: EditOrganisation,
    status: 200,
    output: Organisation,
    hasEtag: true,
    needsIfMatch: true,
  }),
  'organisations.history': historyOf('organisations', 'organisations.read'),
} as const
