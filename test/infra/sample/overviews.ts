import { describe, expect, it } from 'vitest'
import { readFollowUps, readSessions } from '#infra/local/sample/read-visits.ts'
import { readPks } from '#infra/local/sample/read-sample.ts'
import { contract } from '#shared/contract/contract.ts'
import { agenda, alarms, dashboard, organisationOverview, timeline } from '#test/functions/overview/told.ts'
import { bodyOf } from '#test/support/request.ts'
import type { Served } from './serve-api.ts'

const pks = readPks().body.items
const pksOf = (name: string) => pks.find(({ title = '' }) => title.includes(` dengan ${name} `))
const example = 'Contoh: '

/** What waits for somebody, but for the commitments: day, kind, reason, and the status of a record. */
const standing = [
  ['2026-09-16', 'follow-ups', 'due', 'in_progress'],
  ['2026-11-03', 'follow-ups', 'due', 'submitted'],
  ['2026-11-05', 'follow-ups', 'due', 'returned'],
  ['2026-11-12', 'sessions', 'approval', 'reported'],
  ['2026-11-13', 'sessions', 'promise', undefined],
  ['2026-11-30', 'follow-ups', 'due', 'in_progress'],
  ['2026-12-02', 'sessions', 'visit', 'confirmed'],
  ['2026-12-08', 'follow-ups', 'due', 'assigned'],
  ['2026-12-09', 'sessions', 'step', undefined],
  ['2026-12-09', 'sessions', 'visit', 'confirmed'],
  ['2026-12-10', 'follow-ups', 'due', 'assigned'],
  ['2027-01-12', 'sessions', 'promise', undefined],
]

/** Tests what people see on the first day: something true, and nothing silly. */
export function lookAround(kawal: () => Served): void {
  const agendaFor = async (account: string) => (await agenda(kawal().person(account), '?limit=100')).items

  describe('on 22 November 2026 the agenda', () => {
    it('has visits, what was promised and agreed in one, a report to approve and follow-ups in four states among the commitments, late first', async () => {
      const items = await agendaFor('asisten')
      const told = items.map((item) => [
        item.dueOn,
        item.noun,
        item.reason,
        item.sessionStatus ?? item.followUpStatus ?? item.commitmentStatus,
      ])
      expect(told.filter(([, noun]) => noun !== 'commitments')).toEqual(standing)
      expect(items.filter(({ noun, overdue }) => noun === 'commitments' && overdue)).toHaveLength(8)
      expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).toSorted())
    })

    it('asks nothing of anybody that was not made up, and says so', async () => {
      const items = await agendaFor('setda')
      expect(items).toHaveLength(50)
      for (const { title, isExample } of items) expect([title.startsWith(example), isExample]).toEqual([true, true])
    })

    it('shows an agency what it owes and when it is visited, and other provinces nothing', async () => {
      const told = async (account: string) => (await agendaFor(account)).map(({ dueOn, noun }) => [dueOn, noun])
      expect(await told('skpd')).toEqual([
        ['2026-11-03', 'follow-ups'],
        ['2026-11-13', 'sessions'],
        ['2026-11-27', 'commitments'],
        ['2026-11-30', 'follow-ups'],
        ['2026-12-09', 'sessions'],
        ['2027-01-12', 'sessions'],
      ])
      expect(await told('skpd2')).toEqual([
        ['2026-11-05', 'follow-ups'],
        ['2026-12-02', 'sessions'],
        ['2027-12-17', 'commitments'],
      ])
      expect([await told('setda-babel'), await told('asisten-kaltim')]).toEqual([[], []])
    })
  })

  describe('on 22 November 2026 the counters', () => {
    it('have follow-ups in every state and with every verdict, some of them late', async () => {
      const { followUps } = await dashboard(kawal().person('kepala'))
      expect(followUps).toEqual({
        total: 8,
        byStatus: { assigned: 2, in_progress: 2, submitted: 1, returned: 1, verified: 2 },
        byVerdict: { not_followed_up: 4, not_yet_conform: 2, conform: 1, not_actionable: 1 },
        open: 6,
        overdue: 3,
        dueSoon: 1,
        openProducts: 2,
        openSuggestions: 3,
      })
    })

    it('have each session in its own province, and all of them in the nation', async () => {
      const heldIn = async (account: string) => {
        const { total, held, heldByType } = (await dashboard(kawal().person(account))).sessions
        return [total, held, heldByType]
      }
      expect(await heldIn('asisten')).toEqual([7, 5, { mentoring: 2, technical_guidance: 1, signing: 1, complaint_simulation: 1 }])
      expect(await heldIn('asisten-babel')).toEqual([1, 1, { mentoring: 1 }])
      expect(await heldIn('asisten-kaltim')).toEqual([1, 1, { visit: 1 }])
      expect((await heldIn('pusat')).slice(0, 2)).toEqual([9, 7])
    })

    it('have nothing against the MoU, and 19 PKS that were signed and never visited: a ceremony is no visit', async () => {
      const { items } = await alarms(kawal().person('setda'), '?limit=100')
      const against = (kind: string) => items.filter((item) => item.kind === kind).map(({ agreementId }) => agreementId)
      expect(against('mou_without_pks')).toEqual([])
      const visited = [pksOf('Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu')?.id, pksOf('Dinas Sosial')?.id]
      expect(against('pks_without_session').toSorted()).toEqual(
        pks.flatMap(({ id }) => (visited.includes(id) ? [] : (id ?? ''))).toSorted(),
      )
      expect(against('silent')).toHaveLength(12)
      for (const { since, days } of items) expect([since, days]).toEqual(['2022-07-04', 1602])
    })
  })

  describe('the example visit', () => {
    const [followed] = readSessions().filter(({ slug }) => slug === 'sesi-contoh-dpmptsp')

    it('is told from its findings to what became of each suggestion, the forwarded one included', async () => {
      const { items } = await timeline(kawal().person('asisten'), pksOf('Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu')?.id ?? '')
      const asked = items.filter(({ kind }) => kind === 'follow_up_assigned').map(({ answers }) => answers)
      expect(asked.toSorted()).toEqual((followed?.record.suggestions ?? []).map(({ id }) => id).toSorted())
      expect(items.filter(({ kind }) => kind === 'follow_up_forwarded')).toHaveLength(1)
      const parts = items.filter(({ kind, id }) => id === followed?.id && ['finding', 'suggestion', 'promise'].includes(kind))
      expect(parts.map(({ title }) => title.startsWith(example))).toEqual(Array.from({ length: 9 }, () => true))
    })

    it('was graded by its checklist: eleven of seventeen met, and a critical item that failed caps the class', async () => {
      const session = bodyOf(contract['sessions.get'], await kawal().person('skpd').get(`/sessions/${followed?.id}`))
      const [checklist] = session.checklists ?? []
      expect(Object.values(checklist?.answers ?? {}).filter((answer) => answer === 'met')).toHaveLength(11)
      expect(checklist?.result).toMatchObject({ score: 75, class: 'poor', failedCritical: ['KR-05', 'KR-11'] })
      expect([session.reportNumber, session.probes]).toEqual(['CONTOH/BA/001/X/2026', undefined])
    })

    it('stands on the page of its organisation with what that still owes', async () => {
      const { sessions, opinion } = await organisationOverview(kawal().person('skpd'), followed?.plan.hostId ?? '')
      expect(sessions.map(({ type, on }) => [type, on]).toSorted()).toEqual([
        ['facility_monitoring', '2026-12-09'],
        ['mentoring', '2026-10-14'],
        ['signing', '2022-07-04'],
      ])
      expect(opinion).toEqual({ openProducts: 0, overdueProducts: 0, openSuggestions: 2, overdueSuggestions: 1 })
    })

    it('each follow-up is where it is meant to be, on both axes', async () => {
      const { items } = bodyOf(contract['follow-ups.list'], await kawal().person('kepala').get('/follow-ups?limit=100'))
      const states = new Map(items.map(({ id, status, verdict }) => [id, [status, verdict]]))
      expect(readFollowUps().map(({ slug, id }) => [slug, ...(states.get(id) ?? [])])).toEqual([
        ['tl-toilet', 'in_progress', 'not_followed_up'],
        ['tl-petugas', 'submitted', 'not_followed_up'],
        ['tl-papan', 'assigned', 'not_followed_up'],
        ['tl-ulin', 'returned', 'not_yet_conform'],
        ['tl-ulin-waktu-tunggu', 'verified', 'conform'],
        ['tl-disdik', 'assigned', 'not_followed_up'],
        ['tl-dinkes', 'in_progress', 'not_yet_conform'],
        ['tl-dinsos', 'verified', 'not_actionable'],
      ])
    })
  })
}
