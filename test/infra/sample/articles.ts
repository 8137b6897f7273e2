import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { bodyOf } from '#test/support/request.ts'
import { expectedSession, noFacts, organisationsOf } from './expected-session.ts'
import { facts, publicationOf, titleOf } from './facts.ts'
import { cardsAt, finder, officeOf } from './find-session.ts'
import type { Served } from './serve-api.ts'

const assistants = ['asisten', 'asisten-kaltim', 'asisten-babel']

/** Tests that each article can be told back from the API alone, whatever the files of the sample say. */
export function tellArticles(kawal: () => Served): void {
  const find = finder(kawal)

  describe('an article is told back from the API', () => {
    for (const event of facts.events) {
      it(`field by field: ${titleOf(event.source_file)}`, async () => {
        const { session, idOf } = await find(event)
        expect({ ...noFacts, ...session }).toMatchObject(expectedSession(event, idOf))
        expect(session.context?.text).toBe(event.context?.value)
        expect(session.organisationIds.toSorted()).toEqual(organisationsOf(event).map(idOf).toSorted())
        for (const organisation of organisationsOf(event))
          expect((await cardsAt(officeOf(kawal(), event).assistant, idOf(organisation))).map(({ id }) => id)).toContain(session.id)
        expect(session.isExample).toBeUndefined()
      })
    }

    it('with the offices of the Ombudsman that were there, each under the one above it', async () => {
      for (const event of facts.events) {
        const { session, idOf, known } = await find(event)
        const named = [...(session.facilitators ?? []), ...(session.participants ?? [])].flatMap(
          ({ organisationId }) => organisationId ?? [],
        )
        const above = known.flatMap(({ id, parentId }) => (named.includes(id) ? parentId : []))
        for (const office of [event.ombudsman_org_id, ...event.other_ombudsman_org_ids])
          expect([...named, ...above]).toContain(idOf(office))
      }
    })

    it('with its source: who published it, who wrote it, when, and whether it is an advertorial', async () => {
      for (const event of facts.events) {
        const title = titleOf(event.source_file)
        const printed = publicationOf(title)
        const sources = ((await find(event)).session.sources ?? []).map(({ note: _note, ...source }) => source)
        expect(sources).toEqual([{ title, ...printed }])
      }
    })

    it('approved by the head of its own province, without a number because only the source is known', async () => {
      for (const event of facts.events) {
        const { session } = await find(event)
        const { id } = bodyOf(contract['me.get'], await officeOf(kawal(), event).head.get('/me'))
        expect([session.status, session.approvedBy?.by, session.reportNumber]).toEqual(['approved', id, undefined])
      }
    })

    it('in its own province, where nobody else finds it, and to head office', async () => {
      for (const event of facts.events) {
        const { session } = await find(event)
        const seenBy = async (account: string) => (await kawal().person(account).get(`/sessions/${session.id}`)).status
        const own = officeOf(kawal(), event).account
        expect(await Promise.all(assistants.map(seenBy))).toEqual(assistants.map((account) => (account === own ? 200 : 404)))
        expect(await seenBy('pusat')).toBe(200)
      }
    })

    it('and nothing that it does not say: no follow-up, no file, no commitment made of a promise', async () => {
      for (const event of facts.events) {
        const { session } = await find(event)
        const asked = await officeOf(kawal(), event).assistant.get(`/follow-ups?sessionId=${session.id}`)
        expect(bodyOf(contract['follow-ups.list'], asked).items).toEqual([])
        const { photoIds, checklists, comments, probes, nextVisitOn } = session
        expect([photoIds, checklists, comments, probes, nextVisitOn]).toEqual([undefined, undefined, undefined, undefined, undefined])
        for (const { commitmentId, dueOn } of session.statements ?? []) expect([commitmentId, dueOn]).toEqual([undefined, undefined])
      }
    })
  })
}
