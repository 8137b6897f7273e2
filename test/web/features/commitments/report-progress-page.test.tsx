import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ReportProgressPage } from '#web/features/commitments/report-progress-page.tsx'
import { answerReads, html, ok, problem } from '../../support/answers.ts'
import { commitmentWith } from '../../support/records.ts'
import { play } from '../../support/stage.tsx'

const commitment = commitmentWith()
const reads = { [`/commitments/${commitment.id}`]: commitment, '/organisations': { items: [] } }
const noteLabel = 'Apa yang berubah sejak laporan terakhir?'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const write = async (note: string) => fireEvent.input(await screen.findByLabelText(noteLabel), { target: { value: note } })
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Kirim laporan' }))

test('what was typed is there again after the page was closed', async () => {
  answerReads(reads)
  const { unmount } = play(<ReportProgressPage id={commitment.id} />)
  await write('Dua kursi roda sudah datang.')
  unmount()
  answerReads(reads)
  play(<ReportProgressPage id={commitment.id} />)
  expect(await screen.findByDisplayValue('Dua kursi roda sudah datang.')).toBeTruthy()
  expect(screen.getByText('Isian Anda yang belum terkirim dipulihkan.')).toBeTruthy()
})

test('an empty note is refused before anything is sent, with a summary that leads to the field', async () => {
  const sent = answerReads(reads)
  play(<ReportProgressPage id={commitment.id} />)
  await screen.findByLabelText(noteLabel)
  send()
  const link = await screen.findByRole('link', { name: `Isi ${noteLabel}.` })
  fireEvent.click(link)
  expect(document.activeElement).toBe(screen.getByLabelText(noteLabel))
  expect(document.title).toMatch(/^Galat: /)
  expect(sent).toEqual([])
})

test('a field error of the server stands beside its field', async () => {
  answerReads(reads, problem(422, 'invalid_input', { errors: [{ path: 'progressPercent', code: 'too_big' }] }))
  play(<ReportProgressPage id={commitment.id} />)
  await write('Hampir selesai.')
  send()
  expect(await screen.findAllByText('Kemajuan dalam persen: nilainya terlalu besar.')).toHaveLength(2)
})

test('a lost answer keeps the text, and trying again sends the same key', async () => {
  const sent = answerReads(reads, html(502), problem(503, 'busy'))
  play(<ReportProgressPage id={commitment.id} />)
  await write('Hampir selesai.')
  send()
  fireEvent.click(await screen.findByRole('button', { name: 'Coba lagi' }))
  await screen.findByText('Sistem sedang sibuk. Coba lagi sebentar lagi.')
  expect(sent).toHaveLength(2)
  expect(sent[0]?.headers.get('idempotency-key')).toBe(sent[1]?.headers.get('idempotency-key'))
  expect(screen.getByDisplayValue('Hampir selesai.')).toBeTruthy()
})

test('after success the draft is gone', async () => {
  const after = commitmentWith({ version: 4, progressPercent: 50 })
  answerReads(reads, ok(after))
  play(<ReportProgressPage id={commitment.id} />)
  await write('Separuh jalan.')
  expect(Object.keys(localStorage).some((key) => key.startsWith('kawal.draft.'))).toBe(true)
  send()
  await waitFor(() => expect(location.pathname).toBe(`/komitmen/${commitment.id}`))
  expect(Object.keys(localStorage).filter((key) => key.startsWith('kawal.draft.') || key.startsWith('kawal.submission.'))).toEqual([])
})

test('a commitment that takes no report says so instead of showing a form', async () => {
  answerReads({ ...reads, [`/commitments/${commitment.id}`]: commitmentWith({ status: 'submitted', actions: [] }) })
  play(<ReportProgressPage id={commitment.id} />)
  expect(await screen.findByRole('heading', { name: 'Perkembangan tidak dapat dilaporkan sekarang' })).toBeTruthy()
})
