import { createHash } from 'node:crypto'
import { place } from '#test/support/cast.ts'
import { commitmentBody } from '#test/support/deeds.ts'
import { as, type Person } from '#test/support/request.ts'
import { keyed, type Asking, type Excess, type Question } from './question.ts'

/** A record that is made, and what happens to it, one after the other. */
export type Story = { made: Question; next: (id: string) => Question[] }

type Who = keyof Asking['cast']
const write = (question: string, writes: number, ask: Question['ask']): Question => ({ question, budget: { trips: 2, writes }, ask })
const beyond = (question: Question, excess: Excess): Question => ({ ...question, excess })
const patch = (question: string, writes: number, path: string, body: object): Question =>
  write(question, writes, ({ cast }) => cast.assistant.patch(path, body, keyed()))
const post = (question: string, writes: number, who: Who, path: string, body: object): Question =>
  write(question, writes, ({ cast }) => cast[who].post(path, body, keyed()))

/** A link is written twice, as is all in a transaction, and stands in an index. */
const link = 3

/** A commitment with what people fill in, its way to a verdict included. */
const commitment: Story = {
  made: write('create', 12, ({ cast, loaded }) => cast.assistant.post('/commitments', commitmentOf(loaded.pksId), keyed())),
  next: (id) => [
    patch('edit (a text not in lists)', 10, `/commitments/${id}`, { description: 'Di semua loket' }),
    beyond(patch('edit (the title)', 10, `/commitments/${id}`, { title: 'Memasang papan standar pelayanan di semua loket' }), {
      writes: 11,
      because: 'record, event and marker are 6 units, and each of five questions shows the title',
    }),
    post('move (start)', 14, 'agency', `/commitments/${id}/actions/start`, {}),
    post('ask for more time', 14 + link, 'agency', `/commitments/${id}/actions/request_extension`, {
      newDueOn: '2027-02-28',
      reason: 'Menunggu pengadaan',
    }),
    beyond(post('grant more time', 14 + link, 'head', `/commitments/${id}/actions/grant_extension`, {}), {
      trips: 3,
      writes: 18,
      because: 'the head is told whether the agreement was renewed, so that the promise can be carried over; the record is over 1 KB',
    }),
    post('report progress', 14, 'agency', `/commitments/${id}/progress`, { note: 'Papan dipesan', progressPercent: 40 }),
    post('move (submit)', 14, 'agency', `/commitments/${id}/actions/submit`, { note: 'Papan terpasang' }),
    beyond(post('move (fulfil)', 14, 'assistant', `/commitments/${id}/actions/fulfil`, { note: 'Sesuai' }), {
      writes: 15,
      because: 'with indicator, claim and verdict the record is over 1 KB: two units more than 13',
    }),
  ],
}

const commitmentOf = (agreementId: string) =>
  commitmentBody(agreementId, {
    title: 'Memasang papan standar pelayanan di loket',
    evidenceRequired: false,
    indicator: { name: 'Loket berpapan', target: '12' },
  })

/** Five links, two of which also stand in an agenda: as much again as the record itself, twice. */
const linked = 28

/** A visit to two organisations about three agreements: a link for each of them is written beside the record. */
const session: Story = {
  made: write('session: create', linked, ({ cast, loaded }) =>
    cast.assistant.post('/sessions', { ...visit, agreementIds: loaded.otherPksIds }, keyed()),
  ),
  next: (id) => [
    patch('session: edit (not in lists)', 10, `/sessions/${id}`, { purpose: 'Menilai sarana bagi kelompok rentan' }),
    patch('session: edit (the title)', linked, `/sessions/${id}`, { title: 'Pendampingan sarana kelompok rentan' }),
    post('session: hold', linked, 'assistant', `/sessions/${id}/actions/hold`, {}),
    post('session: add finding', linked, 'assistant', `/sessions/${id}/findings`, {
      text: 'Loket prioritas belum ada',
      tone: 'needs_improvement',
    }),
    patch('session: edit (the report)', 10, `/sessions/${id}`, { summary: 'Sarana diperiksa bersama pengelola.' }),
    post('session: report', linked, 'assistant', `/sessions/${id}/actions/report`, {}),
    post('session: approve', linked, 'head', `/sessions/${id}/actions/approve`, { reportNumber: 'BA-1/XII/2026' }),
  ],
}

const visit = {
  title: 'Pendampingan sarana',
  type: 'mentoring',
  hostId: place.agency,
  organisationIds: [place.agency, place.hospital],
  on: '2026-11-20',
}

const followUp: Story = {
  made: write('follow-up: create', 12 + link, ({ cast, loaded }) =>
    cast.assistant.post('/follow-ups', { ...asked, agreementId: loaded.pksId }, keyed()),
  ),
  next: (id) => [
    post('follow-up: start', 14 + link, 'agency', `/follow-ups/${id}/actions/start`, {}),
    post('follow-up: submit', 14 + link, 'agency', `/follow-ups/${id}/actions/submit`, { actionText: 'Maklumat dipasang di semua loket.' }),
    beyond(post('follow-up: verify', 14 + link, 'assistant', `/follow-ups/${id}/actions/verify`, {}), {
      writes: 19,
      because:
        'with response and verdict the record is over 1 KB, and it leaves its place among what its owner has open: three units more than 16',
    }),
  ],
}

const asked = {
  source: { kind: 'oversight_product', productType: 'corrective_action', number: '0012/LHP/XI/2026' },
  ownerId: place.agency,
  title: 'Mengumumkan maklumat pelayanan',
  dueOn: '2026-12-31',
}

export const stories: Story[] = [commitment, session, followUp]

const code = 'undangan-untuk-mengukur'
const invited = {
  name: 'Ani',
  role: 'agency',
  organisationId: place.agency,
  invitation: { sha256: createHash('sha256').update(code).digest('hex') },
}
const guest = ({ app }: Asking): Person => as(app, 'tamu')

const ceremony = {
  template: { title: 'Pencegahan maladministrasi', scope: [] },
  items: [place.agency, place.hospital, place.secretariat, place.ward].map((organisationId) => ({ organisationId })),
}

export const others: Question[] = [
  write('four PKS in one step', 4 * 12, ({ cast, loaded }) => cast.assistant.post(`/agreements/${loaded.mouId}/pks`, ceremony, keyed())),
  post('invite a member', 14, 'administrator', '/users', invited),
  {
    question: 'accept the invitation',
    budget: { trips: 2, writes: 14 },
    excess: { trips: 3, because: 'a code says nothing but whose guard to look at, and only the guard names the member' },
    ask: (asking) => guest(asking).post('/invitations/accept', { code }, keyed()),
  },
  write('suspend a MoU and what hangs under it', 18, ({ cast, loaded }) =>
    cast.head.post(`/agreements/${loaded.mouId}/actions/suspend`, { reason: 'Evaluasi', children: 'follow' }, keyed()),
  ),
]
