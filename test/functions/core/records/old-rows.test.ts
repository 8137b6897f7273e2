import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { nounOfId } from '#shared/ids.ts'
import { tallyOfRow } from '#functions/core/overview/store.ts'
import { project } from '#functions/core/projector/project.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { eventOfRow, faultInChain } from '#functions/core/records/event.ts'
import { isEventKey, tallyScopeOf } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { backboneRows } from '#test/support/backbone-rows.ts'
import { place, testId } from '#test/support/cast.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { copyInMemory } from '#test/support/memory-table.ts'
import { as, bodyOf, type Person } from '#test/support/request.ts'

let world: World
let head: Person
let agency: Person
let root: Person

const old = backboneRows()
const mou = testId('agreements', 1)
const fulfilled = testId('commitments', 1)
const asking = testId('commitments', 2)

beforeAll(async () => {
  world = await createWorld({ table: 'memory' })
  for (const row of old) await world.table.transact([{ put: row }])
  head = as(world.app, 'head')
  agency = as(world.app, 'agency')
  root = as(world.app, 'root')
})

const rowsNow = async (): Promise<Row[]> => (await copyInMemory(world.table)).rows()

/** What the counters say, scope by scope. */
const countsNow = async () =>
  Object.fromEntries((await rowsNow()).filter((row) => tallyScopeOf(row) !== undefined).map((row) => [row.pk + row.sk, tallyOfRow(row)]))

describe('a table from before there were sessions and follow-ups', () => {
  it('is read record by record and history by history', async () => {
    const ids = old.filter(({ sk }) => sk === 'record').map(({ pk }) => pk)
    const shapes = {
      organisations: contract['organisations.get'].output,
      users: contract['users.get'].output,
      agreements: contract['agreements.get'].output,
      commitments: contract['commitments.get'].output,
      documents: contract['documents.get'].output,
    }
    for (const [noun, shape] of Object.entries(shapes))
      for (const id of ids.filter((one) => nounOfId(one) === noun))
        expect([id, shape.safeParse((await root.get(`/${noun}/${id}`)).body).success]).toEqual([id, true])
    const { items } = bodyOf(contract['commitments.history'], await head.get(`/commitments/${fulfilled}/history`))
    expect(items.map(({ action }) => action)).toEqual(['fulfil', 'submit', 'return', 'submit', 'report_progress', 'create'])
  })

  it('is read list by list, in the agenda, on the dashboard and as a story', async () => {
    const commitments = bodyOf(contract['commitments.list'], await head.get(`/commitments?ownerId=${place.agency}`)).items
    expect(commitments.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'in_progress', 'not_feasible'])
    expect(bodyOf(contract['agreements.list'], await head.get('/agreements')).items).toHaveLength(3)
    expect(bodyOf(contract['organisations.list'], await head.get('/organisations')).items).toHaveLength(3)
    expect(bodyOf(contract['users.list'], await root.get('/users?jurisdiction=63')).items).toHaveLength(5)
    expect(bodyOf(contract['documents.list'], await head.get(`/documents?subjectId=${fulfilled}`)).items).toHaveLength(2)
    expect(bodyOf(contract['agenda.list'], await head.get('/agenda')).items).toContainEqual(expect.objectContaining({ id: asking }))
    const summary = bodyOf(contract['dashboard.get'], await head.get('/dashboard'))
    expect(summary).toMatchObject({ agreements: { total: 3 }, commitments: { total: 3, open: 1, overdue: 1 }, sessions: { held: 0 } })
    const pks = commitments[0]?.agreementId ?? ''
    const { items } = bodyOf(contract['timeline.get'], await head.get(`/timeline?agreementId=${pks}`))
    const kinds = ['agreement_recorded', 'agreement_signed', 'commitment_decided', 'commitment_due', 'commitment_made']
    expect([...new Set(items.map(({ kind }) => kind))].toSorted()).toEqual(kinds)
  })

  it('gives the old answer to a command that is sent again', async () => {
    const options = { key: 'lama-20', ifMatch: 5 }
    const again = await head.post(`/commitments/${fulfilled}/actions/fulfil`, { note: 'Sesuai' }, options)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(bodyOf(contract['commitments.fulfil'], again)).toMatchObject({ version: 6, status: 'fulfilled' })
    const other = await head.post(`/commitments/${fulfilled}/actions/fulfil`, { note: 'Lain' }, options)
    expect(other.problem().code).toBe('idempotency_mismatch')
  })

  it('lives on: what is done today joins the old chain, and counts as if all had been counted today', async () => {
    const act = async (person: Person, path: string, body: object = {}) => {
      const reply = await person.post(path, body, path.includes('/actions/') ? { ifMatch: '*' } : {})
      expect([path, reply.status < 300, reply.body]).toEqual([path, true, reply.body])
      return reply.record().id
    }
    await act(head, `/commitments/${asking}/actions/grant_extension`)
    await act(agency, `/commitments/${asking}/actions/submit`)
    const session = await act(head, '/sessions', {
      title: 'Pendampingan',
      type: 'mentoring',
      hostId: place.agency,
      organisationIds: [place.agency],
      agreementIds: [mou],
      on: '2026-11-20',
    })
    await act(head, `/sessions/${session}/actions/hold`)
    await act(head, `/agreements/${mou}/actions/suspend`, { reason: 'Evaluasi', children: 'keep' })
    await act(root, `/organisations/${place.agency}/actions/rename`, { name: 'Dinas Baru', on: '2026-11-20', basis: 'Perda' })

    const events = (await rowsNow()).filter(isEventKey).map(eventOfRow)
    const chains = [...Map.groupBy(events, ({ recordId }) => recordId).values()]
    expect(chains.map((chain) => faultInChain(chain))).toEqual(chains.map(() => undefined))

    await project(world.ctx, events)
    const counted = await countsNow()
    await rebuild(world.ctx)
    expect(counted).toEqual(await countsNow())
    const summary = bodyOf(contract['dashboard.get'], await head.get('/dashboard'))
    expect(summary).toMatchObject({ commitments: { open: 1, overdue: 0 }, sessions: { held: 1 } })
  })
})
