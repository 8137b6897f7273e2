import { contract } from '#shared/contract/contract.ts'
import { project } from '#functions/core/projector/project.ts'
import { eventOfRow, type Event } from '#functions/core/records/event.ts'
import { isEventKey } from '#functions/platform/table/keys.ts'
import type { World } from '#test/support/context.ts'
import { bodyOf, type Person } from '#test/support/request.ts'

/** Counts all that has happened in a world so far, as the stream would bring it. */
export async function count({ ctx, table }: World): Promise<void> {
  const events: Event[] = []
  for await (const row of table.scan()) if (isEventKey(row)) events.push(eventOfRow(row))
  await project(ctx, events)
}

export const alarms = async (person: Person, query = '') => bodyOf(contract['alarms.list'], await person.get(`/alarms${query}`))
export const agenda = async (person: Person, query = '') => bodyOf(contract['agenda.list'], await person.get(`/agenda${query}`))
export const dashboard = async (person: Person, query = '') => bodyOf(contract['dashboard.get'], await person.get(`/dashboard${query}`))
export const overviewOf = async (person: Person, id: string) =>
  bodyOf(contract['agreements.overview'], await person.get(`/agreements/${id}/overview`))
export const organisationOverview = async (person: Person, id: string) =>
  bodyOf(contract['organisations.overview'], await person.get(`/organisations/${id}/overview`))
export const timeline = async (person: Person, id: string) =>
  bodyOf(contract['timeline.get'], await person.get(`/timeline?agreementId=${id}`))
