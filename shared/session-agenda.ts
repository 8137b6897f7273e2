import * as z from 'zod/mini'
import { firstDayOf, LocalDate } from './dates.ts'
import { OrganisationId, StatementId } from './ids.ts'
import { SessionCard, type Session, type SessionStatus } from './sessions.ts'
import { inBrief } from './text.ts'

/** Why a session stands in the agenda. */
export const SessionAgendaReason = z.enum(['visit', 'report', 'approval', 'next_visit'])
export type SessionAgendaReason = z.infer<typeof SessionAgendaReason>

/**
 * The day on which a session asks for attention, and why: the visit itself, the report that it still needs, the approval
 * that the report waits for, and then the next visit, until that one is planned.
 */
export function agendaDayOfSession(
  session: Pick<Session, 'status' | 'on' | 'nextVisitOn' | 'nextId'>,
): { day: LocalDate; reason: SessionAgendaReason } | undefined {
  const on = session.on === undefined ? undefined : firstDayOf(session.on)
  const reasons: Partial<Record<SessionStatus, SessionAgendaReason>> = {
    planned: 'visit',
    confirmed: 'visit',
    held: 'report',
    reported: 'approval',
  }
  const reason = reasons[session.status]
  if (reason !== undefined) return on === undefined ? undefined : { day: on, reason }
  if (session.status !== 'approved' || session.nextVisitOn === undefined || session.nextId !== undefined) return undefined
  return { day: session.nextVisitOn, reason: 'next_visit' }
}

/** What of a session has a day of its own in the agenda: a next step that was agreed, a promise that was voiced. */
export const DatedPartKind = z.enum(['step', 'promise'])

const dated = { text: z.string(), dueOn: LocalDate, organisationId: z.optional(OrganisationId) }

/** A next step is known by its place among the others (the first is 0), a promise by its id. */
export const DatedPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: z.int(), ...dated }),
  z.strictObject({ kind: z.literal('promise'), statementId: StatementId, ...dated }),
])
export type DatedPart = z.infer<typeof DatedPart>

/** A session as it stands in the agenda: by itself or, with the part, once more for each part that has a day. */
export const SessionAgendaCard = z.strictObject({ ...SessionCard.shape, part: z.optional(DatedPart) })

/** Most parts with a day of their own: with the links of the organisations and agreements they fit one transaction. */
export const mostDatedParts = 12

/** Steps that are not done and promises that no commitment was made of, as far as they have a day. */
export function openDatedParts({ nextSteps = [], statements = [] }: Pick<Session, 'nextSteps' | 'statements'>): DatedPart[] {
  const steps = nextSteps.flatMap(({ status, text, dueOn, organisationId }, step): DatedPart[] =>
    status === 'done' || dueOn === undefined ? [] : [{ kind: 'step', step, text: inBrief(text), dueOn, organisationId }],
  )
  const promises = statements.flatMap(({ id, kind, commitmentId, text, dueOn, organisationId }): DatedPart[] =>
    kind !== 'promise' || commitmentId !== undefined || dueOn === undefined
      ? []
      : [{ kind: 'promise', statementId: id, text: inBrief(text), dueOn, organisationId }],
  )
  return [...steps, ...promises]
}

const told: readonly SessionStatus[] = ['reported', 'approved']

/** What stands in the agenda beside the session: nothing while its report is a draft. Rows of an older Kawal may hold more than are shown. */
export const datedPartsOf = (session: Pick<Session, 'status' | 'nextSteps' | 'statements'>): DatedPart[] =>
  told.includes(session.status) ? openDatedParts(session).slice(0, mostDatedParts) : []
