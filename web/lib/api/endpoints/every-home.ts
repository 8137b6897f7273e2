import { OrganisationCard } from '#shared/organisations.ts'
import { AgendaPage, AlarmPage, Dashboard, OrganisationSummaryPage } from '#shared/overview.ts'
import { pageOf } from '#shared/records.ts'
import { Me } from '#shared/users.ts'

/** What every home asks for. */
export const everyHome = {
  'me.get': { method: 'GET', path: '/me', output: Me },
  'organisations.list': { method: 'GET', path: '/organisations', output: pageOf(OrganisationCard) },
  'dashboard.get': { method: 'GET', path: '/dashboard', output: Dashboard },
  'dashboard.organisations': { method: 'GET', path: '/dashboard/organisations', output: OrganisationSummaryPage },
  'agenda.list': { method: 'GET', path: '/agenda', output: AgendaPage },
  'alarms.list': { method: 'GET', path: '/alarms', output: AlarmPage },
} as const
