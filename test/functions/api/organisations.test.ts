import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf } from '#test/support/request.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const unit = (more: object = {}) => ({ kind: 'local_agency', name: 'Dinas', zone: 'Asia/Makassar', regionCode: '64', ...more })

describe('an organisation', () => {
  it('added with nine others at once to a province without any is in its tree, as they are', async () => {
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => stage.cast.root.post('/organisations', unit({ name: `Dinas ${index}` }))),
    )
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 10 }, () => 201))
    const tree = await stage.world.ctx.directory.tree('64', [replies[0]?.record().id ?? ''])
    expect(Object.keys(tree).sort()).toEqual(replies.map((reply) => reply.record().id).sort())
  })

  it('belongs to the province of its region, and hangs under one of the same province or head office', async () => {
    const made = await stage.cast.root.post('/organisations', unit({ regionCode: '63.05' }))
    expect(made.body).toMatchObject({ jurisdiction: '63' })
    const without = await stage.cast.root.post('/organisations', { kind: 'local_agency', name: 'Dinas', zone: 'Asia/Makassar' })
    expect(without.problem().errors).toEqual([{ path: 'regionCode', code: 'required' }])
    const astray = await stage.cast.root.post('/organisations', unit({ regionCode: '63', parentId: place.elsewhereRegency }))
    expect(astray.problem().errors).toEqual([{ path: 'parentId', code: 'wrong_jurisdiction' }])
    expect((await stage.cast.root.post('/organisations', unit({ parentId: place.headOffice }))).status).toBe(201)
  })

  it('made twice under one id exists once', async () => {
    const body = unit({ id: 'org_01F8MECHZX0000000000000640' })
    expect((await stage.cast.root.post('/organisations', body)).status).toBe(201)
    expect((await stage.cast.root.post('/organisations', body)).problem()).toMatchObject({ status: 409, code: 'already_exists' })
  })

  it('with a new short name is called so in the tree at once', async () => {
    const reply = await stage.cast.administrator.patch(`/organisations/${place.hospital}`, { shortName: 'RSUD' }, { ifMatch: 1 })
    expect(bodyOf(contract['organisations.edit'], reply).shortName).toBe('RSUD')
    expect((await stage.world.ctx.directory.tree('63'))[place.hospital]?.shortName).toBe('RSUD')
    const list = bodyOf(contract['organisations.list'], await stage.cast.agency.get('/organisations?kind=local_agency_hospital'))
    expect(list.items.map((item) => item.shortName)).toEqual(['RSUD'])
  })

  it('keeps where what is known of it comes from, and the words that stand there', async () => {
    const [first, second] = [
      { title: 'Berita satu', publishedOn: '2023-03', publisher: 'klikkalsel.com', isAdvertorial: true, note: 'Kutipan: “Dinas PTSP”.' },
      { title: 'Surat', author: 'Sekda', url: 'https://contoh.go.id/surat' },
    ]
    const made = bodyOf(contract['organisations.create'], await stage.cast.root.post('/organisations', unit({ sources: [first] })))
    expect(made.sources).toEqual([first])
    const edit = (sources: unknown, ifMatch: number) => stage.cast.root.patch(`/organisations/${made.id}`, { sources }, { ifMatch })
    expect(bodyOf(contract['organisations.edit'], await edit([first, second], 1)).sources).toEqual([first, second])
    const { items } = bodyOf(contract['organisations.history'], await stage.cast.root.get(`/organisations/${made.id}/history`))
    expect(items[0]?.changes).toEqual({ sources: { before: [first], after: [first, second] } })
    expect((await edit([{ ...second, url: 'ftp://contoh' }], 2)).problem().errors?.[0]?.path).toBe('sources.0.url')
    expect((await edit(Array(11).fill(second), 2)).problem().errors?.[0]?.path).toBe('sources')
    expect(bodyOf(contract['organisations.edit'], await edit(null, 2))).not.toHaveProperty('sources')
  })

  it('of head office shows its name card to everybody, and its full record to none but its own', async () => {
    const list = bodyOf(contract['organisations.list'], await stage.cast.agency.get('/organisations?jurisdiction=national'))
    expect(list.items.map((item) => item.id)).toContain(place.headOffice)
    expect((await stage.cast.agency.get(`/organisations/${place.headOffice}`)).status).toBe(404)
    expect((await stage.cast.agency.get('/organisations?jurisdiction=19')).status).toBe(403)
  })
})
