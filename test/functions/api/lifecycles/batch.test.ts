import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, testId } from '#test/support/cast.ts'
import { pksItems } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'
import { setStage, type Stage } from '../stage.ts'

let stage: Stage
let mou: string
const units = Array.from({ length: 31 }, (_, index) => testId('organisations', 200 + index))

beforeAll(async () => {
  stage = await setStage()
  mou = await stage.mouIn('agency')
  for (const [index, id] of units.entries())
    await stage.cast.root.post('/organisations', {
      id,
      kind: 'local_agency',
      name: `Dinas ${index + 1}`,
      regionCode: '63',
      zone: 'Asia/Makassar',
      parentId: place.province,
    })
})

const post = (body: object, options = {}) => stage.cast.secretariat.post(`/agreements/${mou}/pks`, body, options)
const under = async () =>
  bodyOf(contract['agreements.list'], await stage.cast.head.get(`/agreements?parentId=${mou}&limit=100`)).items.length
const template = { title: 'Perjanjian kerja sama' }

describe('a ceremony', () => {
  it('of 21 makes 21 PKS in the order given, each with its own parties, numbers and history', async () => {
    const before = await under()
    const items = units.slice(0, 21).map((organisationId, index) => ({
      organisationId,
      title: `PKS ${index + 1}`,
      documentNumbers: [
        { organisationId: place.ombudsman, documentNumber: `${index + 1}/ORI` },
        { organisationId, documentNumber: `${index + 1}/SKPD` },
      ],
      signatories: [{ organisationId, name: `Kepala ${index + 1}` }],
    }))
    const made = bodyOf(contract['agreements.create_pks_batch'], await post({ template, items }, { key: 'ceremony' })).items
    expect(made.map((one) => [one.title, one.status, one.ownerId, one.parentId, one.version])).toEqual(
      items.map((item) => [item.title, 'draft', item.organisationId, mou, 1]),
    )
    expect(made[20]?.parties).toMatchObject([
      { organisationId: place.ombudsman, order: 1, documentNumber: '21/ORI' },
      { organisationId: units[20], order: 2, documentNumber: '21/SKPD', signatory: { name: 'Kepala 21' } },
    ])
    expect((await post({ template, items }, { key: 'ceremony' })).headers.get('idempotent-replayed')).toBe('true')
    expect(await under()).toBe(before + 21)
    const history = await stage.cast.leadership.get(`/agreements/${made[7]?.id}/history`)
    expect(bodyOf(contract['agreements.history'], history).items.map(({ action }) => action)).toEqual(['create'])
  })

  it('of 30 fits, one of 31 is too large', async () => {
    const before = await under()
    expect((await post({ template, items: pksItems(...units.slice(0, 30)) })).status).toBe(201)
    const large = await post({ template, items: pksItems(...units) })
    expect(large.problem()).toMatchObject({ status: 422, code: 'batch_too_large', errors: [{ path: 'items', code: 'too_long' }] })
    expect(await under()).toBe(before + 30)
  })

  it.each<[string, object, string, string]>([
    ['an unknown organisation', { organisationId: 'org_01F8MECHZX9999999999999999' }, 'items.16.organisationId', 'not_found'],
    ['an organisation of the Ombudsman', { organisationId: place.ombudsman }, 'items.16.organisationId', 'not_found'],
    ['an organisation named before', { organisationId: units[0] }, 'items.16.organisationId', 'not_unique'],
    ['an id given before', { organisationId: units[16], id: testId('agreements', 1) }, 'items.16.id', 'not_unique'],
    [
      'a number of a stranger',
      { organisationId: units[16], documentNumbers: [{ organisationId: units[3], documentNumber: '1' }] },
      'items.16',
      'invalid_value',
    ],
    ['an empty title', { organisationId: units[16], title: '' }, 'items.16.title', 'required'],
  ])('makes nothing when item 17 is bad: %s', async (_, bad, path, code) => {
    const before = await under()
    const items: object[] = pksItems(...units.slice(0, 21)).map((item, index) =>
      index === 0 ? { ...item, id: testId('agreements', 1) } : item,
    )
    items[16] = bad
    const { status, errors } = (await stage.cast.head.post(`/agreements/${mou}/pks`, { template, items })).problem()
    expect([status, errors]).toEqual([422, [{ path, code }]])
    expect(await under()).toBe(before)
  })

  it('makes nothing when the id of one is taken', async () => {
    const taken = await stage.pksIn('agency')
    const before = await under()
    const items = [...pksItems(...units.slice(0, 5)), { organisationId: units[5], id: taken }]
    expect((await post({ template, items })).problem()).toMatchObject({ status: 409, code: 'already_exists' })
    expect(await under()).toBe(before)
  })

  it('that took place before Kawal is entered as signed, with its source and what is not known', async () => {
    const recordSigned = { source: { title: 'Antara, 4 Juli 2022' }, missing: ['nomor', 'masa berlaku'] }
    const body = {
      template: { ...template, signedOn: '2022-07', signedOnCertainty: 'month', recordSigned },
      items: pksItems(...units.slice(0, 2)),
    }
    const made = bodyOf(contract['agreements.create_pks_batch'], await post(body)).items
    expect(made.map((one) => [one.status, one.recordedFrom])).toEqual([
      ['signed', recordSigned],
      ['signed', recordSigned],
    ])
    const seen = bodyOf(contract['agreements.get'], await stage.cast.head.get(`/agreements/${made[0]?.id}`))
    expect(seen).toMatchObject({ validity: 'term_unknown', missing: ['document_numbers', 'signatories', 'term', 'scope', 'signed_file'] })
  })

  it('hangs under a MoU that lives, not under a PKS or a cancelled MoU', async () => {
    const pks = await stage.pksIn('agency')
    const body = { template, items: pksItems(units[0] ?? '') }
    expect((await stage.cast.head.post(`/agreements/${pks}/pks`, body)).problem().status).toBe(422)
    const { id } = (
      await stage.cast.head.post('/agreements', { ...(await stage.pksBody('agency')), type: 'mou', parentId: undefined })
    ).record()
    await stage.cast.head.post(`/agreements/${id}/actions/cancel`, { reason: 'Batal' }, { ifMatch: '*' })
    expect((await stage.cast.head.post(`/agreements/${id}/pks`, body)).problem().status).toBe(422)
  })
})
