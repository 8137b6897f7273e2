import { isHeld, type Session } from '#shared/sessions.ts'
import { inBrief } from '#shared/text.ts'
import { dayOrEntry, type Line } from './timeline-line.ts'

/** A session: planned, or held with what was found, suggested and promised in it. */
export function sessionLines(session: Session, seesDrafts: boolean): Line[] {
  const { id, title, hostId, on, zone, createdAt, status } = session
  const own = { ...dayOrEntry(on, createdAt, zone), noun: 'sessions', id } as const
  const whole = { ...own, title, organisationId: hostId, state: status }
  if (!isHeld(status)) return [{ ...whole, kind: 'session_planned', isAhead: true }]
  const isDraft = status === 'held'
  return [{ ...whole, kind: 'session_held' }, ...(isDraft && !seesDrafts ? [] : partsOf(session, own))]
}

type Own = Pick<Line, 'on' | 'isDayUnknown' | 'noun' | 'id'>

function partsOf({ findings = [], suggestions = [], statements = [] }: Session, own: Own): Line[] {
  const part = (
    kind: Line['kind'],
    { id, text, organisationId }: { id: string; text: string; organisationId?: string | undefined },
  ): Line => ({
    ...own,
    kind,
    partId: id,
    title: inBrief(text),
    ...(organisationId === undefined ? {} : { organisationId }),
  })
  const promises = statements.filter(({ kind }) => kind === 'promise')
  return [
    ...findings.map((one) => ({ ...part('finding', one), state: one.tone })),
    ...suggestions.map((one) => ({ ...part('suggestion', one), ...(one.findingId === undefined ? {} : { answers: one.findingId }) })),
    ...promises.map((one) => part('promise', one)),
  ]
}
