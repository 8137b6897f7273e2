import { beforeAll, describe, expect, it } from 'vitest'
import type { AgreementStatus } from '#shared/agreements.ts'
import { contract } from '#shared/contract/contract.ts'
import { place, type Account } from '#test/support/cast.ts'
import { describeFile, pdfBytes, promise } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { agreementIn, faultsIn, move, moved, read, recordSigned } from './deeds.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const planBody = async (parentId: string) => ({ ...(await stage.pksBody('agency')), type: 'work_plan', title: 'Rencana kerja', parentId })

describe('a work plan', () => {
  it('hangs under a MoU or PKS that is not closed, and takes commitments', async () => {
    const { head, secretariat } = stage.cast
    const pks = await stage.pksIn('agency')
    const plan = agreementIn(await secretariat.post('/agreements', await planBody(pks)))
    expect(plan).toMatchObject({ type: 'work_plan', parentId: pks, status: 'draft' })
    expect((await head.post('/agreements', await planBody(await stage.mouIn('agency')))).status).toBe(201)
    const closed = await Promise.all((['cancelled', 'terminated', 'superseded'] as const).map((status) => stage.pksIn('agency', status)))
    for (const parent of [plan.id, await stage.addendumIn('agency', 'signed'), ...closed])
      expect(faultsIn(await head.post('/agreements', await planBody(parent)))).toEqual(['parentId wrong_type'])
    expect(faultsIn(await head.post('/agreements', { ...(await planBody(pks)), parentId: undefined }))).toEqual(['parentId required'])

    await recordSigned(head, plan.id)
    const made = await promise(secretariat, plan.id)
    const { items } = bodyOf(contract['commitments.list'], await head.get(`/commitments?agreementId=${plan.id}`))
    expect(items.map(({ id }) => id)).toEqual([made.id])
  })

  it('can be renewed, amended and listed like any other', async () => {
    const { head } = stage.cast
    const { id } = agreementIn(await head.post('/agreements', await planBody(await stage.pksIn('agency', 'signed'))))
    await recordSigned(head, id)
    expect((await read(head, id)).actions).toEqual(expect.arrayContaining(['renew', 'create_addendum']))
    const next = agreementIn(await head.post(`/agreements/${id}/renewal`))
    expect(next).toMatchObject({ type: 'work_plan', supersedes: id })
    const { items } = bodyOf(contract['agreements.list'], await head.get('/agreements?type=work_plan'))
    expect(items.filter((one) => [id, next.id].includes(one.id)).map(({ renewedById, supersedes }) => renewedById ?? supersedes)).toEqual([
      id,
      next.id,
    ])
  })
})

describe('a PKS', () => {
  it('hangs under no closed MoU, one by one or in a batch', async () => {
    const { head } = stage.cast
    const { id: mou } = agreementIn(
      await head.post('/agreements', { ...(await stage.pksBody('agency')), type: 'mou', parentId: undefined }),
    )
    await recordSigned(head, mou)
    await moved(head, mou, 'terminate', { reason: 'Selesai', on: '2026-11-20', children: 'keep' })
    expect(faultsIn(await head.post('/agreements', { ...(await stage.pksBody('agency')), parentId: mou }))).toEqual(['parentId wrong_type'])
    const batch = { template: { title: 'PKS' }, items: [{ organisationId: place.agency }] }
    expect(faultsIn(await head.post(`/agreements/${mou}/pks`, batch))).toEqual(['id wrong_type'])
  })
})

describe('what is missing', () => {
  it('can be supplied while an agreement rests, and nothing else; a closed one is locked', async () => {
    const { assistant } = stage.cast
    const edit = (id: string, patch: object) => assistant.patch(`/agreements/${id}`, patch, { ifMatch: '*' })
    const resting = await stage.pksIn('agency', 'suspended')
    expect(agreementIn(await edit(resting, { endsOn: '2027-12-31' }))).toMatchObject({ endsOn: '2027-12-31', status: 'suspended' })
    expect((await edit(resting, { endsOn: '2028-12-31' })).problem().code).toBe('locked')
    for (const status of ['cancelled', 'terminated', 'superseded'] as const) {
      const closed = await stage.pksIn('agency', status)
      expect((await edit(closed, { place: 'Banjarbaru' })).problem().code).toBe('locked')
      expect((await assistant.post('/documents', describeFile(closed, pdfBytes()))).problem().code).toBe('locked')
    }
  })
})

describe('an agreement that rests', () => {
  it('tells since when and why, and forgets it when it goes on', async () => {
    const { head } = stage.cast
    const id = await stage.pksIn('agency', 'signed')
    const resting = await moved(head, id, 'suspend', { reason: 'Evaluasi', on: '2026-12-01' })
    expect(resting).toMatchObject({ status: 'suspended', validity: 'inactive', suspended: { reason: 'Evaluasi', on: '2026-12-01' } })
    expect(await moved(head, id, 'resume', { note: 'Lanjut' })).not.toHaveProperty('suspended')
    const ended = await moved(head, id, 'terminate', { reason: 'Disepakati', note: 'Surat 5', on: '2026-12-31' })
    expect(ended).toMatchObject({ status: 'terminated', terminated: { reason: 'Disepakati\nSurat 5', on: '2026-12-31' }, actions: [] })
    expect(faultsIn(await move(head, await stage.pksIn('agency', 'signed'), 'terminate', { reason: 'Disepakati' }))).toEqual([
      'on required',
    ])
  })
})

describe('what an agreement offers', () => {
  const draftMoves = ['start_discussion', 'record_signed', 'cancel', 'edit', 'attach', 'create_work_plan', 'create_commitment']
  const cases: [AgreementStatus, Account, string[]][] = [
    ['draft', 'assistant', [...draftMoves, 'create_session']],
    ['draft', 'secretariat', draftMoves],
    [
      'signed',
      'head',
      [
        'suspend',
        'terminate',
        'continue_while_renewing',
        'edit',
        'attach',
        'create_work_plan',
        'create_addendum',
        'renew',
        'create_commitment',
        'create_session',
      ],
    ],
    [
      'signed',
      'secretariat',
      ['continue_while_renewing', 'edit', 'attach', 'create_work_plan', 'create_addendum', 'renew', 'create_commitment'],
    ],
    [
      'suspended',
      'head',
      ['resume', 'terminate', 'edit', 'attach', 'create_work_plan', 'create_addendum', 'renew', 'create_commitment', 'create_session'],
    ],
    ['terminated', 'head', []],
    ['superseded', 'head', []],
    ['cancelled', 'assistant', []],
    ['signed', 'agency', []],
    ['signed', 'leadership', []],
    ['signed', 'administrator', []],
  ]
  it.each(cases)('when it is %s to %s', async (status, account, expected) => {
    expect((await read(stage.cast[account], await stage.pksIn('agency', status))).actions).toEqual(expected)
  })

  it('when it is an addendum is to be applied once signed, and nothing that needs a term or promises of its own', async () => {
    const { head, assistant } = stage.cast
    const draft = await stage.addendumIn('agency')
    expect((await read(assistant, draft)).actions).toEqual(['start_discussion', 'record_signed', 'cancel', 'edit', 'attach'])
    await recordSigned(assistant, draft)
    expect((await read(head, draft)).actions).toEqual(['suspend', 'terminate', 'apply', 'edit', 'attach'])
    await moved(head, draft, 'apply')
    expect((await read(head, draft)).actions).toEqual(['suspend', 'terminate', 'edit', 'attach'])
  })

  it('when it is a MoU is the ceremony of many PKS as well', async () => {
    const { actions } = await read(stage.cast.head, await stage.mouIn('agency'))
    expect(actions).toContain('create_pks_batch')
  })
})
