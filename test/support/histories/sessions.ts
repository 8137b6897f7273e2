import { addDays } from '#shared/dates.ts'
import { legalActions, statusAfter } from '#shared/lifecycle.ts'
import { sessionLifecycle, SessionType, type Session } from '#shared/sessions.ts'
import { sessions } from '#functions/core/sessions/store.ts'
import { testId } from '../cast.ts'
import { seldom, unstamped, type Pen } from './pen.ts'

const takenPlace = ['held', 'reported', 'approved']
const said = ({ status, type, on, zone, agreementIds }: Session): string => JSON.stringify([status, type, on, zone, agreementIds])

/** Sessions about none, one or many agreements that change, of days known, half known and unknown, through all states. */
export function sessionDeeds(pen: Pen, draft: () => void) {
  const { random, kept } = pen

  function plan(): void {
    const about = kept.agreements.length === 0 ? undefined : random.pick(kept.agreements).record
    if (about === undefined) return draft()
    const { jurisdiction } = about
    const owner = pen.ownerIn(jurisdiction)
    const after = {
      id: testId('sessions', pen.number()),
      jurisdiction,
      title: 'Pendampingan',
      type: random.pick(SessionType.options),
      hostId: owner.id,
      organisationIds: [owner.id],
      zone: owner.zone,
      ...(random.chance(0.8) ? { agreementIds: someOf(jurisdiction) } : {}),
      ...(random.chance(0.8) ? { on: someDay() } : {}),
      status: sessionLifecycle.initial,
    }
    kept.sessions.push(pen.write({ definition: sessions, after, action: 'create' }))
  }

  const someOf = (jurisdiction: string): string[] =>
    kept.agreements.filter(({ record }) => record.jurisdiction === jurisdiction && random.chance(0.4)).map(({ record }) => record.id)

  const someDay = (): string => {
    const day = addDays('2026-01-01', random.between(-10, 20))
    return random.chance(0.2) ? day.slice(0, 7) : day
  }

  function change(): void {
    const place = random.below(kept.sessions.length)
    const before = kept.sessions[place]
    if (before === undefined) return plan()
    const { record } = before
    const actions = legalActions(sessionLifecycle, record.status)
    const action = actions.length > 0 && random.chance(0.7) ? seldom(pen, ['cancel', 'postpone'], actions) : 'edit'
    const status = action === 'edit' ? record.status : statusAfter(sessionLifecycle, action, record.status)
    const isCorrected = action === 'edit' || action === 'amend' || action === 'replan'
    const after: Session = { ...record, status, ...(isCorrected ? correctionOf(record) : {}) }
    kept.sessions[place] = pen.write({ definition: sessions, before, after: unstamped(after), action }, lifeIn(record, after))
  }

  const correctionOf = ({ jurisdiction }: Session): Partial<Session> =>
    random.pick([
      { summary: `Catatan ${pen.number()}` },
      { on: someDay() },
      { agreementIds: someOf(jurisdiction) },
      { type: 'visit' as const },
    ])

  /** A session that has taken place, when that is news; never later than it was written down. */
  function lifeIn(before: Session, after: Session) {
    const { status, on, zone, agreementIds = [] } = after
    if (!takenPlace.includes(status) || on === undefined || said(before) === said(after)) return {}
    const [day] = [on.length === 7 ? `${on}-01` : on, pen.today(zone)].sort()
    return { alive: agreementIds, day: day ?? '' }
  }

  return { plan, change }
}
