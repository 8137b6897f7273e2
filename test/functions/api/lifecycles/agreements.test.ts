import { beforeAll, describe, expect, it } from 'vitest'
import { agreementLifecycle, type AgreementAction, type AgreementStatus } from '#shared/agreements.ts'
import type { Role } from '#shared/permissions.ts'
import { place } from '#test/support/cast.ts'
import { fileEvidence } from '#test/support/deeds.ts'
import { setStage, type Stage } from '../stage.ts'
import { walkLifecycle } from './walk.ts'

const bodies: Record<AgreementAction, object> = {
  start_discussion: {},
  send_for_signature: { note: 'Siap' },
  resume_discussion: { reason: 'Pasal 3' },
  sign: {},
  record_signed: { source: { title: 'Berita' }, missing: ['term'] },
  cancel: { reason: 'Batal' },
  suspend: { reason: 'Evaluasi' },
  resume: {},
  terminate: { reason: 'Disepakati', on: '2026-11-20' },
  supersede: {},
  apply: {},
  continue_while_renewing: { basis: { title: 'Surat' } },
}

const editors: readonly Role[] = ['assistant', 'head', 'secretariat']

/** An agreement in a state whose circumstances allow what the state allows. */
async function agreementFor(state: AgreementStatus, action: AgreementAction): Promise<string> {
  if (action === 'sign') return stage.completeIn('agency')
  if (action === 'apply') return stage.addendumIn('agency', 'signed')
  const id = await stage.pksIn('agency', state)
  if (action === 'supersede') await stage.renewalOf('agency', id)
  return id
}

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

describe('an agreement', () => {
  walkLifecycle<AgreementStatus, AgreementAction>({
    noun: 'agreements',
    lifecycle: agreementLifecycle,
    /** Design, section 4, by hand. */
    legal: {
      draft: { start_discussion: 'under_discussion', record_signed: 'signed', cancel: 'cancelled' },
      under_discussion: { send_for_signature: 'awaiting_signature', cancel: 'cancelled' },
      awaiting_signature: { resume_discussion: 'under_discussion', sign: 'signed', cancel: 'cancelled' },
      signed: {
        suspend: 'suspended',
        terminate: 'terminated',
        supersede: 'superseded',
        apply: 'signed',
        continue_while_renewing: 'signed',
      },
      cancelled: {},
      suspended: { resume: 'signed', terminate: 'terminated', supersede: 'superseded' },
      terminated: {},
      superseded: {},
    },
    doers: {
      start_discussion: editors,
      send_for_signature: editors,
      resume_discussion: editors,
      sign: ['head'],
      record_signed: editors,
      cancel: editors,
      suspend: ['head'],
      resume: ['head'],
      terminate: ['head'],
      supersede: ['head'],
      apply: ['head'],
      continue_while_renewing: editors,
    },
    isOffered: true,
    stage: () => stage,
    recordIn: (status) => stage.pksIn('agency', status),
    recordFor: agreementFor,
    bodyFor: (action) => bodies[action],
  })

  it('is signed only when numbers, signatories, date and file are there; what lacks is named', async () => {
    const id = await stage.pksIn('agency', 'awaiting_signature')
    const sign = () => stage.cast.head.post(`/agreements/${id}/actions/sign`, {}, { ifMatch: '*' })
    const lacking = async () => ((await sign()).problem().errors ?? []).map(({ path }) => path)
    const supply = async (patch: object) =>
      expect((await stage.cast.assistant.patch(`/agreements/${id}`, patch, { ifMatch: '*' })).status).toBe(200)
    const parties = (more: object) =>
      [place.ombudsman, place.agency].map((organisationId, index) => ({ organisationId, order: index + 1, ...more }))

    expect(await lacking()).toEqual(['document_numbers', 'signatories', 'signed_on', 'signed_file'])
    await supply({ parties: parties({ documentNumber: '1/PKS/2026' }) })
    expect(await lacking()).toEqual(['signatories', 'signed_on', 'signed_file'])
    await supply({ parties: parties({ documentNumber: '1/PKS/2026', signatory: { name: 'Penanda tangan' } }), signedOn: '2026-11-20' })
    expect(await lacking()).toEqual(['signed_file'])
    await supply({ signedFileId: await fileEvidence(stage.cast.head, id) })
    expect((await sign()).body).toMatchObject({ status: 'signed', missing: ['term', 'scope'] })
  })

  it('cannot take a file of another agreement or one that has not arrived as its signed file', async () => {
    const id = await stage.pksIn('agency')
    const take = async (signedFileId: string) =>
      (await stage.cast.head.patch(`/agreements/${id}`, { signedFileId }, { ifMatch: '*' })).problem().errors
    const others = await fileEvidence(stage.cast.head, await stage.pksIn('agency'))
    expect(await take(others)).toEqual([{ path: 'signedFileId', code: 'not_found' }])
    expect(await take('doc_01F8MECHZX9999999999999999')).toEqual([{ path: 'signedFileId', code: 'not_found' }])
    expect(await take(await stage.documentIn('agency', 'uploaded', id))).toEqual([{ path: 'signedFileId', code: 'not_stored' }])
  })

  it('that is recorded as signed keeps its source and what could not be found', async () => {
    const id = await stage.pksIn('agency')
    const body = { source: { title: 'Antara, 4 Juli 2022', url: 'https://kalsel.antaranews.com/' }, missing: ['nomor', 'masa berlaku'] }
    const reply = await stage.cast.assistant.post(`/agreements/${id}/actions/record_signed`, body, { ifMatch: 1 })
    expect(reply.body).toMatchObject({ status: 'signed', recordedFrom: body })
    expect(JSON.parse(JSON.stringify(reply.body)).missing).toContain('document_numbers')
  })
})
