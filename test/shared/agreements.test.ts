import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agendaDayOfAgreement,
  AgreementStatus,
  CreateAgreement,
  CreatePksBatch,
  EditAgreement,
  endingWithinDays,
  largestBatch,
  missingFacts,
  MissingFact,
  neededForSigning,
  RecordSigned,
  type Validity,
  validityOf,
  type Agreement,
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

  it('is a question for signed agreements alone', () => {
    for (const status of AgreementStatus.options.filter((other) => other !== 'signed'))
      expect(validityOf({ ...agreement, status }, '2022-01-01')).toBe('not_signed')
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

/** Without the fields that are there but undefined, as JSON would carry it. */
const agreementOf = (loose: unknown): Agreement => JSON.parse(JSON.stringify(loose))

describe('the agenda', () => {
  it('a signed agreement asks for attention on its renewal day, or else at its end; others never', () => {
    expect(agendaDayOfAgreement({ ...signed, endsOn: '2026-10-26', renewBy: '2026-04-01' })).toBe('2026-04-01')
    expect(agendaDayOfAgreement({ ...signed, endsOn: '2026-10-26' })).toBe('2026-10-26')
    expect(agendaDayOfAgreement(signed)).toBeUndefined()
    expect(agendaDayOfAgreement({ status: 'draft', endsOn: '2026-10-26' })).toBeUndefined()
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

  it('only a PKS hangs under another agreement', () => {
    expect(pathsOf(CreateAgreement, { ...create, parentId: idOf('agreements') })).toEqual(['parentId'])
    expect(pathsOf(CreateAgreement, { ...create, type: 'pks', parentId: idOf('agreements') })).toEqual([])
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
