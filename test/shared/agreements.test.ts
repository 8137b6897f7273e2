import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agendaDayOfAgreement,
  Agreement,
  AgreementStatus,
  Amends,
  CreateAgreement,
  CreatePksBatch,
  EditAgreement,
  endingWithinDays,
  impactOn,
  isClosed,
  isSigned,
  largestBatch,
  missingFacts,
  MissingFact,
  mostCarried,
  neededForSigning,
  RecordSigned,
  RenewAgreement,
  type Validity,
  validityOf,
} from '#shared/agreements.ts'
import { addDays } from '#shared/dates.ts'
import { agreement, idOf } from './samples.ts'

const signed = { status: 'signed' } as const

describe('validity', () => {
  it.each([
    ['2021-10-25', 'not_yet'],
    ['2021-10-26', 'in_force'],
    ['2026-04-28', 'in_force'],
    ['2026-04-29', 'ending'],
    ['2026-10-26', 'ending'],
    ['2026-10-27', 'ended'],
  ])('a term from 2021-10-26 to 2026-10-26 is on %s %s', (today, expected) => {
    expect(endingWithinDays).toBe(180)
    expect(validityOf(agreement, today)).toBe(expected)
  })

  it('is a question for signed agreements alone; what rests or was ended by a decision is inactive', () => {
    const inactive: AgreementStatus[] = ['suspended', 'terminated', 'superseded']
    for (const status of AgreementStatus.options.filter((other) => other !== 'signed'))
      expect(validityOf({ ...agreement, status }, '2022-01-01')).toBe(inactive.includes(status) ? 'inactive' : 'not_signed')
  })

  it('passes its end as renewing where the parties go on while they renew, and not a day before', () => {
    const going = { ...agreement, isRenewing: true }
    expect(validityOf(going, '2026-10-26')).toBe('ending')
    expect(validityOf(going, '2026-10-27')).toBe('ended_renewing')
  })

  it('without an end the term is unknown, once it has begun', () => {
    expect(validityOf({ ...signed, startsOn: '2022-01-01' }, '2021-12-31')).toBe('not_yet')
    expect(validityOf({ ...signed, startsOn: '2022-01-01' }, '2022-01-01')).toBe('term_unknown')
    expect(validityOf(signed, '2022-01-01')).toBe('term_unknown')
  })

  it('begins on the day of signing where no other start is named', () => {
    expect(validityOf({ ...signed, signedOn: '2022-07-04', endsOn: '2030-01-01' }, '2022-07-03')).toBe('not_yet')
    expect(validityOf({ ...signed, signedOn: '2022-07-04', endsOn: '2030-01-01' }, '2022-07-04')).toBe('in_force')
  })

  it('signed in a month that is all we know, it is in force through that month', () => {
    const monthOnly = { ...signed, signedOn: '2022-02', endsOn: '2030-01-01' }
    expect(validityOf(monthOnly, '2022-01-31')).toBe('not_yet')
    for (const today of ['2022-02-01', '2022-02-14', '2022-02-28', '2022-03-01']) expect(validityOf(monthOnly, today)).toBe('in_force')
  })

  it('a start beats the day of signing, before and after it', () => {
    const later = { ...signed, signedOn: '2022-02', startsOn: '2022-02-20', endsOn: '2030-01-01' }
    expect(validityOf(later, '2022-02-19')).toBe('not_yet')
    expect(validityOf(later, '2022-02-20')).toBe('in_force')
  })

  it('moves forward only, from day to day', () => {
    const order: Validity[] = ['not_yet', 'in_force', 'ending', 'ended']
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: -400, max: 5400 }),
        (wait, term, day) => {
          const startsOn = addDays('2021-10-26', wait)
          const some = { ...signed, signedOn: '2021-10-26', startsOn, endsOn: addDays(startsOn, term) }
          const today = addDays('2021-10-26', day)
          const [now, next] = [validityOf(some, today), validityOf(some, addDays(today, 1))]
          expect(order.indexOf(now)).toBeGreaterThanOrEqual(0)
          expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(now))
        },
      ),
    )
  })
})

describe('missing facts', () => {
  const without = (change: Partial<Record<keyof Agreement, undefined>>): Agreement => {
    const { signedOn, endsOn, scope, signedFileId, ...rest } = agreement
    const kept = Object.entries({ signedOn, endsOn, scope, signedFileId }).filter(([name]) => !(name in change))
    return { ...rest, ...Object.fromEntries(kept) }
  }
  const [ombudsman, province] = agreement.parties

  it('a complete agreement lacks nothing', () => {
    expect(missingFacts(agreement)).toEqual([])
  })

  it.each([
    ['signed_on', without({ signedOn: undefined })],
    ['term', without({ endsOn: undefined })],
    ['scope', without({ scope: undefined })],
    ['scope', { ...agreement, scope: [] }],
    ['signed_file', without({ signedFileId: undefined })],
    ['document_numbers', { ...agreement, parties: [ombudsman, { ...province, documentNumber: undefined }] }],
    ['signatories', { ...agreement, parties: [{ ...ombudsman, signatory: undefined }, province] }],
  ])('%s is missed when it is not there', (fact, lacking) => {
    expect(missingFacts(agreementOf(lacking))).toEqual([fact])
  })

  it('what is entered from a newspaper can lack everything, and says so', () => {
    const bare = without({ signedOn: undefined, endsOn: undefined, scope: undefined, signedFileId: undefined })
    expect(
      missingFacts({ ...bare, parties: bare.parties.map(({ organisationId, name, order }) => ({ organisationId, name, order })) }),
    ).toEqual(MissingFact.options)
  })

  it('signing needs numbers, date, signatories and the file, and neither term nor scope', () => {
    expect(neededForSigning.toSorted()).toEqual(['document_numbers', 'signatories', 'signed_file', 'signed_on'])
  })
})

describe('what was stored before', () => {
  it('a PKS that knows nothing of renewal, suspension and addenda is read as it is', () => {
    expect(Agreement.parse({ ...agreement, type: 'pks', parentId: idOf('agreements', 9) })).toMatchObject({ type: 'pks', status: 'signed' })
  })
})

/** Without the fields that are there but undefined, as JSON would carry it. */
const agreementOf = (loose: unknown): Agreement => JSON.parse(JSON.stringify(loose))

describe('the agenda', () => {
  const pks = { ...signed, type: 'pks', endsOn: '2026-10-26' } as const
  const renewal = { day: '2026-04-01', reason: 'renewal' }
  const end = { day: '2026-10-26', reason: 'end' }

  it('a signed agreement asks for attention on its renewal day, or else at its end; others never', () => {
    expect(agendaDayOfAgreement({ ...pks, renewBy: '2026-04-01' })).toEqual(renewal)
    expect(agendaDayOfAgreement(pks)).toEqual(end)
    expect(agendaDayOfAgreement({ ...pks, endsOn: undefined })).toBeUndefined()
    for (const status of AgreementStatus.options.filter((other) => other !== 'signed'))
      expect(agendaDayOfAgreement({ ...pks, status })).toBeUndefined()
    expect(agendaDayOfAgreement({ ...pks, type: 'addendum' })).toBeUndefined()
  })

  it('once talks on renewal have begun it is the end that matters', () => {
    const due = { ...pks, renewBy: '2026-04-01' }
    expect(agendaDayOfAgreement({ ...due, renewedById: idOf('agreements', 2) })).toEqual(end)
    expect(agendaDayOfAgreement({ ...due, isRenewing: true })).toEqual(end)
    expect(agendaDayOfAgreement({ ...due, endsOn: undefined, isRenewing: true })).toBeUndefined()
  })
})

describe('the impact of an addendum', () => {
  const [party, unit, stranger] = [idOf('organisations', 2), idOf('organisations', 3), idOf('organisations', 4)]
  const after = { startsOn: '2026-01-01', endsOn: '2026-12-31', parties: agreement.parties }
  const throughParty = (ownerId: string, partyIds: readonly string[]) => ownerId === unit && partyIds.includes(party)
  const on = (dueOn: string, ownerId: string = party) => impactOn(after, { dueOn, ownerId }, throughParty)

  it('is on promises that fall out of the term; its first and last days are in it', () => {
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      ['due_before_start'],
      [],
      [],
      ['due_after_end'],
    ])
    expect(impactOn({ parties: agreement.parties }, { dueOn: '2099-01-01', ownerId: party }, throughParty)).toEqual([])
  })

  it('is on promises whose owner is neither a party nor belongs to one', () => {
    expect([on('2026-06-30', unit), on('2026-06-30', stranger)]).toEqual([[], ['owner_no_longer_party']])
    expect(on('2027-01-01', stranger)).toEqual(['due_after_end', 'owner_no_longer_party'])
  })
})

describe('closed and signed', () => {
  it('are two different things, and a draft is neither', () => {
    expect(AgreementStatus.options.filter((status) => isClosed(status))).toEqual(['cancelled', 'terminated', 'superseded'])
    expect(AgreementStatus.options.filter((status) => isSigned(status))).toEqual(['signed', 'suspended'])
  })
})

describe('input', () => {
  const [one, two] = [idOf('organisations', 1), idOf('organisations', 2)]
  const create = {
    type: 'mou',
    title: 'Nota',
    parties: [
      { organisationId: one, order: 1 },
      { organisationId: two, order: 2 },
    ],
  }
  const pathsOf = (schema: typeof CreateAgreement | typeof EditAgreement, input: unknown) =>
    (schema.safeParse(input).error?.issues ?? []).map((issue) => issue.path.join('.'))

  it('has at least two parties, each once and in an order', () => {
    expect(pathsOf(CreateAgreement, create)).toEqual([])
    expect(pathsOf(CreateAgreement, { ...create, parties: create.parties.slice(1) })).toEqual(['parties'])
    expect(
      pathsOf(CreateAgreement, {
        ...create,
        parties: [
          { organisationId: one, order: 1 },
          { organisationId: one, order: 2 },
        ],
      }),
    ).toEqual(['parties'])
    expect(
      pathsOf(CreateAgreement, {
        ...create,
        parties: [
          { organisationId: one, order: 1 },
          { organisationId: two, order: 1 },
        ],
      }),
    ).toEqual(['parties'])
  })

  it('ends after it starts, and is renewed before it ends', () => {
    expect(pathsOf(CreateAgreement, { ...create, startsOn: '2026-01-02', endsOn: '2026-01-01' })).toEqual(['endsOn'])
    expect(pathsOf(CreateAgreement, { ...create, endsOn: '2026-01-01', renewBy: '2026-01-02' })).toEqual(['renewBy'])
    expect(pathsOf(EditAgreement, { startsOn: '2026-01-02', endsOn: '2026-01-01' })).toEqual(['endsOn'])
    expect(pathsOf(EditAgreement, { startsOn: '2026-01-02', endsOn: null })).toEqual([])
  })

  it('a MoU hangs under nothing, a PKS may hang under another agreement, work plans and addenda must', () => {
    const parentId = idOf('agreements')
    expect(pathsOf(CreateAgreement, { ...create, parentId })).toEqual(['parentId'])
    expect(pathsOf(CreateAgreement, { ...create, type: 'pks' })).toEqual([])
    expect(pathsOf(CreateAgreement, { ...create, type: 'pks', parentId })).toEqual([])
    expect(pathsOf(CreateAgreement, { ...create, type: 'work_plan' })).toEqual(['parentId'])
    expect(pathsOf(CreateAgreement, { ...create, type: 'work_plan', parentId })).toEqual([])
    expect(pathsOf(CreateAgreement, { ...create, type: 'addendum', parentId })).toEqual(['amends'])
    expect(pathsOf(CreateAgreement, { ...create, type: 'addendum', parentId, amends: { endsOn: null } })).toEqual([])
    expect(pathsOf(CreateAgreement, { ...create, amends: { title: 'Nota' } })).toEqual(['amends'])
  })

  it('an addendum changes something, and nothing that contradicts itself', () => {
    const pathsIn = (amends: unknown) => (Amends.safeParse(amends).error?.issues ?? []).map((issue) => issue.path.join('.'))
    expect(pathsIn({})).toEqual([''])
    expect(pathsIn({ startsOn: '2026-01-02', endsOn: '2026-01-01' })).toEqual(['endsOn'])
    expect(pathsIn({ renewBy: '2026-01-02', endsOn: '2026-01-01' })).toEqual(['renewBy'])
    expect(pathsIn({ parties: [create.parties[0], create.parties[0]] })).toEqual(['parties'])
    expect(pathsIn({ title: null })).toEqual(['title'])
  })

  it('a renewal carries each promise once, and so many that one read takes them all', () => {
    const carried = (count: number) => Array.from({ length: count }, (_, index) => idOf('commitments', index))
    expect(RenewAgreement.parse({})).toEqual({ carry: [] })
    expect(RenewAgreement.safeParse({ carry: [...carried(2), ...carried(1)] }).success).toBe(false)
    expect(RenewAgreement.safeParse({ carry: carried(mostCarried) }).success).toBe(true)
    // Beside them the old agreement, the one above, ten parties and the command's marker are read.
    expect(mostCarried + 13).toBeLessThanOrEqual(100)
  })

  it('recording a signed one says where it is known from', () => {
    expect(RecordSigned.safeParse({}).success).toBe(false)
    expect(RecordSigned.parse({ source: { title: 'Media Center' } })).toEqual({ source: { title: 'Media Center' }, missing: [] })
  })

  it('a batch has at least one item; with record, event and marker the largest fits one transaction of 100', () => {
    const batch = (length: number) => ({ template: { title: 'PKS' }, items: Array.from({ length }, () => ({ organisationId: one })) })
    expect(CreatePksBatch.safeParse(batch(0)).success).toBe(false)
    expect(CreatePksBatch.safeParse(batch(largestBatch)).success).toBe(true)
    expect(largestBatch * 2 + 1).toBeLessThanOrEqual(100)
  })
})
