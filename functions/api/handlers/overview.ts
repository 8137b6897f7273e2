import { contract } from '#shared/contract/contract.ts'
import { listAlarms } from '#functions/core/overview/list-alarms.ts'
import { readAgenda } from '#functions/core/overview/read-agenda.ts'
import { listOrganisationSummaries, readDashboard } from '#functions/core/overview/read-dashboard.ts'
import { readTimeline } from '#functions/core/overview/read-timeline.ts'
import { asking, type Handler } from './answer.ts'

export const overviewHandlers = {
  'dashboard.get': asking(contract['dashboard.get'], ({ ctx, caller, query }) => readDashboard(ctx, caller, query)),
  'dashboard.organisations': asking(contract['dashboard.organisations'], ({ ctx, caller, query }) =>
    listOrganisationSummaries(ctx, caller, query),
  ),
  'agenda.list': asking(contract['agenda.list'], ({ ctx, caller, query }) => readAgenda(ctx, caller, query)),
  'alarms.list': asking(contract['alarms.list'], ({ ctx, caller, query }) => listAlarms(ctx, caller, query)),
  'timeline.get': asking(contract['timeline.get'], ({ ctx, caller, query }) => readTimeline(ctx, caller, query)),
} satisfies Record<string, Handler>
