import type { Agreement } from '#shared/agreements.ts'
import type { Assessment } from '#shared/assessments.ts'
import type { Commitment } from '#shared/commitments.ts'
import { addDays } from '#shared/dates.ts'
import type { FollowUp } from '#shared/follow-ups.ts'
import { partPrefixes, type PartNoun } from '#shared/ids.ts'
import type { Session } from '#shared/sessions.ts'
import { assessments } from '#functions/core/assessments/store.ts'
import { followUps } from '#functions/core/follow-ups/store.ts'
import type { AnyRecord, Stored } from '#functions/core/records/noun.ts'
import type { Mutation } from '#functions/core/records/prepare.ts'
import { sessions } from '#functions/core/sessions/store.ts'
import { testId } from '#test/support/cast.ts'
import type { Random } from '#test/support/random.ts'
import { benchNow } from './bench-world.ts'

export type Side = { jurisdiction: string; zone: Commitment['zone']; ombudsman: string; owners: readonly string[] }

type Write = <Shape extends AnyRecord>(...versions: ((before: Stored<Shape> | undefined) => Mutation<Shape>)[]) => Shape

const today = benchNow.slice(0, 10)
const partId = (noun: PartNoun, number: number): string => `${partPrefixes[noun]}_01F8MECHZX${String(number).padStart(16, '0')}`

/** So many visits of a year are led by one person. */
const ledByOne = 25

/** By then a report has been approved. */
const approvedAfterDays = 60

/** What was seen and said in a usual visit. */
const recorded = (number: number) => ({
  place: { name: 'Aula Dinas, Jalan Ahmad Yani km 6' },
  participants: ['Kepala Dinas', 'Kepala Bidang Pengaduan', 'Petugas loket'].map((position) => ({
    position,
    role: 'service_staff' as const,
  })),
  findings: ['Standar pelayanan belum dipasang', 'Loket prioritas belum ada', 'Petugas pengaduan sudah ditunjuk'].map((text, place) => ({
    id: partId('findings', 10 * number + place),
    text: `${text} pada saat kunjungan dilakukan oleh tim`,
    tone: place === 2 ? ('positive' as const) : ('needs_improvement' as const),
  })),
  suggestions: ['Pasang standar pelayanan', 'Sediakan loket prioritas'].map((text, place) => ({
    id: partId('suggestions', 10 * number + place),
    text: `${text} selambatnya akhir triwulan`,
    findingId: partId('findings', 10 * number + place),
  })),
  statements: [{ id: partId('statements', 10 * number), kind: 'promise' as const, text: 'Loket prioritas dibuka bulan depan' }],
  summary: 'Tim memeriksa sarana, mewawancarai petugas loket dan menyepakati perbaikan bersama pimpinan dinas.',
})

/** Sessions, follow-ups and assessments as they are in a usual year. */
export function visitLoader(random: Random, write: Write) {
  let number = 0

  function session(side: Side, about: readonly Agreement[]): Session {
    const id = testId('sessions', ++number)
    const [first] = about
    if (first === undefined) throw new Error('A session is about something')
    const on = addDays(today, random.between(-300, 60))
    const after = {
      id,
      jurisdiction: side.jurisdiction,
      title: 'Pendampingan pemenuhan standar pelayanan',
      type: 'mentoring' as const,
      hostId: first.ownerId,
      organisationIds: [first.ownerId],
      agreementIds: about.map((one) => one.id),
      facilitators: [{ userId: testId('users', 1 + Math.floor(number / ledByOne)), name: 'Asisten Ombudsman' }],
      zone: side.zone,
      on,
      status: on < addDays(today, -approvedAfterDays) ? ('approved' as const) : random.pick(['planned', 'held', 'reported'] as const),
      ...recorded(number),
    }
    return write<Session>(() => ({ definition: sessions, after, action: 'create' }))
  }

  function followUp(side: Side, about: Agreement): FollowUp {
    const dueOn = addDays(today, random.between(-120, 200))
    const after = {
      id: testId('follow-ups', ++number),
      jurisdiction: side.jurisdiction,
      source: { kind: 'oversight_product' as const, productType: 'corrective_action' as const, number: '0012/LHP/XI/2026' },
      agreementId: about.id,
      ownerId: about.ownerId,
      zone: side.zone,
      title: 'Mengumumkan maklumat pelayanan di semua loket',
      priority: 'normal' as const,
      dueOn,
      originalDueOn: dueOn,
      extensionsGranted: 0,
      status: random.pick(['assigned', 'in_progress', 'verified'] as const),
      verdict: 'not_followed_up' as const,
      evidence: [],
    }
    return write<FollowUp>(() => ({ definition: followUps, after, action: 'create' }))
  }

  function assessment({ jurisdiction, owners }: Side, year: number): Assessment {
    const id = testId('assessments', ++number)
    const result = { year, scheme: 'five_category' as const, score: 82.5, category: 'high' as const }
    const after = { id, jurisdiction, organisationId: owners[0] ?? '', ...result }
    return write<Assessment>(() => ({ definition: assessments, after, action: 'create' }))
  }

  return { session, followUp, assessment }
}
