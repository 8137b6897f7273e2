import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Process, ProcessCard } from '#shared/processes.ts'
import { Following } from '#web/features/agreements/following.tsx'
import { answerReads } from '../../support/answers.ts'
import { play } from '../../support/stage.tsx'

const agreementId = 'agr_01F8MECHZX0000000000000001'
const known = {
  id: 'prc_01F8MECHZX0000000000000001',
  subjectId: agreementId,
  createdAt: '2026-01-05T02:00:00.000Z',
  updatedAt: '2026-01-05T02:00:00.000Z',
}
const card = (more: Partial<ProcessCard>) => ProcessCard.parse({ ...known, kind: 'move_children', status: 'running', done: 0, ...more })
const process = Process.parse({
  ...known,
  jurisdiction: '63',
  version: 3,
  task: { kind: 'move_children', agreementId, action: 'suspend' },
  startedBy: 'usr_01F8MECHZX0000000000000001',
  status: 'running',
  done: 12,
  doneInPass: 12,
  skipped: [],
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('how many documents have followed is told while the work goes on', async () => {
  answerReads({ '/processes/': process, '/organisations': { items: [] } })
  play(<Following processes={[card({})]} agreementId={agreementId} />)
  expect(await screen.findByText('12 naskah sudah mengikuti; proses masih berjalan.')).toBeTruthy()
})

test('promises on their way are told as such, and what is finished is not told here', async () => {
  answerReads({ '/processes/': { ...process, done: 0 }, '/organisations': { items: [] } })
  play(<Following processes={[card({ status: 'finished' }), card({ kind: 'carry_over' })]} agreementId={agreementId} />)
  expect(await screen.findByText('Komitmen mulai dipindahkan; proses berjalan.')).toBeTruthy()
  cleanup()
  play(<Following processes={[card({ status: 'finished' })]} agreementId={agreementId} />)
  expect(screen.queryByText(/proses/)).toBeNull()
})
