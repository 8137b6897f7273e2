import { cleanup } from '@testing-library/preact'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { followUpIn, moved } from '#test/functions/api/follow-up-scenes.ts'
import { recordSigned } from '#test/functions/agreements/deeds.ts'
import { setReorganisation, type Reorganisation } from '#test/functions/organisations/reorganisation.ts'
import { place } from '#test/support/cast.ts'
import { promise } from '#test/support/deeds.ts'
import { finishProcess, workOff } from '#test/support/processes.ts'
import { bodyOf, ok } from '#test/support/request.ts'
import { startTestS3 } from '#test/support/s3.ts'
import { HistorySection } from '#web/ui/history-section.tsx'
import { play } from './support/stage.tsx'

let stage: Reorganisation
let s3: Awaited<ReturnType<typeof startTestS3>>

beforeAll(async () => {
  s3 = await startTestS3()
  stage = await setReorganisation({ table: 'memory', s3 })
})
afterAll(() => s3.stop())

/** What the history page of a record says a year later, the newest first: who did what, when and for whom, why, and what changed. */
async function toldOf(
  of: 'agreements.history' | 'commitments.history' | 'follow-ups.history' | 'organisations.history',
  id: string,
): Promise<string[][]> {
  stage.world.at('2027-11-22T02:00:00.000Z')
  const headers = { authorization: 'Bearer head' }
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => stage.world.app.request(url, { ...init, headers }))
  const { container } = play(<HistorySection of={of} id={id} jurisdiction="63" zone="Asia/Makassar" />)
  await vi.waitFor(() => {
    expect(container.querySelector('.history-entry')).not.toBeNull()
    // Names of organisations come by themselves.
    expect(container.textContent).not.toContain('…')
  })
  const lines = '.history-what, .small:not(.fingerprint), .history-note, .changes > *'
  const told = [...container.querySelectorAll('.history-entry')].map((entry) =>
    [...entry.querySelectorAll(lines)].map((line) => line.textContent ?? ''),
  )
  cleanup()
  stage.world.at(begun)
  return told
}

const begun = '2026-11-22T02:00:00.000Z'
const then = '22 November 2026, 10.00 WITA'
const byOmbudsman = `${then} · Perwakilan Uji Selatan`
const entered = ['Orang head mencatat data ini', byOmbudsman]

test('a forwarded follow-up says who had it, who has it and why', async () => {
  const id = await followUpIn(stage, 'agency')
  await moved(stage.cast.agency, id, 'forward', { toId: place.hospital, reason: 'Bukan kewenangan kami' })
  expect(await toldOf('follow-ups.history', id)).toEqual([
    ['Orang agency meneruskan ke instansi lain', `${then} · Dinas Uji`, 'Bukan kewenangan kami', 'Instansi: Dinas Uji menjadi RSUD Uji'],
    entered,
  ])
})

test('a merger is told by the heir, by the agency that ended and by what moved, with its day and its basis', async () => {
  const heir = await stage.bodyCalled('Dinas Satu Pintu')
  const old = await stage.bodyCalled('Dinas Perizinan')
  const owed = await stage.commitmentOf(old)
  ok(await stage.move(heir, 'absorb', { organisationIds: [old], on: '2026-11-20', basis: 'Perda 5/2026' }))
  await workOff(stage.world, heir)
  const why = 'Dinas Perizinan → Dinas Satu Pintu\nPerda 5/2026'
  expect((await toldOf('organisations.history', heir))[0]).toEqual([
    'Orang administrator menggabungkan instansi lain ke sini',
    byOmbudsman,
    why,
    'Menggantikan: kosong menjadi Dinas Perizinan · 20 November 2026 · Perda 5/2026',
  ])
  expect((await toldOf('organisations.history', old))[0]).toEqual([
    'Orang administrator menggabungkan instansi ini ke penerusnya',
    byOmbudsman,
    why,
    'Di bawah: Pemprov Uji Selatan menjadi Dinas Satu Pintu',
    'Status: kosong menjadi Sudah tidak ada',
    'Digantikan oleh: kosong menjadi Dinas Satu Pintu · 20 November 2026 · Perda 5/2026',
  ])
  expect(await toldOf('commitments.history', owed)).toEqual([
    [
      'Orang administrator memindahkan kepada instansi penerus',
      byOmbudsman,
      why,
      'Penanggung jawab: Dinas Perizinan menjadi Dinas Satu Pintu',
    ],
    entered,
  ])
})

test('a renewal is told by both agreements and by both ends of the promise that came along', async () => {
  const old = await stage.pksIn('agency', 'signed', { startsOn: '2021-10-26', endsOn: '2026-10-26' })
  const kept = await promise(stage.cast.head, old, { title: 'Satu' })
  const draft = { title: 'PKS lanjutan', startsOn: '2026-12-01', carry: [kept.id] }
  const { id } = ok(await stage.cast.assistant.post(`/agreements/${old}/renewal`, draft)).record()
  await recordSigned(stage.cast.assistant, id)
  await finishProcess(stage.world, id)
  const { items } = bodyOf(contract['commitments.list'], await stage.cast.head.get(`/commitments?agreementId=${id}`))

  const passage = 'Perjanjian kerja sama (2021) → PKS lanjutan (2026)'
  expect((await toldOf('agreements.history', old))[0]).toEqual(['Orang assistant memulai perpanjangan', byOmbudsman, passage])
  expect((await toldOf('agreements.history', id)).at(-1)).toEqual(['Orang assistant mencatat data ini', byOmbudsman, passage])
  expect((await toldOf('commitments.history', kept.id))[0]).toEqual([
    'Orang assistant mengalihkan ke naskah baru',
    byOmbudsman,
    passage,
    'Status: Belum ditindaklanjuti menjadi Dialihkan ke naskah baru',
    'Putusan Ombudsman: kosong menjadi Dialihkan ke naskah baru',
  ])
  expect(await toldOf('commitments.history', items[0]?.id ?? '')).toEqual([['Orang assistant mencatat data ini', byOmbudsman, passage]])
})
