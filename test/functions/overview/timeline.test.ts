import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { promise } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'
import { followUpIn, moved } from '../api/follow-up-scenes.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { timeline } from './told.ts'

let stage: Stage
const ids: Record<string, string> = {}
const id = (name: string): string => ids[name] ?? ''

/** Two years of one chain: MoU, PKS, visit, finding, suggestion, promise, follow-up, verdict. */
beforeAll(async () => {
  stage = await setStage()
  const { head, agency, hospital } = stage.cast
  const day = (on: string) => stage.world.at(`${on}T02:00:00.000Z`)
  day('2026-01-05')
  ids['mou'] = await stage.mouIn('agency')
  await head.patch(`/agreements/${id('mou')}`, { signedOn: '2021-10' }, { ifMatch: '*' })
  await head.post(`/agreements/${id('mou')}/actions/record_signed`, { source: { title: 'Berita' } }, { ifMatch: '*' })
  ids['pks'] = await stage.pksIn('agency', 'signed', { signedOn: '2022-07-04', endsOn: '2027-07-04' })
  const recorded = {
    findings: [{ text: 'Tidak ada loket ramah disabilitas', tone: 'needs_improvement' }],
    statements: [
      { kind: 'promise', text: 'Loket disediakan' },
      { kind: 'remark', text: 'Terima kasih' },
    ],
  }
  ids['visit'] = await sessionIn(stage, 'agency', 'held', { on: '2026-02-03', agreementIds: [id('pks'), id('mou')] })
  day('2026-02-03')
  const seen = bodyOf(contract['sessions.get'], await head.patch(`/sessions/${id('visit')}`, recorded, { ifMatch: '*' }))
  ids['finding'] = seen.findings?.[0]?.id ?? ''
  ids['statement'] = seen.statements?.[0]?.id ?? ''
  const suggestions = [{ text: 'Sediakan satu loket', findingId: id('finding'), organisationId: place.agency }]
  const suggested = bodyOf(contract['sessions.get'], await head.patch(`/sessions/${id('visit')}`, { suggestions }, { ifMatch: '*' }))
  ids['suggestion'] = suggested.suggestions?.[0]?.id ?? ''
  day('2026-02-05')
  const statement = { sessionId: id('visit'), statementId: id('statement') }
  const indicator = { name: 'Loket', target: '1' }
  ids['promise'] = (await promise(head, id('pks'), { statement, indicator, evidenceRequired: false, dueOn: '2026-06-30' })).id
  const source = { kind: 'session', sessionId: id('visit'), suggestionId: id('suggestion') }
  ids['followUp'] = await followUpIn(stage, 'agency', 'assigned', { source, agreementId: id('pks'), dueOn: '2026-05-01' })
  day('2026-02-10')
  await moved(agency, id('followUp'), 'forward', { toId: place.hospital, reason: 'Bukan kewenangan kami' })
  day('2026-04-01')
  await moved(hospital, id('followUp'), 'start')
  await moved(hospital, id('followUp'), 'submit', { actionText: 'Loket dibuka' })
  await moved(head, id('followUp'), 'verify')
  for (const [action, person] of [
    ['start', agency],
    ['submit', agency],
    ['fulfil', head],
  ] as const)
    await person.post(`/commitments/${id('promise')}/actions/${action}`, {}, { ifMatch: '*' })
  ids['ofOthers'] = (await promise(head, id('mou'), { ownerId: place.hospital, dueOn: '2026-12-31' })).id
  ids['hospitalPks'] = await stage.pksIn('hospital', 'signed', { signedOn: '2022-07-04' })
  ids['next'] = await sessionIn(stage, 'agency', 'planned', { on: '2026-12-01', agreementIds: [id('pks')] })
  day('2026-11-22')
})

describe('the timeline of a PKS', () => {
  it('tells the chain from the MoU to the verdict, each step with what it answers', async () => {
    const { items, agreement, parent, truncated } = await timeline(stage.cast.leadership, id('pks'))
    expect(items.map((item) => [item.on, item.kind, item.id, item.partId, item.answers, item.state])).toEqual([
      ['2021-10', 'agreement_signed', id('mou'), undefined, undefined, undefined],
      ['2022-07-04', 'agreement_signed', id('pks'), undefined, undefined, undefined],
      ['2026-01-05', 'agreement_recorded', id('pks'), undefined, undefined, undefined],
      ['2026-02-03', 'session_held', id('visit'), undefined, undefined, 'held'],
      ['2026-02-03', 'finding', id('visit'), id('finding'), undefined, 'needs_improvement'],
      ['2026-02-03', 'suggestion', id('visit'), id('suggestion'), id('finding'), undefined],
      ['2026-02-03', 'promise', id('visit'), id('statement'), undefined, undefined],
      ['2026-02-05', 'commitment_made', id('promise'), undefined, id('statement'), undefined],
      ['2026-02-05', 'follow_up_assigned', id('followUp'), undefined, id('suggestion'), undefined],
      ['2026-02-10', 'follow_up_forwarded', id('followUp'), undefined, undefined, undefined],
      ['2026-04-01', 'commitment_decided', id('promise'), undefined, undefined, 'fulfilled'],
      ['2026-04-01', 'follow_up_judged', id('followUp'), undefined, undefined, 'conform'],
      ['2026-12-01', 'session_planned', id('next'), undefined, undefined, 'planned'],
      ['2027-07-04', 'agreement_ends', id('pks'), undefined, undefined, undefined],
    ])
    expect(items.map(({ isAhead }) => isAhead).lastIndexOf(false)).toBe(11)
    expect([agreement.id, parent?.id, truncated]).toEqual([id('pks'), id('mou'), false])
    expect(items.filter(({ id: of }) => of === id('followUp')).map(({ organisationId }) => organisationId)).toEqual([
      place.agency,
      place.hospital,
      place.hospital,
    ])
  })

  it('hides from the agency what is not its own, and findings until they are reported', async () => {
    const kindsFor = async () => (await timeline(stage.cast.agency, id('pks'))).items.map(({ kind }) => kind)
    expect(await kindsFor()).not.toContain('finding')
    expect(await kindsFor()).toEqual(expect.arrayContaining(['session_held', 'commitment_made', 'session_planned']))
    const { head } = stage.cast
    await head.patch(`/sessions/${id('visit')}`, { summary: 'Loket diperiksa.' }, { ifMatch: '*' })
    await head.post(`/sessions/${id('visit')}/actions/report`, {}, { ifMatch: '*' })
    expect(await kindsFor()).toEqual(expect.arrayContaining(['finding', 'suggestion', 'promise']))
    expect((await stage.cast.hospital.get(`/timeline?agreementId=${id('pks')}`)).status).toBe(403)
  })
})

describe('the timeline of a MoU', () => {
  it('has the PKS that were signed under it and its own promises, to an agency its own among them', async () => {
    const seen = async (person: Stage['cast']['head']) => (await timeline(person, id('mou'))).items.map(({ kind, id: of }) => [kind, of])
    const all = await seen(stage.cast.head)
    expect(all).toEqual(
      expect.arrayContaining([
        ['agreement_signed', id('pks')],
        ['agreement_signed', id('hospitalPks')],
        ['commitment_made', id('ofOthers')],
        ['session_held', id('visit')],
      ]),
    )
    const own = await seen(stage.cast.agency)
    expect(own).toContainEqual(['agreement_signed', id('pks')])
    for (const theirs of ['hospitalPks', 'ofOthers']) expect(own.map(([, of]) => of)).not.toContain(id(theirs))
  })

  it('needs an agreement to tell of', async () => {
    expect((await stage.cast.head.get('/timeline')).status).toBe(422)
    expect((await stage.cast.headElsewhere.get(`/timeline?agreementId=${id('mou')}`)).status).toBe(404)
  })
})
