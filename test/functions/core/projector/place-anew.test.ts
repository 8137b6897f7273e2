import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { placeAnew } from '#functions/core/projector/place-anew.ts'
import { isLinkKey, recordKey } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { backboneRows } from '#test/support/backbone-rows.ts'
import { place } from '#test/support/cast.ts'
import { createWorld } from '#test/support/context.ts'
import { as, bodyOf, type Person } from '#test/support/request.ts'
import { actOn, followUpIn } from '../../api/follow-up-scenes.ts'
import { sessionIn } from '../../api/session-scenes.ts'
import { setStage, type Stage } from '../../api/stage.ts'

const activeUsers = async (root: Person) => bodyOf(contract['users.list'], await root.get('/users?jurisdiction=63&status=active')).items

describe('rows of an older Kawal', () => {
  it('get their places, once, and say and tell the same as before', async () => {
    const { ctx, table, app } = await createWorld({ table: 'memory' })
    for (const row of backboneRows()) await table.transact([{ put: row }])
    const root = as(app, 'root')
    const all = bodyOf(contract['users.list'], await root.get('/users?jurisdiction=63')).items
    expect(await activeUsers(root)).toEqual([])
    const read = async () => Promise.all(all.flatMap(({ id }) => [root.get(`/users/${id}`), root.get(`/users/${id}/history`)]))
    const before = (await read()).map(({ body }) => body)
    expect(await placeAnew(ctx)).toBeGreaterThanOrEqual(all.length)
    expect(await activeUsers(root)).toEqual(all.filter(({ status }) => status === 'active'))
    expect((await read()).map(({ body }) => body)).toEqual(before)
    expect(await placeAnew(ctx)).toBe(0)
  })
})

describe('rows of today', () => {
  let stage: Stage
  let id: string
  beforeAll(async () => {
    stage = await setStage({ table: 'dynamodb' })
    id = await followUpIn(stage, 'agency')
    await actOn(stage.cast.agency, id, 'forward', { toId: place.hospital, reason: 'Bukan kewenangan' })
    await sessionIn(stage, 'agency', 'held', { agreementIds: [await stage.pksIn('agency', 'signed')] })
    await stage.commitmentIn('agency', 'submitted')
  })

  const forwarded = async () => {
    const { items } = bodyOf(contract['follow-ups.list'], await stage.cast.agency.get('/follow-ups'))
    return items.filter((item) => item.id === id)
  }

  const loseLinks = async (): Promise<Row[]> => {
    const { table } = stage.world.ctx
    const links: Row[] = []
    for await (const row of table.scan()) if (row.pk === id && isLinkKey(row)) links.push(row)
    await table.transact(links.map(({ pk, sk }) => ({ remove: { pk, sk } })))
    return links
  }

  it('are left as they are, and a link that is missing is put', async () => {
    expect(await placeAnew(stage.world.ctx)).toBe(0)
    expect(await loseLinks()).toHaveLength(1)
    expect(await forwarded()).toEqual([])
    expect(await placeAnew(stage.world.ctx)).toBe(1)
    expect(await forwarded()).toMatchObject([{ ownerId: place.hospital }])
  })

  it('that are changed meanwhile keep the change, and get their links all the same', async () => {
    await loseLinks()
    const { table } = stage.world.ctx
    let changes = 0
    const transact: typeof table.transact = async (writes) => {
      const edit = () => stage.cast.head.patch(`/follow-ups/${id}`, { description: 'Lantai satu' }, { ifMatch: '*' })
      if (changes++ === 0) expect((await edit()).status).toBe(200)
      return table.transact(writes)
    }
    expect(await placeAnew({ table: { ...table, transact } })).toBe(1)
    expect(await forwarded()).toHaveLength(1)
    expect((await table.get(recordKey(id), 'everything'))?.['version']).toBe(3)
    expect(changes).toBe(2)
  })
})
