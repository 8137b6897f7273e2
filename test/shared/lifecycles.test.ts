import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementLifecycle, AgreementStatus } from '#shared/agreements.ts'
import { commitmentLifecycle, CommitmentStatus } from '#shared/commitments.ts'
import { DomainError } from '#shared/errors.ts'
import { followUpLifecycle, FollowUpStatus } from '#shared/follow-ups.ts'
import { actionsOf, legalActions, statusAfter, type Lifecycle } from '#shared/lifecycle.ts'
import { organisationLifecycle, OrganisationStatus } from '#shared/organisations.ts'
import { processLifecycle, ProcessStatus } from '#shared/processes.ts'
import { sessionLifecycle, SessionStatus } from '#shared/sessions.ts'
import { userLifecycle, UserStatus } from '#shared/users.ts'

/** What was decided, in its own words: from, action, to. */
const stated = {
  commitments: `
    not_started start in_progress
    returned start in_progress
    in_progress submit submitted
    returned submit submitted
    submitted fulfil fulfilled
    submitted return returned
    not_started declare_not_feasible not_feasible
    in_progress declare_not_feasible not_feasible
    submitted declare_not_feasible not_feasible
    returned declare_not_feasible not_feasible
    not_started cancel cancelled
    in_progress cancel cancelled
    submitted cancel cancelled
    returned cancel cancelled
    not_started request_extension not_started
    in_progress request_extension in_progress
    returned request_extension returned
    not_started grant_extension not_started
    in_progress grant_extension in_progress
    submitted grant_extension submitted
    returned grant_extension returned
    not_started refuse_extension not_started
    in_progress refuse_extension in_progress
    submitted refuse_extension submitted
    returned refuse_extension returned
    not_started carry_over carried_over
    in_progress carry_over carried_over
    submitted carry_over carried_over
    returned carry_over carried_over`,
  'follow-ups': `
    assigned respond assigned
    in_progress respond in_progress
    returned respond returned
    assigned start in_progress
    returned start in_progress
    in_progress submit submitted
    returned submit submitted
    submitted verify verified
    submitted return returned
    assigned assess assigned
    in_progress assess in_progress
    submitted assess submitted
    assigned declare_not_actionable verified
    in_progress declare_not_actionable verified
    submitted declare_not_actionable verified
    returned declare_not_actionable verified
    assigned forward assigned
    in_progress forward assigned
    returned forward assigned
    assigned request_extension assigned
    in_progress request_extension in_progress
    returned request_extension returned
    assigned grant_extension assigned
    in_progress grant_extension in_progress
    submitted grant_extension submitted
    returned grant_extension returned
    assigned refuse_extension assigned
    in_progress refuse_extension in_progress
    submitted refuse_extension submitted
    returned refuse_extension returned`,
  agreements: `
    draft start_discussion under_discussion
    under_discussion send_for_signature awaiting_signature
    awaiting_signature resume_discussion under_discussion
    awaiting_signature sign signed
    draft record_signed signed
    draft cancel cancelled
    under_discussion cancel cancelled
    awaiting_signature cancel cancelled
    signed suspend suspended
    suspended resume signed
    signed terminate terminated
    suspended terminate terminated
    signed supersede superseded
    suspended supersede superseded
    signed apply signed
    signed continue_while_renewing signed`,
  sessions: `
    planned confirm confirmed
    planned hold held
    confirmed hold held
    held report reported
    reported approve approved
    reported return held
    planned postpone postponed
    confirmed postpone postponed
    postponed replan planned
    planned cancel cancelled
    confirmed cancel cancelled
    postponed cancel cancelled
    reported complete_step reported
    approved complete_step approved
    approved amend approved`,
  organisations: `
    active rename active
    active absorb active
    active split ended
    active hand_over active`,
  users: `
    active deactivate deactivated
    invited deactivate deactivated
    deactivated reactivate active
    invited invite_again invited
    active hand_over active
    deactivated hand_over deactivated`,
  processes: `
    running resume running`,
}

type Noun = keyof typeof stated
type Stated = {
  noun: Noun
  lifecycle: Lifecycle<string, string, string>
  statuses: readonly string[]
  initial: string
  /** Further states in which a record can be made, or into which something else than a move brings it. */
  alsoBegins?: string[]
  ends: string[]
}
const nouns: Stated[] = [
  {
    noun: 'commitments',
    lifecycle: commitmentLifecycle,
    statuses: CommitmentStatus.options,
    initial: 'not_started',
    ends: ['fulfilled', 'not_feasible', 'cancelled', 'carried_over'],
  },
  { noun: 'follow-ups', lifecycle: followUpLifecycle, statuses: FollowUpStatus.options, initial: 'assigned', ends: ['verified'] },
  {
    noun: 'agreements',
    lifecycle: agreementLifecycle,
    statuses: AgreementStatus.options,
    initial: 'draft',
    ends: ['cancelled', 'terminated', 'superseded'],
  },
  { noun: 'sessions', lifecycle: sessionLifecycle, statuses: SessionStatus.options, initial: 'planned', ends: ['cancelled'] },
  { noun: 'organisations', lifecycle: organisationLifecycle, statuses: OrganisationStatus.options, initial: 'active', ends: ['ended'] },
  { noun: 'users', lifecycle: userLifecycle, statuses: UserStatus.options, initial: 'active', alsoBegins: ['invited'], ends: [] },
  {
    noun: 'processes',
    lifecycle: processLifecycle,
    statuses: ProcessStatus.options,
    initial: 'running',
    alsoBegins: ['finished'],
    ends: ['finished'],
  },
]

const movesOf = (noun: Noun) =>
  stated[noun]
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))

const refusalOf = (run: () => unknown): DomainError => {
  try {
    run()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

for (const { noun, lifecycle, statuses, initial, alsoBegins = [], ends } of nouns) {
  const moves = movesOf(noun)

  describe(`the lifecycle of ${noun}`, () => {
    it('allows each stated move and refuses every other, naming the legal ones', () => {
      const actions = actionsOf(lifecycle)
      expect(new Set(actions)).toEqual(new Set(moves.map(([, action]) => action)))
      for (const status of statuses) {
        const legal = moves.filter(([from]) => from === status)
        expect(new Set(legalActions(lifecycle, status))).toEqual(new Set(legal.map(([, action]) => action)))
        for (const action of actions) {
          const to = legal.find(([, name]) => name === action)?.[2]
          if (to !== undefined) {
            expect(statusAfter(lifecycle, action, status), `${action} from ${status}`).toBe(to)
            continue
          }
          const refusal = refusalOf(() => statusAfter(lifecycle, action, status))
          expect(refusal.code).toBe('illegal_move')
          expect(refusal.details.legalActions).toEqual(legalActions(lifecycle, status))
        }
      }
    })

    it(`starts ${initial} and ends where nothing moves on`, () => {
      expect(lifecycle.initial).toBe(initial)
      expect(statuses.filter((status) => legalActions(lifecycle, status).length === 0).toSorted()).toEqual(ends.toSorted())
    })

    it('reaches every status, and in any walk none that is not in its list', () => {
      const beginnings = [initial, ...alsoBegins]
      const reached = new Set(beginnings)
      fc.assert(
        fc.property(fc.constantFrom(...beginnings), fc.array(fc.nat(), { maxLength: 30 }), (beginning, steps) => {
          let status = beginning
          for (const step of steps) {
            const legal = legalActions(lifecycle, status)
            const action = legal[step % Math.max(legal.length, 1)]
            if (action === undefined) break
            status = statusAfter(lifecycle, action, status)
            expect(statuses).toContain(status)
            reached.add(status)
          }
        }),
        { numRuns: 500, seed: 11 },
      )
      expect(reached).toEqual(new Set(statuses))
    })
  })
}

describe('moves', () => {
  it('an agency’s moves and the Ombudsman’s verdicts need different permissions', () => {
    const { moves } = commitmentLifecycle
    for (const action of ['start', 'submit', 'request_extension'] as const) expect(moves[action].permission).toBe('commitments.report')
    for (const action of ['fulfil', 'return'] as const) expect(moves[action].permission).toBe('commitments.verify')
    for (const action of ['declare_not_feasible', 'cancel', 'grant_extension', 'refuse_extension'] as const)
      expect(moves[action].permission).toBe('commitments.decide')
    for (const action of ['sign', 'suspend', 'resume', 'terminate', 'supersede', 'apply'] as const)
      expect(agreementLifecycle.moves[action].permission).toBe('agreements.decide')
  })

  it('a verdict is never one’s own', () => {
    for (const action of ['fulfil', 'return'] as const) expect(commitmentLifecycle.moves[action].requires).toContain('not_own_submission')
  })

  it('no move takes a status or a version from the one who asks', () => {
    for (const { lifecycle } of nouns)
      for (const action of actionsOf(lifecycle))
        for (const field of ['status', 'version', 'jurisdiction', 'evidence', 'verdict'])
          expect(lifecycle.moves[action]?.input.safeParse({ [field]: 'fulfilled', note: 'x', reason: 'x' }).success).toBe(false)
  })

  it('what takes something away from others must be explained', () => {
    const { moves } = commitmentLifecycle
    for (const action of ['return', 'cancel', 'refuse_extension'] as const) {
      expect(moves[action].input.safeParse({}).success).toBe(false)
      expect(moves[action].input.safeParse({ reason: 'Belum lengkap' }).success).toBe(true)
    }
    expect(moves.declare_not_feasible.input.safeParse({ reason: 'because', note: 'x' }).success).toBe(false)
    expect(moves.declare_not_feasible.input.safeParse({ reason: 'in_court', note: 'x' }).success).toBe(true)
    for (const action of ['cancel', 'suspend', 'terminate'] as const)
      expect(agreementLifecycle.moves[action].input.safeParse({ on: '2026-11-20' }).success).toBe(false)
    expect(userLifecycle.moves.deactivate.input.safeParse({}).success).toBe(false)
  })
})
