import * as z from 'zod/mini'
import { AgendaPage, AgendaQuery, Dashboard, DashboardQuery, OrganisationSummaryPage, OrganisationSummaryQuery } from '../overview.ts'
import { endpoint } from './endpoint.ts'

export const overviewEndpoints = {
  'dashboard.get': endpoint({
    method: 'GET',
    path: '/dashboard',
    summary: 'Counts of a jurisdiction (head office: of the nation, or of the jurisdiction named), or of one organisation',
    permission: 'overview.read',
    query: DashboardQuery,
    status: 200,
    output: Dashboard,
    errors: ['not_found', 'unsupported_filter'],
  }),
  'dashboard.organisations': endpoint({
    method: 'GET',
    path: '/dashboard/organisations',
    summary: 'Counts of each organisation in a jurisdiction that owes something',
    permission: 'overview.read',
    query: OrganisationSummaryQuery,
    status: 200,
    output: OrganisationSummaryPage,
    errors: ['invalid_cursor', 'jurisdiction_required'],
  }),
  'agenda.list': endpoint({
    method: 'GET',
    path: '/agenda',
    summary: 'Everything open and dated, late first; of a jurisdiction or of one organisation',
    permission: 'overview.read',
    query: AgendaQuery,
    status: 200,
    output: AgendaPage,
    errors: ['invalid_cursor', 'jurisdiction_required', 'not_found', 'unsupported_filter'],
  }),
  'health.get': endpoint({
    method: 'GET',
    path: '/health',
    summary: 'Whether the API answers',
    permission: 'public',
    status: 200,
    output: z.strictObject({ status: z.literal('ok') }),
  }),
  'openapi.get': endpoint({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as an OpenAPI 3.1 document',
    permission: 'public',
    status: 200,
    output: z.record(z.string(), z.unknown()),
  }),
} as const
