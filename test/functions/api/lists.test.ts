import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { place } from '#test/support/cast.ts'
import type { Person } from '#test/support/request.ts'
import { scenes } from './scenes.ts'
import { setStage, type Stage } from './stage.ts'

const Page = z.object({ items: z.array(z.looseObject({ id: z.string() })), next: z.optional(z.string()) })

let stage: Stage
const made: Record<'agency' | 'hospital' | 'elsewhere', string[]> = { agency: [], hospital: [], elsewhere: [] }

beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
  for (let count = 0; count < 56; count++) made.agency.push(await stage.commitmentIn('agency'))
  for (const scene of ['hospital', 'elsewhere'] as const)
    for (let count = 0; count < 3; count++) made[scene].push(await stage.commitmentIn(scene))
})

/** All pages of a list, or all after one of them, by following `next`. */
async function walk(person: Person, path: string, after?: string): Promise<string[][]> {
  const pages: string[][] = []
  let cursor = after
  do {
    const more = cursor === undefined ? '' : `${path.includes('?') ? '&' : '?'}cursor=${cursor}`
    const reply = await person.get(path + more)
    const { items, next } = Page.parse(reply.body)
    pages.push(items.map(({ id }) => id))
    cursor = next
  } while (cursor !== undefined && pages.length < 200)
  return pages
}

const newestFirst = (ids: readonly string[]) => [...ids].sort().reverse()

describe('a list', () => {
  it('holds 50 unless asked for another number, at most 100', async () => {
    const sizes = async (path: string) => (await walk(stage.cast.head, path)).map((page) => page.length)
    expect(await sizes('/commitments')).toEqual([50, 9])
    expect(await sizes('/commitments?limit=100')).toEqual([59])
    expect((await stage.cast.head.get('/commitments?limit=101')).problem().errors).toEqual([{ path: 'limit', code: 'too_big' }])
  })

  it.each([1, 7, 50, 59])('shows each record exactly once, newest first, in pages of %i', async (limit) => {
    const all = newestFirst([...made.agency, ...made.hospital])
    expect((await walk(stage.cast.head, `/commitments?limit=${limit}`)).flat()).toEqual(all)
    expect((await walk(stage.cast.leadership, `/commitments?limit=${limit}&status=not_started`)).flat()).toEqual(all)
  })

  it('shows an owner its promises by due date, open ones first', async () => {
    const late = await stage.commitmentIn('hospital', 'not_started', { dueOn: '2026-01-31' })
    const done = await stage.commitmentIn('hospital', 'cancelled', { dueOn: '2026-01-01' })
    const ids = (await walk(stage.cast.head, `/commitments?ownerId=${place.hospital}&limit=2`)).flat()
    expect([ids[0], ids.at(-1), ids.length]).toEqual([late, done, 5])
    const agenda = (await walk(stage.cast.hospital, '/agenda?limit=2')).flat()
    expect(agenda).toEqual(ids.slice(0, -1))
    made.hospital.push(late, done)
  })

  it('may grow while it is being read without showing anything twice', async () => {
    const first = Page.parse((await stage.cast.head.get('/commitments?limit=20')).body)
    const fresh = await stage.commitmentIn('agency')
    const rest = await walk(stage.cast.head, '/commitments?limit=20', first.next)
    const second = Page.parse((await stage.cast.head.get(`/commitments?limit=20&cursor=${first.next}`)).body)
    expect(second.items.some(({ id }) => id === fresh || first.items.some((item) => item.id === id))).toBe(false)
    expect(rest.flat().includes(fresh)).toBe(false)
    made.agency.push(fresh)
  })
})

describe('whose rows a list holds', () => {
  it('are those of the own jurisdiction', async () => {
    expect((await walk(stage.cast.headElsewhere, '/commitments')).flat()).toEqual(newestFirst(made.elsewhere))
    expect((await stage.cast.head.get('/commitments?jurisdiction=19')).status).toBe(403)
    expect((await walk(stage.cast.head, '/commitments?jurisdiction=63&limit=100')).flat().length).toBe(
      made.agency.length + made.hospital.length,
    )
  })

  it('are, for an agency, its own alone', async () => {
    expect((await walk(stage.cast.hospital, '/commitments')).flat().sort()).toEqual([...made.hospital].sort())
    expect((await stage.cast.hospital.get(`/commitments?ownerId=${place.agency}`)).status).toBe(403)
    expect((await stage.cast.hospital.get('/commitments?status=submitted')).problem().code).toBe('unsupported_filter')
    const agreements = Page.parse((await stage.cast.hospital.get('/agreements')).body).items
    expect(agreements.map((item) => item['ownerId'])).toEqual([place.hospital])
    expect((await stage.cast.hospital.get(`/agenda?organisationId=${place.agency}`)).status).toBe(403)
    expect((await stage.cast.hospital.get('/dashboard/organisations')).status).toBe(403)
  })

  it('are those of the jurisdiction that head office names; it must name one', async () => {
    for (const path of ['/commitments', '/agreements', '/organisations', '/agenda', '/dashboard/organisations']) {
      const unnamed = await stage.cast.national.get(path)
      expect(unnamed.problem()).toMatchObject({
        status: 422,
        code: 'jurisdiction_required',
        errors: [{ path: 'jurisdiction', code: 'required' }],
      })
      expect((await stage.cast.national.get(`${path}?jurisdiction=63`)).status).toBe(200)
    }
    expect((await walk(stage.cast.national, '/commitments?jurisdiction=19')).flat()).toEqual(newestFirst(made.elsewhere))
    expect((await walk(stage.cast.national, '/organisations?jurisdiction=national')).flat()).toEqual([place.headOffice])
    expect((await walk(stage.cast.root, '/users?jurisdiction=national')).flat().length).toBe(2)
  })

  it.each(['/agenda', '/dashboard'])("of %s is a jurisdiction or an organisation, never both, and never somebody else's", async (path) => {
    const both = await stage.cast.assistant.get(`${path}?jurisdiction=63&organisationId=${place.agency}`)
    expect(both.problem().code).toBe('unsupported_filter')
    expect((await stage.cast.agency.get(`${path}?jurisdiction=19`)).status).toBe(403)
    expect((await stage.cast.agency.get(`${path}?jurisdiction=63`)).status).toBe(200)
  })

  it('are what one filter says; filters that no index answers together are refused', async () => {
    const mou = await stage.mouIn('agency')
    const paths = [
      '/commitments?status=submitted&ownerId=' + place.agency,
      `/commitments?status=submitted&agreementId=${mou}`,
      `/commitments?ownerId=${place.agency}&agreementId=${mou}`,
      `/agreements?type=pks&parentId=${mou}`,
      `/organisations?kind=local_agency&parentId=${place.province}`,
      '/documents',
    ]
    for (const path of paths) {
      const { status, code, errors } = (await stage.cast.head.get(path)).problem()
      expect([path, status, code, (errors ?? []).length > 0]).toEqual([path, 422, 'unsupported_filter', true])
    }
    const children = (await walk(stage.cast.head, `/organisations?parentId=${place.province}`)).flat()
    expect(children.sort()).toEqual([scenes.agency.owner, scenes.hospital.owner, place.secretariat].sort())
    expect((await walk(stage.cast.head, '/agreements?type=mou')).flat()).toEqual([mou])
  })
})
