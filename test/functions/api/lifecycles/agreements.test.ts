import { beforeAll, describe, expect, it } from 'vitest'
import { AgreementStatus } from '#shared/agreements.ts'
import { place, type Account } from '#test/support/cast.ts'
import { fileEvidence } from '#test/support/deeds.ts'
import { setStage, type Stage } from '../stage.ts'

/** Design, section 4, by hand: state -> action -> state. */
const legal: Record<AgreementStatus, Record<string, AgreementStatus>> = {
  draft: { start_discussion: 'under_discussion', record_signed: 'signed', cancel: 'cancelled' },
  under_discussion: { send_for_signature: 'awaiting_signature', cancel: 'cancelled' },
  awaiting_signature: { resume_discussion: 'under_discussion', sign: 'signed', cancel: 'cancelled' },
  signed: { suspend: 'suspended', terminate: 'terminated', supersede: 'superseded', apply: 'signed', continue_while_renewing: 'signed' },
  cancelled: {},
  suspended: { resume: 'signed', terminate: 'terminated', supersede: 'superseded' },
  terminated: {},
  superseded: {},
}

const bodies: Record<string, object> = {
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

const editors: readonly Account[] = ['assistant', 'head', 'secretariat']
const decisions = ['sign', 'suspend', 'resume', 'terminate', 'supersede', 'apply']
const doers = (action: string): readonly Account[] => (decisions.includes(action) ? ['head'] : editors)
const roles: readonly Account[] = ['assistant', 'head', 'secretariat', 'agency', 'leadership', 'administrator', 'national']
const cases = AgreementStatus.options.flatMap((state) => Object.keys(bodies).map((action) => ({ state, action })))

const unmoved = new Map<AgreementStatus, Promise<string>>()

/** An agreement in a state, the same one as long as nothing moves it. */
function agreementIn(state: AgreementStatus): Promise<string> {
  const known = unmoved.get(state) ?? stage.pksIn('agency', state)
  unmoved.set(state, known)
  return known
}

/** An agreement in a state whose circumstances allow what the state allows. */
async function agreementFor(action: string, state: AgreementStatus): Promise<string> {
  if (legal[state][action] === undefined) return agreementIn(state)
  if (action === 'sign' && state === 'awaiting_signature') return stage.completeIn('agency')
  if (action === 'apply' && state === 'signed') return stage.addendumIn('agency', 'signed')
  const id = await stage.pksIn('agency', state)
  if (action === 'supersede') await stage.renewalOf('agency', id)
  return id
}

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

describe('an agreement', () => {
  it.each(cases)('in state $state answers $action by every role as the table says', async ({ state, action }) => {
    const fresh = () => agreementFor(action, state)
    let id = await fresh()
    const to = legal[state][action]
    for (const role of roles) {
      const reply = await stage.cast[role].post(`/agreements/${id}/actions/${action}`, bodies[action], { ifMatch: '*' })
      if (!doers(action).includes(role)) expect([role, reply.status]).toEqual([role, 403])
      else if (to === undefined) {
        expect(reply.problem()).toMatchObject({ status: 409, code: 'illegal_move' })
        expect([...(reply.problem().legalActions ?? [])].sort()).toEqual(Object.keys(legal[state]).sort())
      } else {
        expect([role, reply.status, reply.record().status]).toEqual([role, 200, to])
        id = await fresh()
      }
    }
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
