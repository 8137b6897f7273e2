import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { AgendaItem } from '#shared/overview.ts'
import { Extensions } from '#web/features/overview/decisions.tsx'
import { answerReads } from '../../support/answers.ts'
import { agencyId } from '../../support/records.ts'
import { play } from '../../support/stage.tsx'

const asking = (more: Partial<AgendaItem>) =>
  AgendaItem.parse({
    noun: 'commitments',
    reason: 'due',
    id: 'cmt_01F8MECHZX0000000000000001',
    title: 'Menambah kursi roda',
    dueOn: '2026-12-15',
    zone: 'Asia/Makassar',
    ownerId: agencyId,
    overdue: false,
    daysLeft: 10,
    commitmentStatus: 'in_progress',
    ...more,
  })

const followUp = { noun: 'follow-ups', id: 'fup_01F8MECHZX0000000000000001', title: 'Memasang maklumat' } as const

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('whoever asks for more time is asked for once, whatever the duty, and each leads to where it is answered', async () => {
  const items = [asking({}), asking({ ...followUp, commitmentStatus: undefined, followUpStatus: 'assigned' })]
  answerReads({ '/agenda?asks=extension&limit=100': { items }, '/organisations': { items: [] } })
  play(<Extensions />)
  const links = await screen.findAllByRole('link', { name: /^Jawab permohonan/ })
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `/komitmen/${items[0]?.id}/tindakan/perpanjangan`,
    `/tindak-lanjut/${items[1]?.id}`,
  ])
  expect(screen.getByRole('heading', { name: /Permohonan perpanjangan waktu\s+2/ })).toBeTruthy()
})

test('nobody asking is said in words', async () => {
  answerReads({ '/agenda?': { items: [] }, '/organisations': { items: [] } })
  play(<Extensions />)
  expect(await screen.findByText('Tidak ada permohonan perpanjangan.')).toBeTruthy()
})
