import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { overviewOf, timeline } from '#test/functions/overview/told.ts'
import { bodyOf } from '#test/support/request.ts'
import { facts } from './facts.ts'
import { cardsAt, finder, officeOf } from './find-session.ts'
import type { Served } from './serve-api.ts'

const [atBanjarbaru, atBalikpapan, atPolda, atToboali, signing] = facts.events

/** Tests of what is particular about each article. */
export function tellSingleArticles(kawal: () => Served): void {
  const find = finder(kawal)

  describe('what one article alone says', () => {
    it('Banjarbaru: two promises and a hope of the secretary of the agency, and a monitoring on the same day', async () => {
      const { session } = await find(atBanjarbaru)
      expect((session.statements ?? []).map(({ kind, by }) => [kind, by?.name])).toEqual([
        ['promise', 'Sartiyuni'],
        ['promise', 'Sartiyuni'],
        ['expectation', 'Sartiyuni'],
      ])
      expect([session.type, session.alsoTypes]).toEqual(['mentoring', ['facility_monitoring']])
    })

    it('Balikpapan: people of head office led it, and what the Ombudsman says of itself is no promise', async () => {
      const { session, known } = await find(atBalikpapan)
      const headOffice = known.find(({ kind }) => kind === 'ombudsman_head_office')?.id
      const led = (session.facilitators ?? []).map(({ name, position, organisationId }) => [name, position, organisationId])
      expect(led).toEqual([
        ['Mokhammad Najih', 'Ketua Ombudsman RI', headOffice],
        ['Hery Susanto', 'Anggota Ombudsman RI; pengampu Ombudsman Perwakilan Kalimantan Timur', headOffice],
      ])
      expect((session.statements ?? []).map(({ kind }) => kind)).toEqual(['remark', 'expectation'])
      expect(session.nextSteps?.[0]).toMatchObject({ status: 'planned', dueYear: 2025 })
    })

    it('the regional police: no finding, no promise, an agenda of three, and a director whose name is not printed', async () => {
      const { session } = await find(atPolda)
      expect([session.findings, session.nextSteps, session.agenda?.length]).toEqual([undefined, undefined, 3])
      expect((session.statements ?? []).map(({ kind, by }) => [kind, by?.name])).toEqual([
        ['expectation', 'Zayanti Mandasari'],
        ['remark', 'Zayanti Mandasari'],
      ])
      const [, director] = session.participants ?? []
      expect([director?.name, director?.position]).toEqual([undefined, 'Dirlantas Polda Kalimantan Selatan'])
    })

    it('South Bangka: a day that contradicts itself is kept as printed, with every reading', async () => {
      const { session } = await find(atToboali)
      expect([session.certainty, session.on, session.dateQuote?.text]).toEqual(['unknown', '2024-06', 'Senin (11/06/2024)'])
      expect(atToboali.date.candidates).toHaveLength(3)
      for (const reading of atToboali.date.candidates) expect(session.dateNote).toContain(reading)
      const [card] = await cardsAt(officeOf(kawal(), atToboali).assistant, session.hostId)
      expect([card?.on, card?.certainty, card?.promises]).toEqual(['2024-06', 'unknown', 2])
    })

    it('the signing: 21 heads of agencies, the governor as witness, and his order to all officials', async () => {
      const { session, idOf } = await find(signing)
      expect(session.participants?.at(-1)).toMatchObject({ group: '21 pimpinan SKPD', count: 21, role: 'signatory' })
      expect(session.statements?.at(-1)).toMatchObject({ kind: 'instruction', by: { name: 'Sahbirin' } })
      expect(facts.skpd_list_seed_004.items.map(({ org_id: id }) => session.organisationIds.includes(idOf(id)))).not.toContain(false)
    })

    it('the signing: what it was about are the MoU and its 21 PKS, and each of them shows and tells it', async () => {
      const { session } = await find(signing)
      const secretariat = kawal().person('setda')
      const list = async (type: string) =>
        bodyOf(contract['agreements.list'], await secretariat.get(`/agreements?type=${type}&limit=100`)).items
      const [mou, pks] = [await list('mou'), await list('pks')]
      expect([mou.length, pks.length]).toEqual([1, 21])
      expect(session.agreementIds?.toSorted()).toEqual([...mou, ...pks].map(({ id }) => id).toSorted())
      const [, pksFacts] = facts.agreements
      const signatories: (string | undefined)[] = []
      for (const { id } of pks) {
        const { agreement, sessions } = await overviewOf(secretariat, id)
        expect(sessions.map((one) => one.id)).toContain(session.id)
        expect([agreement.parentId, agreement.signedOn, agreement.place]).toEqual([
          mou[0]?.id,
          pksFacts?.signed_date.value,
          pksFacts?.place?.value,
        ])
        signatories.push(...agreement.parties.map(({ signatory }) => signatory?.name))
        expect(agreement.witnesses?.map(({ name }) => name)).toEqual(['Sahbirin', 'Roy Rizali Anwar'])
      }
      expect(signatories.filter((name) => name === 'Muhammadun')).toHaveLength(1)
      const { items } = await timeline(secretariat, pks[0]?.id ?? '')
      const ofThatDay = items.filter(({ on, noun }) => on === session.on && noun === 'sessions')
      expect(ofThatDay.map(({ kind, title }) => [kind, title])).toEqual([
        ['session_held', session.title],
        ...signing.findings.map(({ value }) => ['finding', value]),
        ...signing.recommendations.map(({ value }) => ['suggestion', value]),
      ])
    })
  })
}
