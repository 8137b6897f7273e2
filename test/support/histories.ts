import { zones, type Zone } from '#shared/dates.ts'
import { prepare } from '#functions/core/records/prepare.ts'
import { eventOfRow, type Event } from '#functions/core/records/event.ts'
import { fromRow } from '#functions/core/records/row.ts'
import type { Write } from '#functions/platform/table/table.ts'
import { testId } from './cast.ts'
import { agreementDeeds } from './histories/agreements.ts'
import { commitmentDeeds } from './histories/commitments.ts'
import { followUpDeeds } from './histories/follow-ups.ts'
import { writerId, type Owner, type Pen, type Records, type SignOfLife } from './histories/pen.ts'
import { sessionDeeds } from './histories/sessions.ts'
import { seededRandom, type Random } from './random.ts'

/** One thing that happened: the writes of it, its event, and whether it was a sign of life. */
export type Step = { writes: Write[]; event: Event; life: SignOfLife | undefined }

/** What happened, in the order it did, and the records as they are in the end. */
export type History = { steps: Step[] } & Records

const jurisdictions = ['63', '64', '19']
const owners: Owner[] = jurisdictions.flatMap((jurisdiction, row) =>
  [1, 2, 3].map((number) => ({
    id: testId('organisations', 100 * (row + 1) + number),
    jurisdiction,
    zone: zones[number % 2 === 0 ? 0 : row] ?? 'Asia/Jakarta',
  })),
)

/**
 * A random but legal history over several jurisdictions, made with the builders that the verbs use: agreements with parents,
 * commitments and follow-ups through all states, owner changes, extensions, evidence filed and turned down, sessions about several
 * agreements, what processes do, and events that nothing counts.
 */
export function randomHistory(seed: number, length?: number): History {
  const random = seededRandom(seed)
  const steps: Step[] = []
  const pen = penFor(random, steps)
  const acts = deedsOf(pen)
  const most = length ?? random.between(12, 60)
  while (steps.length < most) random.pick(acts)()
  const { kept } = pen
  return {
    steps,
    agreements: kept.agreements.map(({ record }) => record),
    commitments: kept.commitments.map(({ record }) => record),
    documents: kept.documents.map(({ record }) => record),
    sessions: kept.sessions.map(({ record }) => record),
    followUps: kept.followUps.map(({ record }) => record),
  }
}

/** What can happen, each as often as its weight. */
function deedsOf(pen: Pen): (() => void)[] {
  const agreement = agreementDeeds(pen)
  const commitment = commitmentDeeds(pen, agreement.draft)
  const followUp = followUpDeeds(pen, agreement.draft)
  const session = sessionDeeds(pen, agreement.draft)
  const weights: [number, () => void][] = [
    [1, agreement.draft],
    [2, agreement.change],
    [1, agreement.file],
    [2, commitment.promise],
    [4, commitment.change],
    [1, followUp.assign],
    [3, followUp.change],
    [1, session.plan],
    [3, session.change],
  ]
  return weights.flatMap(([weight, deed]) => Array.from({ length: weight }, () => deed))
}

/** Seven hours lie between two events, so that they fall on many days, and on different ones in different zones. */
const instantOf = (place: number): Date => new Date(Date.UTC(2026, 0, 1) + place * 7 * 3_600_000)

const calendarOf = (timeZone: Zone) => new Intl.DateTimeFormat('en-CA', { timeZone })
const calendars: Record<Zone, Intl.DateTimeFormat> = {
  'Asia/Jakarta': calendarOf('Asia/Jakarta'),
  'Asia/Makassar': calendarOf('Asia/Makassar'),
  'Asia/Jayapura': calendarOf('Asia/Jayapura'),
}

function penFor(random: Random, steps: Step[]): Pen {
  const now = (): string => instantOf(steps.length).toISOString()
  return {
    random,
    kept: { agreements: [], commitments: [], documents: [], sessions: [], followUps: [] },
    jurisdiction: () => random.pick(jurisdictions),
    ownerIn: (jurisdiction) => random.pick(owners.filter((owner) => owner.jurisdiction === jurisdiction)),
    number: () => steps.length + 1,
    today: (zone) => calendars[zone].format(instantOf(steps.length)),
    now,
    write: (mutation, { alive = [], day = '', processId } = {}) => {
      const { writes } = prepare({ caller: { userId: writerId }, processId }, mutation, now())
      const [record, event] = writes
      if (!('put' in record) || !('put' in event)) throw new Error('A record and an event are put')
      const life = alive.length === 0 ? undefined : { agreementIds: alive, day }
      steps.push({ writes, event: eventOfRow(event.put), life })
      return fromRow(mutation.definition, record.put)
    },
  }
}
