import { pageOf } from '../records.ts'
import { AcceptInvitation, CreateUser, EditUser, Me, User, UserCard, userLifecycle, UserQuery } from '../users.ts'
import { actionEndpoints } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

export const userEndpoints = {
  'me.get': endpoint({
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in',
    permission: 'signed_in',
    status: 200,
    output: Me,
  }),
  'invitations.accept': endpoint({
    method: 'POST',
    path: '/invitations/accept',
    summary: 'Bind the account that is signed in to the membership it was invited to',
    permission: 'authenticated',
    body: AcceptInvitation,
    status: 200,
    output: Me,
    errors: ['not_found', 'already_exists'],
  }),
  'users.list': endpoint({
    method: 'GET',
    path: '/users',
    summary: 'Members of a jurisdiction, newest first, of an organisation active ones first; filters: none, status, organisationId, both',
    permission: 'users.read',
    query: UserQuery,
    status: 200,
    output: pageOf(UserCard),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'users.create': endpoint({
    method: 'POST',
    path: '/users',
    summary: 'Make somebody a member, at once or by an invitation',
    permission: 'users.manage',
    body: CreateUser,
    status: 201,
    output: User,
    hasEtag: true,
    errors: ['already_exists'],
  }),
  'users.get': endpoint({
    method: 'GET',
    path: '/users/{id}',
    summary: 'One member',
    permission: 'users.read',
    status: 200,
    output: User,
    hasEtag: true,
  }),
  'users.edit': endpoint({
    method: 'PATCH',
    path: '/users/{id}',
    summary: 'Change name, position, role, work address or, within the jurisdiction, organisation',
    permission: 'users.manage',
    body: EditUser,
    status: 200,
    output: User,
    hasEtag: true,
    needsIfMatch: true,
    errors: ['locked'],
  }),
  'users.history': historyOf('users', 'users.read'),
  ...actionEndpoints('users', userLifecycle, User),
} as const
