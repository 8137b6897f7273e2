import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { place } from '#test/support/cast.ts'
import type { Person } from '#test/support/request.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
const Page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.optional(z.string()) })
const pageOf = async (person: Person, path: string) => Page.parse((await person.get(path)).body)
const nextOf = async (person: Person, path: string) => z.string().parse((await pageOf(person, path)).next)

beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
  for (const scene of ['agency', 'hospital', 'elsewhere'] as const) for (let count = 0; count < 3; count++) await stage.commitmentIn(scene)
})

const lists = () => [
  '/commitments?limit=1',
  '/commitments?limit=1&status=not_started',
  `/commitments?limit=1&ownerId=${place.agency}`,
  `/commitments?limit=1&ownerId=${place.hospital}`,
  '/agreements?limit=1',
  '/agreements?limit=1&type=pks',
  '/organisations?limit=1',
  '/organisations?limit=1&kind=local_agency',
  '/agenda?limit=1',
]

describe('a cursor', () => {
  it('belongs to its own list: any other one refuses it', async () => {
    for (const given of lists())
      for (const asked of lists().filter((one) => one !== given)) {
        const reply = await stage.cast.head.get(`${asked}&cursor=${await nextOf(stage.cast.head, given)}`)
        expect([given, asked, reply.status, reply.problem().code]).toEqual([given, asked, 422, 'invalid_cursor'])
      }
  })

  it('from another jurisdiction is refused, also to head office that reads both', async () => {
    for (const path of ['/commitments?limit=1', '/agreements?limit=1', '/organisations?limit=1', '/agenda?limit=1']) {
      const theirs = await nextOf(stage.cast.headElsewhere, path)
      expect((await stage.cast.head.get(`${path}&cursor=${theirs}`)).problem().code).toBe('invalid_cursor')
      const national = await stage.cast.national.get(`${path}&jurisdiction=63&cursor=${theirs}`)
      expect(national.problem().code).toBe('invalid_cursor')
    }
  })

  it('from another agency is refused', async () => {
    const theirs = await nextOf(stage.cast.hospital, '/commitments?limit=1')
    expect((await stage.cast.agency.get(`/commitments?limit=1&cursor=${theirs}`)).problem().code).toBe('invalid_cursor')
  })

  it.each(['x', '', '%00', 'bnVsbA', 'W10', 'WyJ4IiwieSIsInoiLCJ3Il0', 'a'.repeat(300), '[]', 'eyJhIjoxfQ'])(
    'made of garbage is refused: %s',
    async (garbage) => {
      const { status, problem } = await stage.cast.head.get(`/commitments?cursor=${garbage}`)
      expect([status, problem().errors?.[0]?.path]).toEqual([422, 'cursor'])
    },
  )

  it('that somebody altered is refused or shows own rows alone, never a fault', async () => {
    const own = new Set<string>()
    for (const scene of ['agency', 'hospital'] as const)
      for (const { id } of (await pageOf(stage.cast.head, `/commitments?ownerId=${place[scene]}`)).items) own.add(id)
    for (const path of [
      '/commitments?limit=1',
      `/commitments?limit=1&ownerId=${place.agency}`,
      '/commitments?limit=1&status=not_started',
      '/agenda?limit=1',
    ]) {
      const parts = z.array(z.string()).parse(JSON.parse(Buffer.from(await nextOf(stage.cast.head, path), 'base64url').toString()))
      for (const position of [1, 2, 3])
        for (const value of ['', '0', '~', 'zzz', '2-closed#~', '1-open', 'cmt_01F8MECHZX0000000000000001', '\ud800', 'x'.repeat(120)]) {
          const forged = Buffer.from(JSON.stringify(parts.with(position, value))).toString('base64url')
          const reply = await stage.cast.head.get(`${path}&cursor=${forged}`)
          expect([path, position, value, [200, 422].includes(reply.status)]).toEqual([path, position, value, true])
          if (reply.status === 200)
            for (const { id } of Page.parse(reply.body).items) expect(id.startsWith('agr_') || own.has(id)).toBe(true)
        }
    }
  })
})

describe('a filter that names somebody of another jurisdiction', () => {
  it.each([
    ['commitments of an organisation', 'head', `/commitments?limit=1&ownerId=${place.elsewhereAgency}`],
    ['organisations under one', 'head', `/organisations?limit=1&parentId=${place.elsewhereRegency}`],
    ['users of an organisation', 'administrator', `/users?limit=1&organisationId=${place.elsewhereAgency}`],
  ] as const)('answers as if there were no such thing, without a cursor: %s', async (_, player, path) => {
    const reply = await stage.cast[player].get(path)
    const nothing = await stage.cast[player].get(path.replace('0000', '9999'))
    expect({ ...z.record(z.string(), z.unknown()).parse(reply.body), requestId: '' }).toEqual({
      ...z.record(z.string(), z.unknown()).parse(nothing.body),
      requestId: '',
    })
    expect(JSON.stringify(reply.body)).not.toContain('next')
  })
})
