import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { AgreementListItem, TimelineItem } from '#shared/overview.ts'
import { TimelinePage } from '#web/features/agreements/timeline-page.tsx'
import { ok, problem } from '../../support/answers.ts'
import { agencyId } from '../../support/records.ts'
import { play } from '../../support/stage.tsx'

const idAt = (number: number) => `agr_01F8MECHZX000000000000000${number}`
const agreement = (number: number, title: string) =>
  AgreementListItem.parse({
    id: idAt(number),
    type: number === 0 ? 'mou' : 'pks',
    title,
    status: 'signed',
    ownerId: agencyId,
    validity: 'in_force',
  })
const signing = (number: number) =>
  TimelineItem.parse({
    on: '2022-07-04',
    kind: 'agreement_signed',
    noun: 'agreements',
    id: idAt(number),
    title: `PKS ${number}`,
    isAhead: false,
  })
const promised = TimelineItem.parse({
  ...signing(1),
  kind: 'commitment_made',
  noun: 'commitments',
  id: 'cmt_1',
  title: 'Menambah kursi roda',
})

const whole = [0, 1, 2, 3, 4, 5, 6]
const story = { agreement: agreement(0, 'MoU'), items: whole.map(signing), truncated: false }
const below = (number: number, items: TimelineItem[]) => ({
  agreement: agreement(number, `PKS ${number}`),
  parent: story.agreement,
  items: [signing(0), signing(number), ...items],
  truncated: false,
})

/** A network in which the stories of PKS wait until they are let through. */
function holdStories() {
  const asked: { number: number; answer: (response: Response) => void }[] = []
  vi.stubGlobal('fetch', (url: string) => {
    const [, number] = /timeline\?agreementId=agr_\w+(\d)$/.exec(url) ?? []
    if (number === '0') return Promise.resolve(ok(story))
    if (number === undefined) return Promise.resolve(url.includes('/organisations') ? ok({ items: [] }) : problem(403, 'forbidden'))
    return new Promise<Response>((answer) => asked.push({ number: Number(number), answer }))
  })
  return asked
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('all that followed is asked for four at a time, and how far that is can be read', async () => {
  const asked = holdStories()
  play(<TimelinePage id={idAt(0)} />)
  await press('Tampilkan semua')
  await waitFor(() => expect(asked.map(({ number }) => number)).toEqual([1, 2, 3, 4]))
  asked[0]?.answer(ok(below(1, [promised])))
  expect(await screen.findByRole('link', { name: 'Menambah kursi roda' })).toBeTruthy()
  await waitFor(() => expect(asked.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]))
  expect(screen.getByText('1 dari 6 naskah dimuat')).toBeTruthy()
  await press('Tutup semua')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Menambah kursi roda' })).toBeNull())
})

test('a story with nothing in it says so; one that cannot be had says that, and can be asked for again', async () => {
  const asked = holdStories()
  play(<TimelinePage id={idAt(0)} />)
  await press(/^Tampilkan kelanjutannya: PKS 2/)
  await waitFor(() => expect(asked).toHaveLength(1))
  asked[0]?.answer(ok(below(2, [])))
  expect(await screen.findByText('Belum ada yang tercatat sesudah penandatanganan.')).toBeTruthy()
  await press(/^Tampilkan kelanjutannya: PKS 3/)
  await waitFor(() => expect(asked).toHaveLength(2))
  asked[1]?.answer(problem(500, 'internal'))
  await press('Coba lagi')
  await waitFor(() => expect(asked).toHaveLength(3))
  asked[2]?.answer(ok(below(3, [promised])))
  expect(await screen.findByRole('link', { name: 'Menambah kursi roda' })).toBeTruthy()
  expect(screen.getAllByText('PKS 3')).toHaveLength(1)
})
