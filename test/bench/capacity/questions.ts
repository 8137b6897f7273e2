import { commitmentBody } from '#test/support/deeds.ts'
import { openMeter, type Cost } from '#test/support/meter.ts'
import type { Person, Reply } from '#test/support/request.ts'
import type { BenchWorld } from '../bench-world.ts'
import type { Loaded } from '../load-commitments.ts'

/** What a question may cost; what is absent has no budget. `bytes` is the answer's own size. */
export type Budget = Partial<Cost & { bytes: number }>
export type Measured = { question: string; budget: Budget; cost: Cost & { bytes: number } }

type Asking = { loaded: Loaded; cast: BenchWorld['cast'] }
type Question = { question: string; budget: Budget; ask: (asking: Asking) => Promise<Reply> }

const reads: Question[] = [
  {
    question: 'one commitment',
    budget: { trips: 2, reads: 1 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/commitments/${loaded.commitmentId}`),
  },
  {
    question: 'its history',
    budget: { trips: 2 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/commitments/${loaded.commitmentId}/history`),
  },
  {
    question: 'PKS with 17 below it',
    budget: { trips: 2, reads: 2.5, bytes: 15 * 1024 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/agreements/${loaded.pksId}/overview`),
  },
  {
    question: 'MoU with 21 PKS and counts',
    budget: { trips: 2 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/agreements/${loaded.mouId}/overview`),
  },
  { question: 'province dashboard', budget: { trips: 2, reads: 1, bytes: 4 * 1024 }, ask: ({ cast }) => cast.assistant.get('/dashboard') },
  { question: 'national dashboard', budget: { trips: 2, reads: 1, bytes: 4 * 1024 }, ask: ({ cast }) => cast.national.get('/dashboard') },
  {
    question: 'agenda, late first, 50',
    budget: { trips: 2, reads: 3, bytes: 20 * 1024 },
    ask: ({ cast }) => cast.assistant.get('/agenda?limit=50'),
  },
  {
    question: 'commitments, newest 50',
    budget: { trips: 2, reads: 3, bytes: 20 * 1024 },
    ask: ({ cast }) => cast.assistant.get('/commitments?limit=50'),
  },
  {
    question: 'commitments in progress, 50',
    budget: { trips: 2, reads: 3, bytes: 20 * 1024 },
    ask: ({ cast }) => cast.assistant.get('/commitments?status=in_progress&limit=50'),
  },
  {
    question: 'what an organisation owes, 50',
    budget: { trips: 2, reads: 3, bytes: 20 * 1024 },
    ask: ({ cast }) => cast.agency.get('/commitments?limit=50'),
  },
  {
    question: 'agreements, newest 50',
    budget: { trips: 2, reads: 3, bytes: 20 * 1024 },
    ask: ({ cast }) => cast.assistant.get('/agreements?limit=50'),
  },
]

let key = 0
const keyed = (ifMatch?: number) => ({ key: `bench-${++key}`, ...(ifMatch === undefined ? {} : { ifMatch }) })

/** A commitment with what people fill in, its way to a verdict included. */
const writes: ((id: string) => Question)[] = [
  (id) => ({
    question: 'edit (a text not in lists)',
    budget: { trips: 2, writes: 10 },
    ask: ({ cast }) => cast.assistant.patch(`/commitments/${id}`, { description: 'Di semua loket' }, keyed(1)),
  }),
  (id) => ({
    question: 'edit (the title)',
    budget: { trips: 2, writes: 10 },
    ask: ({ cast }) => cast.assistant.patch(`/commitments/${id}`, { title: 'Memasang papan standar pelayanan di semua loket' }, keyed(2)),
  }),
  (id) => ({
    question: 'move (start)',
    budget: { trips: 2, writes: 14 },
    ask: ({ cast }) => cast.agency.post(`/commitments/${id}/actions/start`, {}, keyed(3)),
  }),
  (id) => ({
    question: 'report progress',
    budget: { trips: 2, writes: 14 },
    ask: ({ cast }) => cast.agency.post(`/commitments/${id}/progress`, { note: 'Papan dipesan', progressPercent: 40 }, keyed()),
  }),
  (id) => ({
    question: 'move (submit)',
    budget: { trips: 2, writes: 14 },
    ask: ({ cast }) => cast.agency.post(`/commitments/${id}/actions/submit`, { note: 'Papan terpasang' }, keyed(5)),
  }),
  (id) => ({
    question: 'move (fulfil)',
    budget: { trips: 2, writes: 14 },
    ask: ({ cast }) => cast.assistant.post(`/commitments/${id}/actions/fulfil`, { note: 'Sesuai' }, keyed(6)),
  }),
]

const createdBody = (pksId: string) =>
  commitmentBody(pksId, {
    title: 'Memasang papan standar pelayanan di loket',
    evidenceRequired: false,
    indicator: { name: 'Loket berpapan', target: '12' },
  })

const create: Question = {
  question: 'create',
  budget: { trips: 2, writes: 12 },
  ask: ({ cast, loaded }) => cast.assistant.post('/commitments', createdBody(loaded.pksId), keyed()),
}

/** Asks every question once to warm the caches of members and trees, and once more to count. */
export async function measureQuestions(world: BenchWorld, loaded: Loaded): Promise<Measured[]> {
  const { cast, trips } = world
  const asking = { loaded, cast }
  const meter = openMeter()
  for (const { ask } of reads) await ask(asking)
  for (const person of warming(cast)) await person.get('/agreements')
  const count = async ({ question, budget, ask }: Question): Promise<{ measured: Measured; reply: Reply }> => {
    trips.length = 0
    const reply = await ask(asking)
    if (reply.status >= 300) throw new Error(`${question} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
    const bytes = Buffer.byteLength(JSON.stringify(reply.body))
    return { measured: { question, budget, cost: { ...meter.costOf(trips), bytes } }, reply }
  }
  const measured: Measured[] = []
  for (const question of reads) measured.push((await count(question)).measured)
  const made = await count(create)
  measured.push(made.measured)
  for (const question of writes) measured.push((await count(question(made.reply.record().id))).measured)
  return measured
}

const warming = ({ assistant, agency, national }: BenchWorld['cast']): Person[] => [assistant, agency, national]

/** The parts of a budget that a question went over. */
export const overspent = ({ budget, cost }: Measured): string[] =>
  (['trips', 'reads', 'writes', 'bytes'] as const).filter((part) => cost[part] > (budget[part] ?? Number.POSITIVE_INFINITY))
