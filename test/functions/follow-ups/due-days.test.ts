import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { bringCast, place, testId, type Cast } from '#test/support/cast.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { as, bodyOf, type Person } from '#test/support/request.ts'

const of2026: object = JSON.parse(readFileSync('infra/local/sample/holidays.json', 'utf8'))
const of2027 = {
  year: 2027,
  legalBasis: 'SKB 3 Menteri (contoh)',
  days: [{ on: '2027-01-01', name: 'Tahun Baru 2027 Masehi', kind: 'national_holiday' }],
}

let world: World
let cast: Cast
let holidaysId = ''

/** A province in each zone, with an agency and an assistant. */
const zones = [
  { zone: 'Asia/Jakarta', regionCode: '31', office: testId('organisations', 51), agency: testId('organisations', 52) },
  { zone: 'Asia/Makassar', regionCode: '64', office: testId('organisations', 53), agency: testId('organisations', 54) },
  { zone: 'Asia/Jayapura', regionCode: '94', office: testId('organisations', 55), agency: testId('organisations', 56) },
] as const

const assistantOf = (regionCode: string): Person => as(world.app, `assistant-${regionCode}`)

beforeAll(async () => {
  world = await createWorld({ table: 'memory' })
  cast = await bringCast(world.app)
  for (const { zone, regionCode, office, agency } of zones) {
    for (const [id, kind, name] of [
      [office, 'ombudsman_representative', 'Perwakilan'],
      [agency, 'local_agency', 'Dinas'],
    ])
      expect((await cast.root.post('/organisations', { id, kind, name, zone, regionCode })).status).toBe(201)
    const person = { subject: `assistant-${regionCode}`, name: 'Asisten', role: 'assistant', organisationId: office }
    expect((await cast.root.post('/users', person)).status).toBe(201)
  }
  holidaysId = bodyOf(contract['holidays.create'], await cast.root.post('/holidays', of2026)).id
})

const source = { kind: 'oversight_product', productType: 'recommendation' }

async function askFor(person: Person, ownerId: string, limit: object) {
  const body = { source, ownerId, title: 'Melaksanakan rekomendasi', limit }
  return bodyOf(contract['follow-ups.create'], await person.post('/follow-ups', body))
}

const read = async (person: Person, id: string) => bodyOf(contract['follow-ups.get'], await person.get(`/follow-ups/${id}`))

/** Day of receipt -> the last of 14 and of 30 working days, and of 60 calendar days. */
const vectors: Record<string, readonly [string, string, string]> = {
  '2026-03-02': ['2026-03-27', '2026-04-21', '2026-05-01'],
  '2026-03-03': ['2026-03-30', '2026-04-22', '2026-05-02'],
  '2026-05-04': ['2026-05-26', '2026-06-23', '2026-07-03'],
  '2026-05-05': ['2026-05-29', '2026-06-24', '2026-07-04'],
  '2026-08-03': ['2026-08-24', '2026-09-16', '2026-10-02'],
  '2026-08-04': ['2026-08-26', '2026-09-17', '2026-10-03'],
  '2026-01-29': ['2026-02-20', '2026-03-16', '2026-03-30'],
  '2026-01-30': ['2026-02-23', '2026-03-17', '2026-03-31'],
}

/** The last instant of a UTC hour and the first of the next -> how many of the zones, from the west, are still on the day before. */
const turns = [
  ['14:59:59.999', 3],
  ['15:00:00.000', 2],
  ['15:59:59.999', 2],
  ['16:00:00.000', 1],
  ['16:59:59.999', 1],
  ['17:00:00.000', 0],
] as const

const limits = [
  { unit: 'working_days', days: 14 },
  { unit: 'working_days', days: 30, legalBasis: 'Peraturan Ombudsman 58/2023 pasal 54' },
  { unit: 'calendar_days', days: 60, legalBasis: 'UU 37/2008 pasal 38' },
]

describe('a limit that begins today', () => {
  const days = ['2026-03-02', '2026-05-04', '2026-08-03', '2026-01-29']
  it.each(days.flatMap((day) => turns.map(([time, behind]) => [day, time, behind] as const)))(
    'begins on %s at %sZ where that day is still going on, and elsewhere on the next one',
    async (day, time, behind) => {
      world.at(`${day}T${time}Z`)
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
      for (const [position, { zone, regionCode, agency }] of zones.entries()) {
        const from = position < behind ? day : next
        const found = await Promise.all(limits.map((limit) => askFor(assistantOf(regionCode), agency, limit)))
        expect([zone, found.map(({ dueOn }) => dueOn)]).toEqual([zone, vectors[from]])
        expect(found.map(({ limit, originalDueOn, dueOn }) => [limit?.from, originalDueOn === dueOn])).toEqual(
          limits.map(() => [from, true]),
        )
        expect(found.map(({ yearsWithoutHolidays }) => yearsWithoutHolidays)).toEqual([[], [], []])
      }
    },
  )

  it('is late at the midnight of its owner, which comes first in the east', async () => {
    world.at('2026-03-02T03:00:00.000Z')
    const found = await Promise.all(zones.map(({ regionCode, agency }) => askFor(assistantOf(regionCode), agency, { ...limits[0] })))
    for (const [time, behind] of turns) {
      world.at(`2026-03-27T${time}Z`)
      const late = await Promise.all(found.map(async ({ id }) => (await read(cast.root, id)).overdue))
      expect([time, late]).toEqual([time, zones.map((_, position) => position >= behind)])
    }
  })
})

describe('a limit that begins on a day that is told', () => {
  it('runs from there, also from an earlier day', async () => {
    world.at('2026-11-22T02:00:00.000Z')
    const found = await askFor(cast.assistant, place.agency, { ...limits[1], from: '2026-03-02' })
    expect(found).toMatchObject({ dueOn: '2026-04-21', overdue: true, limit: { legalBasis: 'Peraturan Ombudsman 58/2023 pasal 54' } })
  })

  it('skips the days off of the region where it runs, and of no other', async () => {
    const own = { year: 2026, legalBasis: 'SE Gubernur', days: [{ on: '2026-08-14', name: 'Hari Jadi', kind: 'regional_holiday' }] }
    expect((await cast.administrator.post('/holidays', own)).status).toBe(201)
    const limit = { ...limits[0], from: '2026-08-03' }
    expect((await askFor(cast.assistant, place.agency, limit)).dueOn).toBe('2026-08-26')
    expect((await askFor(cast.assistantElsewhere, place.elsewhereAgency, limit)).dueOn).toBe('2026-08-24')
  })

  it('warns of a year without data until that has been entered; calendar days need none', async () => {
    const limit = { unit: 'working_days', days: 14, from: '2026-12-21' }
    const [over, calendar] = await Promise.all([
      askFor(cast.assistant, place.agency, limit),
      askFor(cast.assistant, place.agency, { ...limit, unit: 'calendar_days' }),
    ])
    expect(over).toMatchObject({ dueOn: '2027-01-12', yearsWithoutHolidays: [2027] })
    expect(calendar).toMatchObject({ dueOn: '2027-01-04', yearsWithoutHolidays: [] })
    const regional = { year: 2027, legalBasis: 'SE Gubernur', days: [{ on: '2027-08-14', name: 'Hari Jadi', kind: 'regional_holiday' }] }
    expect((await cast.administrator.post('/holidays', regional)).status).toBe(201)
    expect((await read(cast.agency, over.id)).yearsWithoutHolidays).toEqual([2027])
    expect((await cast.root.post('/holidays', of2027)).status).toBe(201)
    // The day that was given stands; that it came out too early is told.
    expect(await read(cast.agency, over.id)).toMatchObject({ dueOn: '2027-01-12', yearsWithoutHolidays: [], limitNowEndsOn: '2027-01-13' })
    expect(await askFor(cast.assistant, place.agency, limit)).toMatchObject({ dueOn: '2027-01-13', yearsWithoutHolidays: [] })
  })

  it('ends earlier once collective leave is said to be worked on', async () => {
    const limit = { unit: 'working_days', days: 14, from: '2026-03-02' }
    const before = await askFor(cast.assistant, place.agency, limit)
    const lenient = await cast.root.patch(`/holidays/${holidaysId}`, { collectiveLeaveIsWorkingDay: true }, { ifMatch: '*' })
    expect(lenient.status).toBe(200)
    expect((await askFor(cast.assistant, place.agency, limit)).dueOn).toBe('2026-03-23')
    expect(before).not.toHaveProperty('limitNowEndsOn')
    expect(await read(cast.agency, before.id)).toMatchObject({ dueOn: '2026-03-27', limitNowEndsOn: '2026-03-23' })
  })
})
