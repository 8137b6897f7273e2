import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { CreateHolidays } from '#shared/holidays.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { setStage, type Stage } from '../api/stage.ts'

const of2026 = CreateHolidays.parse(JSON.parse(readFileSync('infra/local/sample/holidays.json', 'utf8')))
const regional = (year: number, more: object = {}) => ({
  year,
  legalBasis: 'Surat edaran Gubernur',
  days: [{ on: `${year}-08-14`, name: 'Hari jadi provinsi', kind: 'regional_holiday' }],
  ...more,
})

let stage: Stage
let nationalId = ''
beforeAll(async () => {
  stage = await setStage()
  nationalId = bodyOf(contract['holidays.create'], await stage.cast.root.post('/holidays', of2026)).id
})

const list = async (person: Person, query = '') => bodyOf(contract['holidays.list'], await person.get(`/holidays${query}`)).items
const firstWrong = async (person: Person, body: object) => (await person.post('/holidays', body)).problem().errors?.[0]

describe('the days off of a year', () => {
  it('of the nation are entered by head office, and read by everybody who is signed in, with basis and sources', async () => {
    const { agency, assistantElsewhere, leadership, national } = stage.cast
    for (const person of [agency, assistantElsewhere, leadership, national]) {
      const [found, ...others] = await list(person, '?jurisdiction=national')
      expect(others).toEqual([])
      expect(found).toMatchObject({ ...of2026, id: nationalId, jurisdiction: 'national', version: 1, collectiveLeaveIsWorkingDay: false })
      expect(bodyOf(contract['holidays.get'], await person.get(`/holidays/${nationalId}`))).toEqual(found)
      const history = bodyOf(contract['holidays.history'], await person.get(`/holidays/${nationalId}/history`))
      expect(history.items.map(({ action }) => action)).toEqual(['create'])
    }
  })

  it('of a region are entered by its administrator and seen by nobody else’s region', async () => {
    const made = bodyOf(contract['holidays.create'], await stage.cast.administrator.post('/holidays', regional(2027)))
    expect(made).toMatchObject({ jurisdiction: '63', year: 2027 })
    expect((await list(stage.cast.hospital)).map(({ id }) => id)).toEqual([made.id])
    expect(await list(stage.cast.hospital, '?jurisdiction=63')).toEqual([made])
    expect(await list(stage.cast.agencyElsewhere)).toEqual([])
    expect((await stage.cast.agencyElsewhere.get(`/holidays/${made.id}`)).status).toBe(404)
    expect((await stage.cast.agencyElsewhere.get('/holidays?jurisdiction=63')).status).toBe(403)
    for (const person of [stage.cast.assistant, stage.cast.head, stage.cast.agency, stage.cast.national])
      expect((await person.post('/holidays', regional(2028))).status).toBe(403)
  })

  it('are entered once: another record of the year is refused, a replay is not', async () => {
    const twice = await stage.cast.root.post('/holidays', { ...of2026, id: undefined })
    expect(twice.problem()).toMatchObject({ status: 422, errors: [{ path: 'year', code: 'not_unique' }] })
    const send = () => stage.cast.administratorElsewhere.post('/holidays', regional(2026), { key: 'sekali' })
    const [first, again] = [await send(), await send()]
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body])
  })

  it('are of that year, each once, and of a kind that the jurisdiction can declare', async () => {
    const day = (on: string, kind: string) => ({ on, kind, name: 'Libur' })
    const year = (days: object[]) => regional(2030, { days })
    const { administrator, root } = stage.cast
    expect(await firstWrong(administrator, year([day('2031-08-14', 'regional_holiday')]))).toEqual({ path: 'days', code: 'invalid_value' })
    const [one] = [day('2030-08-14', 'regional_holiday')]
    expect(await firstWrong(administrator, year([one, one]))).toEqual({ path: 'days', code: 'not_unique' })
    for (const kind of ['national_holiday', 'collective_leave'])
      expect(await firstWrong(administrator, year([one, day('2030-08-15', kind)]))).toEqual({ path: 'days.1.kind', code: 'invalid_value' })
    expect(await firstWrong(root, year([one]))).toEqual({ path: 'days.0.kind', code: 'invalid_value' })
    expect(await firstWrong(administrator, year([]))).toEqual({ path: 'days', code: 'required' })
  })

  it('are corrected by whoever keeps them, within their year', async () => {
    const edit = (person: Person, body: object) => person.patch(`/holidays/${nationalId}`, body, { ifMatch: '*' })
    const days = [...of2026.days, { on: '2026-06-02', name: 'Cuti bersama susulan', kind: 'collective_leave' as const }]
    const after = bodyOf(contract['holidays.edit'], await edit(stage.cast.root, { days, legalBasis: 'SKB perubahan', sources: null }))
    expect(after).toMatchObject({ version: 2, legalBasis: 'SKB perubahan', days })
    expect(after).not.toHaveProperty('sources')
    expect(await list(stage.cast.agency, '?jurisdiction=national')).toEqual([after])
    const otherYear = [{ on: '2027-06-02', name: 'Libur', kind: 'national_holiday' }]
    expect((await edit(stage.cast.root, { days: otherYear })).problem().errors).toEqual([{ path: 'days.0.on', code: 'invalid_value' }])
    expect((await edit(stage.cast.administrator, { legalBasis: 'x' })).status).toBe(404)
    expect((await edit(stage.cast.national, { legalBasis: 'x' })).status).toBe(403)
  })
})

describe('the calendar of a jurisdiction', () => {
  it('is read once a minute at most, and at once after a change of its own', async () => {
    const { directory } = stage.world.ctx
    stage.world.at('2026-11-22T03:00:00.000Z')
    const first = await directory.calendar('63')
    stage.world.trips.length = 0
    expect(await directory.calendar('63')).toEqual(first)
    expect(stage.world.trips).toEqual([])
    expect(first.daysOff.has('2026-12-25')).toBe(true)
    await stage.cast.administrator.post('/holidays', regional(2031))
    expect((await directory.calendar('63')).daysOff.has('2031-08-14')).toBe(true)
    expect((await directory.calendar('19')).daysOff.has('2031-08-14')).toBe(false)
    stage.world.trips.length = 0
    stage.world.at('2026-11-22T03:02:00.000Z')
    await directory.calendar('63')
    expect(stage.world.trips.map(({ kind }) => kind)).toEqual(['query', 'query'])
  })
})
