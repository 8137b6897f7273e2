import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Commitment,
  CommitmentStatus,
  CreateCommitment,
  deriveCommitmentState,
  isCounted,
  isOpen,
  isWithoutEvidence,
  lacksEvidence,
  openStatuses,
  ReportProgress,
} from '#shared/commitments.ts'
import { addDays, dayIn, Zone } from '#shared/dates.ts'
import { dueSoonWithinDays, standingEvidence } from '#shared/duties.ts'
import { commitment, idOf } from './samples.ts'

const closed: readonly CommitmentStatus[] = ['fulfilled', 'not_feasible', 'cancelled', 'carried_over']
const stateOf = (fields: Partial<Commitment>, now: string) =>
  deriveCommitmentState({ ...commitment, ...fields, lacksEvidence: lacksEvidence({ ...commitment, ...fields }) }, new Date(now))

describe('late and nearly late', () => {
  it('a status is open or closed, never both', () => {
    expect(CommitmentStatus.options.filter(isOpen)).toEqual([...openStatuses])
    expect(CommitmentStatus.options.filter((status) => !isOpen(status))).toEqual(closed)
  })

  it('what was withdrawn or counts in the renewed agreement is not counted among what was promised', () => {
    expect(CommitmentStatus.options.filter((status) => !isCounted(status))).toEqual(['cancelled', 'carried_over'])
  })

  it.each([
    ['Asia/Jakarta', '2026-06-30T16:59:59.999Z', '2026-06-30T17:00:00.000Z'],
    ['Asia/Makassar', '2026-06-30T15:59:59.999Z', '2026-06-30T16:00:00.000Z'],
    ['Asia/Jayapura', '2026-06-30T14:59:59.999Z', '2026-06-30T15:00:00.000Z'],
  ] as const)('in %s the due day lasts until its midnight and is not late', (zone, lastInstant, next) => {
    expect(stateOf({ zone, dueOn: '2026-06-30' }, lastInstant)).toMatchObject({ overdue: false, dueSoon: true })
    expect(stateOf({ zone, dueOn: '2026-06-30' }, next)).toMatchObject({ overdue: true, dueSoon: false })
  })

  it('due soon begins fourteen days before', () => {
    expect(dueSoonWithinDays).toBe(14)
    const at = (dueOn: string) => stateOf({ dueOn, zone: 'Asia/Jakarta' }, '2026-06-01T03:00:00Z').dueSoon
    expect([at('2026-06-01'), at('2026-06-15'), at('2026-06-16'), at('2026-05-31')]).toEqual([true, true, false, false])
  })

  it('what is closed is neither late nor nearly late nor unproven, whatever the day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...closed), fc.integer({ min: -500, max: 500 }), (status, days) => {
        const dueOn = addDays('2026-06-30', days)
        expect(stateOf({ status, dueOn }, '2026-06-30T03:00:00Z')).toEqual({ overdue: false, dueSoon: false, noEvidence: false })
      }),
    )
  })

  it('what is open is late exactly when its zone’s calendar has passed the due day, and never both late and nearly late', () => {
    const instant = fc.date({ min: new Date('2025-12-01T00:00:00Z'), max: new Date('2027-02-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...openStatuses),
        fc.constantFrom(...Zone.options),
        instant,
        fc.integer({ min: -30, max: 30 }),
        (status, zone, now, days) => {
          const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now)
          const state = stateOf({ status, zone, dueOn: addDays(today, days) }, now.toISOString())
          expect(state.overdue).toBe(days < 0)
          expect(state.dueSoon).toBe(days >= 0 && days <= 14)
        },
      ),
    )
  })

  it('one instant can be late in Papua and not yet late in Java', () => {
    const now = '2026-06-30T15:30:00Z'
    expect(stateOf({ zone: 'Asia/Jayapura', dueOn: '2026-06-30' }, now).overdue).toBe(true)
    expect(stateOf({ zone: 'Asia/Makassar', dueOn: '2026-06-30' }, now).overdue).toBe(false)
    expect(dayIn('Asia/Jayapura', new Date(now))).toBe('2026-07-01')
  })
})

describe('evidence', () => {
  const [one, two] = [idOf('documents', 1), idOf('documents', 2)]

  it('stands until a verifier turns it down', () => {
    expect(standingEvidence({ evidence: [one, two] })).toEqual([one, two])
    expect(standingEvidence({ evidence: [one, two], rejectedEvidence: [two] })).toEqual([one])
    expect(standingEvidence({ evidence: [one], rejectedEvidence: [one] })).toEqual([])
  })

  it('is lacking when some is wanted, named or not, and none stands', () => {
    for (const evidenceRequired of [true, 'Surat keputusan'] as const) {
      expect(lacksEvidence({ evidenceRequired, evidence: [] })).toBe(true)
      expect(lacksEvidence({ evidenceRequired, evidence: [one], rejectedEvidence: [one] })).toBe(true)
      expect(lacksEvidence({ evidenceRequired, evidence: [one, two], rejectedEvidence: [one] })).toBe(false)
    }
    expect(lacksEvidence({ evidenceRequired: false, evidence: [] })).toBe(false)
  })

  it('is missed once work has begun, and no longer when it is over', () => {
    const missed = CommitmentStatus.options.filter((status) => isWithoutEvidence(status, true))
    expect(missed).toEqual(['in_progress', 'submitted', 'returned'])
    expect(CommitmentStatus.options.filter((status) => isWithoutEvidence(status, false))).toEqual([])
  })
})

describe('a commitment from before promises were carried over', () => {
  it('is read as it was written', () => {
    const by = idOf('users')
    const stored = {
      ...commitment,
      description: 'Di semua loket',
      clause: { article: 'Pasal 4' },
      indicator: { name: 'Loket berpapan', target: '12' },
      startsOn: '2026-02-01',
      extension: { at: '2026-05-01T00:00:00.000Z', by, newDueOn: '2026-07-31', reason: 'Anggaran' },
      actual: '5',
      rejectedEvidence: [idOf('documents', 2)],
      claim: { at: '2026-05-01T00:00:00.000Z', by, organisationId: idOf('organisations'), onBehalf: true, note: 'Jalan', documentIds: [] },
      verdict: { at: '2026-05-02T00:00:00.000Z', by, result: 'not_feasible', reason: 'in_court', note: 'Digugat' },
      isExample: true,
    }
    expect(Commitment.parse(stored)).toEqual(stored)
  })
})

describe('input', () => {
  const create = {
    agreementId: idOf('agreements'),
    ownerId: idOf('organisations'),
    title: 'Janji',
    category: 'survey',
    dueOn: '2026-06-30',
  }

  it('a new commitment wants proof and weighs one, unless said otherwise', () => {
    expect(CreateCommitment.parse(create)).toMatchObject({ evidenceRequired: true, weight: 1 })
    expect(CreateCommitment.parse({ ...create, evidenceRequired: 'SK Gubernur', weight: 5 })).toMatchObject({
      evidenceRequired: 'SK Gubernur',
      weight: 5,
    })
  })

  it('nobody sets what follows from moves', () => {
    for (const field of ['status', 'version', 'progressPercent', 'evidence', 'claim', 'verdict', 'jurisdiction', 'originalDueOn', 'zone'])
      expect(CreateCommitment.safeParse({ ...create, [field]: commitment.status }).success, field).toBe(false)
  })

  it('progress is a whole percentage with a note', () => {
    for (const progressPercent of [0, 50, 100]) expect(ReportProgress.safeParse({ note: 'Rapat', progressPercent }).success).toBe(true)
    for (const progressPercent of [-1, 101, 0.5, '50', null, Number.NaN])
      expect(ReportProgress.safeParse({ note: 'Rapat', progressPercent }).success).toBe(false)
    expect(ReportProgress.safeParse({ progressPercent: 50 }).success).toBe(false)
  })
})
