import { contract } from '#shared/contract/contract.ts'
import { readAgenda } from '#functions/core/overview/read-agenda.ts'
import { listOrganisationSummaries, readDashboard } from '#functions/core/overview/read-dashboard.ts'
import { asking, type Handler } from './answer.ts'

export const overviewHandlers = {
  'dashboard.get': asking(contract['dashboard.get'], ({ ctx, caller, query }) => readDashboard(ctx, caller, query)),
  'dashboard.organisations': asking(contract['dashboard.organisations'], ({ ctx, caller, query }) =>
    listOrganisationSummaries(ctx, caller, query),
  ),
  'agenda.list': asking(contract['agenda.list'], ({ ctx, caller, query }) => readAgenda(ctx, caller, query)),
} satisfies Record<string, Handler>
