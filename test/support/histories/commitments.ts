import {
  CommitmentCategory,
  commitmentLifecycle,
  isOpen,
  reportableStatuses,
  type Commitment,
  type CommitmentStatus,
} from '#shared/commitments.ts'
import { addDays } from '#shared/dates.ts'
import { legalActions, statusAfter } from '#shared/lifecycle.ts'
import { commitments } from '#functions/core/commitments/store.ts'
import { testId } from '../cast.ts'
import { seldom, unstamped, type Pen } from './pen.ts'

type Deed = { action: string; fields: Partial<Commitment>; processId?: string }

const reportable: readonly CommitmentStatus[] = reportableStatuses
/** What brings nothing about. */
const paperwork = ['create', 'edit', 'carry_over']

/** Promises through all states, with proof filed and turned down, more time, corrections, and owners that change. */
export function commitmentDeeds(pen: Pen, draft: () => void) {
  const { random, kept } = pen

  function promise(): void {
    const agreement = kept.agreements.length === 0 ? undefined : random.pick(kept.agreements).record
    if (agreement === undefined) return draft()
    const owner = pen.ownerIn(agreement.jurisdiction)
    const dueOn = addDays('2026-01-01', random.between(0, 500))
    const after = {
      id: testId('commitments', pen.number()),
      jurisdiction: agreement.jurisdiction,
      agreementId: agreement.id,
      ownerId: owner.id,
      zone: owner.zone,
      title: 'Janji',
      category: random.pick(CommitmentCategory.options),
      evidenceRequired: random.pick([true, false, 'Foto']),
      dueOn,
      originalDueOn: dueOn,
      extensionsGranted: 0,
      weight: 1,
      status: commitmentLifecycle.initial,
      progressPercent: 0,
      evidence: [],
      reports: 0,
    }
    kept.commitments.push(pen.write({ definition: commitments, after, action: 'create' }))
  }

  function change(): void {
    const place = random.below(kept.commitments.length)
    const before = kept.commitments[place]
    if (before === undefined) return promise()
    const { action, fields, processId } = nextOf(before.record)
    const after = { ...unstamped(before.record), ...fields }
    const isAlive = processId === undefined && !paperwork.includes(action)
    const life = isAlive ? { alive: [after.agreementId], day: pen.today(after.zone) } : {}
    const beside = { ...life, ...(processId === undefined ? {} : { processId }) }
    kept.commitments[place] = pen.write({ definition: commitments, before, after, action }, beside)
  }

  function nextOf(record: Commitment): Deed {
    if (isOpen(record.status) && random.chance(0.05)) return takenOver(record)
    if (reportable.includes(record.status) && random.chance(0.3))
      return { action: 'report_progress', fields: { status: 'in_progress', ...filed(record) } }
    if (isOpen(record.status) && random.chance(0.25)) return { action: 'edit', fields: editOf(record) }
    const actions = legalActions(commitmentLifecycle, record.status)
    if (actions.length === 0) return { action: 'edit', fields: { title: `Janji ${pen.number()}` } }
    const action = seldom(pen, ['declare_not_feasible', 'cancel', 'carry_over', 'request_extension', 'refuse_extension'], actions)
    const status = statusAfter(commitmentLifecycle, action, record.status)
    if (action === 'submit') return { action, fields: { status, ...filed(record) } }
    if (action === 'return') return { action, fields: { status, rejectedEvidence: record.evidence.filter(() => random.chance(0.5)) } }
    if (action === 'grant_extension')
      return { action, fields: { dueOn: addDays(record.dueOn, random.between(1, 90)), extensionsGranted: record.extensionsGranted + 1 } }
    return { action, fields: { status } }
  }

  /** What a merger does to many at once. */
  function takenOver({ jurisdiction }: Commitment): Deed {
    const owner = pen.ownerIn(jurisdiction)
    return { action: 'taken_over', fields: { ownerId: owner.id, zone: owner.zone }, processId: testId('processes', 1) }
  }

  const filed = ({ evidence }: Commitment): Partial<Commitment> =>
    evidence.length < 50 && random.chance(0.6) ? { evidence: [...evidence, testId('documents', 10_000 + pen.number())] } : {}

  function editOf({ status, jurisdiction, dueOn }: Commitment): Partial<Commitment> {
    const always = { category: random.pick(CommitmentCategory.options), evidenceRequired: random.pick([true, false, 'Foto']) }
    if (status !== 'not_started') return always
    const owner = pen.ownerIn(jurisdiction)
    return { ...always, ownerId: owner.id, zone: owner.zone, dueOn: addDays(dueOn, random.between(-60, 60)) }
  }

  return { promise, change }
}
