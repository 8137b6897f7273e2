import { beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationAction, OrganisationStatus } from '#shared/organisations.ts'
import { place, type Account } from '#test/support/cast.ts'
import { ok, setReorganisation, type Reorganisation } from '../../organisations/reorganisation.ts'

let stage: Reorganisation
beforeAll(async () => {
  stage = await setReorganisation()
})

const roles: readonly Account[] = ['assistant', 'head', 'secretariat', 'agency', 'leadership', 'national', 'administratorElsewhere']
const succession = { on: '2026-11-20', basis: 'Perda Nomor 5 Tahun 2026' }

/** State -> action -> the state after it; everything else is refused. */
const walk: Record<OrganisationStatus, Partial<Record<OrganisationAction, OrganisationStatus>>> = {
  active: { rename: 'active', absorb: 'active', split: 'ended', hand_over: 'active' },
  ended: {},
}
const states: OrganisationStatus[] = ['active', 'ended']
const actions: OrganisationAction[] = ['rename', 'absorb', 'split', 'hand_over']
const moves = states.flatMap((state) => actions.map((action) => ({ state, action, to: walk[state][action] })))

/** The fields without which nothing goes. */
const needs: Record<OrganisationAction, readonly string[]> = {
  rename: ['name', 'on', 'basis'],
  absorb: ['organisationIds', 'on', 'basis'],
  split: ['successorIds', 'on', 'basis'],
  hand_over: ['from', 'to', 'reason'],
}

async function organisationIn(state: OrganisationStatus): Promise<string> {
  const id = await stage.bodyCalled('Dinas Uji Coba')
  if (state === 'ended') ok(await stage.move(id, 'split', { successorIds: [place.hospital], ...succession }))
  return id
}

describe('an organisation', () => {
  it.each(moves)('that is $state answers $action by administrators alone', async ({ state, action, to }) => {
    const id = await organisationIn(state)
    const other = await stage.bodyCalled('Dinas Sebelah')
    const bodies: Record<OrganisationAction, object> = {
      rename: { name: 'Nama Baru', ...succession },
      absorb: { organisationIds: [other], ...succession },
      split: { successorIds: [other], ...succession },
      hand_over: { from: { name: 'Ani' }, to: { name: 'Budi' }, reason: 'Mutasi' },
    }
    const ask = (role: Account, body: object = bodies[action], ifMatch: number | '*' = '*') =>
      stage.cast[role].post(`/organisations/${id}/actions/${action}`, body, { ifMatch })
    for (const role of roles) expect([role, (await ask(role)).status]).toEqual([role, role === 'administratorElsewhere' ? 404 : 403])
    const missing = (await ask('administrator', {}))
      .problem()
      .errors?.filter(({ code }) => code === 'required')
      .map(({ path }) => path)
    expect(missing).toEqual(needs[action])
    expect((await ask('administrator', bodies[action], 99)).status).toBe(412)
    const reply = await ask('administrator')
    if (to === undefined) expect(reply.problem()).toMatchObject({ status: 409, legalActions: Object.keys(walk[state]) })
    else expect(reply.record().status ?? 'active').toBe(to)
  })

  it.each(actions)('does the same thing once, however often it is asked to: %s', async (action) => {
    const id = await organisationIn('active')
    const bodies: Record<OrganisationAction, object> = {
      rename: { name: 'Nama Sekali', ...succession },
      absorb: { organisationIds: [await organisationIn('active')], ...succession },
      split: { successorIds: [place.hospital], ...succession },
      hand_over: { from: { name: 'Ani' }, to: { name: 'Budi' }, reason: 'Mutasi' },
    }
    const options = { ifMatch: 1, key: `sekali-${action}` }
    const ask = () => stage.cast.administrator.post(`/organisations/${id}/actions/${action}`, bodies[action], options)
    const first = ok(await ask())
    for (const again of await Promise.all([ask(), ask()])) {
      expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([first.body, 'true'])
    }
    expect(await stage.organisation(id)).toMatchObject({ version: 2 })
  })
})
