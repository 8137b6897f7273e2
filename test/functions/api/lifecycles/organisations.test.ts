import { beforeAll, describe, expect, it } from 'vitest'
import { actionsOf } from '#shared/lifecycle.ts'
import { organisationLifecycle, statusOfOrganisation, type OrganisationAction, type OrganisationStatus } from '#shared/organisations.ts'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf, ok } from '#test/support/request.ts'
import { setReorganisation, type Reorganisation } from '../../organisations/reorganisation.ts'
import { walkLifecycle } from './walk.ts'

let stage: Reorganisation
beforeAll(async () => {
  stage = await setReorganisation()
})

const succession = { on: '2026-11-20', basis: 'Perda Nomor 5 Tahun 2026' }
const actions = actionsOf<OrganisationAction>(organisationLifecycle)

/** The fields without which nothing goes. */
const needs: Record<OrganisationAction, readonly string[]> = {
  rename: ['name', 'on', 'basis'],
  absorb: ['organisationIds', 'on', 'basis'],
  split: ['successorIds', 'on', 'basis'],
  hand_over: ['from', 'to', 'reason'],
}

async function bodyFor(action: OrganisationAction): Promise<object> {
  switch (action) {
    case 'rename':
      return { name: 'Nama Baru', ...succession }
    case 'absorb':
      return { organisationIds: [await stage.bodyCalled('Dinas Sebelah')], ...succession }
    case 'split':
      return { successorIds: [place.hospital], ...succession }
    case 'hand_over':
      return { from: { name: 'Ani' }, to: { name: 'Budi' }, reason: 'Mutasi' }
  }
}

async function organisationIn(status: OrganisationStatus): Promise<string> {
  const id = await stage.bodyCalled('Dinas Uji Coba')
  if (status === 'ended') ok(await stage.move(id, 'split', await bodyFor('split')))
  return id
}

describe('an organisation', () => {
  walkLifecycle<OrganisationStatus, OrganisationAction>({
    noun: 'organisations',
    lifecycle: organisationLifecycle,
    legal: { active: { rename: 'active', absorb: 'active', split: 'ended', hand_over: 'active' }, ended: {} },
    doers: { rename: ['administrator'], absorb: ['administrator'], split: ['administrator'], hand_over: ['administrator'] },
    isOffered: false,
    stage: () => stage,
    recordIn: organisationIn,
    bodyFor,
    told: (reply) => statusOfOrganisation(bodyOf(contract['organisations.get'], reply)),
  })

  it.each(actions)('names what is missing and a version that has passed before it does anything: %s', async (action) => {
    const id = await organisationIn('active')
    const ask = (body: object, ifMatch: number) =>
      stage.cast.administrator.post(`/organisations/${id}/actions/${action}`, body, { ifMatch })
    const faults = (await ask({}, 1)).problem().errors ?? []
    expect(faults.filter(({ code }) => code === 'required').map(({ path }) => path)).toEqual(needs[action])
    expect((await ask(await bodyFor(action), 99)).status).toBe(412)
    expect(await stage.organisation(id)).toMatchObject({ version: 1 })
  })

  it.each(actions)('does the same thing once, however often it is asked to: %s', async (action) => {
    const id = await organisationIn('active')
    const body = await bodyFor(action)
    const options = { ifMatch: 1, key: `sekali-${action}` }
    const ask = () => stage.cast.administrator.post(`/organisations/${id}/actions/${action}`, body, options)
    const first = ok(await ask())
    for (const again of await Promise.all([ask(), ask()])) {
      expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([first.body, 'true'])
    }
    expect(await stage.organisation(id)).toMatchObject({ version: 2 })
  })
})
