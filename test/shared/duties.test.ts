import { describe, expect, it } from 'vitest'
import { commitmentLifecycle } from '#shared/commitments.ts'
import { dueSoonWithinDays, latenessOf, mostEvidence, standingEvidence } from '#shared/duties.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
import { idOf } from './samples.ts'

const [one, two] = [idOf('documents', 1), idOf('documents', 2)]

describe('a duty', () => {
  it.each([
    ['Asia/Jakarta', '2026-03-27T16:59:59.999Z', '2026-03-27T17:00:00.000Z'],
    ['Asia/Makassar', '2026-03-27T15:59:59.999Z', '2026-03-27T16:00:00.000Z'],
    ['Asia/Jayapura', '2026-03-27T14:59:59.999Z', '2026-03-27T15:00:00.000Z'],
  ] as const)('in %s is late from the midnight after its due day', (zone, last, next) => {
    const at = (now: string) => latenessOf({ zone, dueOn: '2026-03-27' }, true, new Date(now))
    expect(at(last)).toEqual({ overdue: false, dueSoon: true })
    expect(at(next)).toEqual({ overdue: true, dueSoon: false })
  })

  it('is due soon from fourteen days before, and when it is over neither late nor due soon', () => {
    const at = (dueOn: string, isOpen: boolean) => latenessOf({ zone: 'Asia/Jakarta', dueOn }, isOpen, new Date('2026-06-01T03:00:00Z'))
    expect(dueSoonWithinDays).toBe(14)
    expect(at('2026-06-15', true)).toEqual({ overdue: false, dueSoon: true })
    expect(at('2026-06-16', true)).toEqual({ overdue: false, dueSoon: false })
    for (const day of ['2026-05-01', '2026-06-05']) expect(at(day, false)).toEqual({ overdue: false, dueSoon: false })
  })

  it('is proved by the files that nobody has turned down', () => {
    expect(mostEvidence).toBe(50)
    expect(standingEvidence({ evidence: [one, two], rejectedEvidence: [two] })).toEqual([one])
    expect(standingEvidence({ evidence: [one, two] })).toEqual([one, two])
  })

  it('asks for time in the same way, whether it is a commitment or a follow-up', () => {
    for (const action of ['request_extension', 'grant_extension', 'refuse_extension'] as const) {
      const [ofCommitment, ofFollowUp] = [commitmentLifecycle.moves[action], followUpLifecycle.moves[action]]
      expect(ofFollowUp.requires).toEqual(ofCommitment.requires)
      expect(ofFollowUp.permission.split('.')[1]).toBe(ofCommitment.permission.split('.')[1])
      for (const body of [{}, { reason: 'Anggaran' }, { reason: 'Anggaran', newDueOn: '2027-01-01' }, { note: 'Baik' }])
        expect(ofFollowUp.input.safeParse(body).success).toBe(ofCommitment.input.safeParse(body).success)
    }
  })
})
