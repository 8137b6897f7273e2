import type * as z from 'zod/mini'
import { AlarmKind, silentAfterDays } from '#shared/agreements.ts'
import { addDays, dayIn, daysBetween, type LocalDate } from '#shared/dates.ts'
import { DomainError } from '#shared/errors.ts'
import { zoneOfJurisdiction, type Jurisdiction } from '#shared/jurisdictions.ts'
import type { AlarmItem, AlarmQuery } from '#shared/overview.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { alarmOfRow, countedBy, silentBefore, standingAlarmsOf } from './store.ts'

/**
 * Agreements that nobody looks at: pages of one kind, or the first of each. Since when something is so is stored; that it has been so
 * for too long is found at reading, in the jurisdiction's calendar.
 * @throws DomainError as `alarms.list` of the contract lists them.
 */
export async function listAlarms(ctx: Context, caller: Caller, query: z.output<typeof AlarmQuery>): Promise<Page<AlarmItem>> {
  authoriseRole(caller, 'alarms.read')
  const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
  const today = dayIn(zoneOfJurisdiction(jurisdiction), ctx.now())
  const { kind } = query
  if (kind !== undefined)
    return listPage(ctx, { jurisdiction }, questionFor(kind, jurisdiction, today), query, (row) => alarmItem(kind, row, today))
  if (query.cursor !== undefined)
    throw new DomainError('invalid_cursor', 'Pages come with a kind.', { fields: [{ path: 'cursor', code: 'invalid_value' }] })
  return { items: await firstOfEach(ctx, jurisdiction, query.limit, today) }
}

const questionFor = (kind: AlarmKind, jurisdiction: Jurisdiction, today: LocalDate) =>
  kind === 'silent' ? silentBefore(jurisdiction, addDays(today, -silentAfterDays)) : standingAlarmsOf(jurisdiction, kind)

/** Two questions, and a third one where alarms of the one kind fill the page of both. */
async function firstOfEach(ctx: Context, jurisdiction: Jurisdiction, limit: number, today: LocalDate): Promise<AlarmItem[]> {
  const ask = async (question: ReturnType<typeof questionFor>, most: number) =>
    ctx.table.query({ ...question, limit: most }, { jurisdiction })
  const [standing, silent] = await Promise.all([
    ask(standingAlarmsOf(jurisdiction), 2 * limit),
    ask(questionFor('silent', jurisdiction, today), limit),
  ])
  const ofKind = (kind: AlarmKind) => standing.rows.filter((row) => alarmOfRow(row).standing === kind)
  const isCut = standing.end !== undefined && ofKind('pks_without_session').length < limit
  const without = isCut ? (await ask(questionFor('pks_without_session', jurisdiction, today), limit)).rows : ofKind('pks_without_session')
  const rows: Record<AlarmKind, Row[]> = { mou_without_pks: ofKind('mou_without_pks'), pks_without_session: without, silent: silent.rows }
  return AlarmKind.options.flatMap((kind) => rows[kind].slice(0, limit).map((row) => alarmItem(kind, row, today)))
}

function alarmItem(kind: AlarmKind, row: Row, today: LocalDate): AlarmItem {
  const { type, title, ownerId, beganOn, aliveOn } = alarmOfRow(row)
  const since = kind === 'silent' ? aliveOn : beganOn
  return {
    kind,
    agreementId: countedBy(row) ?? '',
    type,
    title,
    ownerId,
    ...(since === undefined ? {} : { since, days: daysBetween(since, today) }),
  }
}
