import { addDays } from '#shared/dates.ts'
import { followUpLifecycle, isOpenFollowUp, type FollowUp, type FollowUpAction, type FollowUpSource } from '#shared/follow-ups.ts'
import { legalActions, statusAfter } from '#shared/lifecycle.ts'
import { followUps } from '#functions/core/follow-ups/store.ts'
import { testId } from '../cast.ts'
import { seldom, unstamped, type Pen } from './pen.ts'

const sources: FollowUpSource[] = [
  { kind: 'session', sessionId: testId('sessions', 1) },
  { kind: 'commitment', commitmentId: testId('commitments', 1) },
  { kind: 'oversight_product', productType: 'corrective_action', number: '1/LAHP/2026' },
]

/** What happens beside the way from the first state to a verdict. */
const beside = ['respond', 'assess', 'forward', 'declare_not_actionable', 'request_extension', 'grant_extension', 'refuse_extension']

/** Follow-ups of every source, some in no agreement's chain, through all pairs of status and verdict, forwarded and taken over. */
export function followUpDeeds(pen: Pen, draft: () => void) {
  const { random, kept } = pen

  function assign(): void {
    const agreement = kept.agreements.length === 0 ? undefined : random.pick(kept.agreements).record
    if (agreement === undefined) return draft()
    const owner = pen.ownerIn(agreement.jurisdiction)
    const dueOn = addDays('2026-01-01', random.between(0, 200))
    const after = {
      id: testId('follow-ups', pen.number()),
      jurisdiction: agreement.jurisdiction,
      source: random.pick(sources),
      ...(random.chance(0.8) ? { agreementId: agreement.id } : {}),
      ownerId: owner.id,
      zone: owner.zone,
      title: 'Tindak lanjut',
      priority: 'normal' as const,
      dueOn,
      originalDueOn: dueOn,
      extensionsGranted: 0,
      status: followUpLifecycle.initial,
      verdict: 'not_followed_up' as const,
      evidence: [],
    }
    kept.followUps.push(pen.write({ definition: followUps, after, action: 'create' }))
  }

  function change(): void {
    const place = random.below(kept.followUps.length)
    const before = kept.followUps[place]
    if (before === undefined) return assign()
    const { record } = before
    const actions = legalActions(followUpLifecycle, record.status)
    if (isOpenFollowUp(record.status) && random.chance(0.1)) {
      const { id, zone } = pen.ownerIn(record.jurisdiction)
      const after = { ...unstamped(record), ownerId: id, zone }
      const processId = testId('processes', 1)
      kept.followUps[place] = pen.write({ definition: followUps, before, after, action: 'taken_over' }, { processId })
    } else if (actions.length === 0 || random.chance(0.2)) {
      const after = { ...unstamped(record), title: `Tindak lanjut ${pen.number()}`, dueOn: addDays(record.dueOn, 1) }
      kept.followUps[place] = pen.write({ definition: followUps, before, after, action: 'edit' })
    } else kept.followUps[place] = move(before, seldom(pen, beside, actions))
  }

  function move(before: Pen['kept']['followUps'][number], action: FollowUpAction): Pen['kept']['followUps'][number] {
    const { record } = before
    const status = statusAfter(followUpLifecycle, action, record.status)
    const after = { ...unstamped(record), status, ...effectOf(action, record) }
    const { agreementId, zone } = after
    return pen.write(
      { definition: followUps, before, after, action },
      agreementId === undefined ? {} : { alive: [agreementId], day: pen.today(zone) },
    )
  }

  function effectOf(action: FollowUpAction, { jurisdiction, dueOn }: FollowUp): Partial<FollowUp> {
    if (action === 'verify') return { verdict: 'conform' }
    if (action === 'return') return { verdict: 'not_yet_conform' }
    if (action === 'assess') return { verdict: random.pick(['not_followed_up', 'not_yet_conform'] as const) }
    if (action === 'declare_not_actionable') return { verdict: 'not_actionable' }
    if (action === 'grant_extension') return { dueOn: addDays(dueOn, random.between(1, 60)), extensionsGranted: 1 }
    if (action !== 'forward') return {}
    const { id, zone } = pen.ownerIn(jurisdiction)
    return { ownerId: id, zone }
  }

  return { assign, change }
}
