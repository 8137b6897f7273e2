import type { Agreement } from '#shared/agreements.ts'
import type { Commitment } from '#shared/commitments.ts'
import type { FollowUp } from '#shared/follow-ups.ts'
import type { Session } from '#shared/sessions.ts'
import { emptyTally, type DueDays, type Tally, type Watch } from '#shared/tally.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { keyOfTally, scopeOfTally } from '#functions/core/projector/store.ts'
import { canonicalJson } from '#functions/core/records/changes.ts'
import { TallyRow } from '#functions/core/overview/store.ts'
import { TallyParts } from '#functions/core/overview/tally-card.ts'
import { tableDefinition } from '#functions/platform/table/definition.ts'
import { isPositionKey, type TallyScope } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { History } from './histories.ts'
import type { MemoryTable } from './memory-table.ts'

/** What a tally says, by the name of its scope; an empty tally says as much as an absent one. */
export type Counts = Map<string, string>

/** `alarm` and `silentSince`: where its row stands among the alarms and by its last sign of life. */
type Said = {
  tally: Tally
  watch: Watch
  asOf?: string | undefined
  parentId?: string | undefined
  alarm?: unknown
  silentSince?: unknown
}

const nameOf = (scope: TallyScope): string => canonicalJson(keyOfTally(scope))
const saysNothing = (): Said => ({ tally: emptyTally(), watch: { children: 0, heldSessions: 0 } })
const textOf = (said: Said): string => canonicalJson(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)))
const nothing = textOf(saysNothing())

const asText = (said: Map<string, Said>): Counts =>
  new Map(
    [...said]
      .map(([name, one]) => [name, textOf(one)] as const)
      .filter(([, text]) => text !== nothing)
      .sort(),
  )

const { byFacet, byDue } = tableDefinition.indexes

/** What the tallies in a table say. */
export function countsIn(rows: readonly Row[]): Counts {
  return asText(
    new Map(
      rows.flatMap((row) => {
        const scope = scopeOfTally(row)
        if (scope === undefined) return []
        const { asOf, parentId } = TallyRow.parse(row)
        return [
          [
            nameOf(scope),
            { ...TallyParts.parse(row), asOf, parentId, alarm: row[byFacet.sortKey], silentSince: row[byDue.sortKey] },
          ] as const,
        ]
      }),
    ),
  )
}

const positionsIn = (rows: readonly Row[]): string[] => rows.filter(isPositionKey).map(canonicalJson).sort()

type Kept = Omit<History, 'steps'>

/** Counted plainly from the records as they are and from what was a sign of life, with none of the projector's code. */
function recount(history: History): Counts {
  const { agreements, commitments, documents, sessions, followUps } = history
  const said = new Map<string, Said>()
  const at = (scope: TallyScope): Said => {
    const found = said.get(nameOf(scope)) ?? saysNothing()
    said.set(nameOf(scope), found)
    return found
  }
  for (const { jurisdiction, updatedAt } of [...agreements, ...commitments, ...documents, ...sessions, ...followUps])
    for (const scope of [at({ kind: 'nation' }), at({ kind: 'jurisdiction', jurisdiction })])
      scope.asOf = [scope.asOf ?? '', updatedAt].sort()[1]
  for (const one of agreements) for (const { tally } of scopesOf(one, [one.ownerId], []).map(at)) addAgreement(tally, one)
  for (const one of commitments) for (const { tally } of scopesOf(one, [one.ownerId], [one.agreementId]).map(at)) addCommitment(tally, one)
  for (const one of followUps)
    for (const { tally } of scopesOf(one, [one.ownerId], [one.agreementId ?? []].flat()).map(at)) addFollowUp(tally, one)
  for (const one of sessions) for (const { tally } of scopesOf(one, [], one.agreementIds ?? []).map(at)) addSession(tally, one)
  const activeOn = lastLives(history)
  for (const one of agreements) {
    const own = at({ kind: 'agreement', jurisdiction: one.jurisdiction, id: one.id })
    Object.assign(own, { parentId: one.parentId, ...watchOver(one, history, activeOn.get(one.id)) })
  }
  return asText(said)
}

const scopesOf = ({ jurisdiction }: { jurisdiction: string }, ownerIds: string[], agreementIds: string[]): TallyScope[] => [
  { kind: 'nation' },
  { kind: 'jurisdiction', jurisdiction },
  ...ownerIds.map((id) => ({ kind: 'organisation' as const, jurisdiction, id })),
  ...agreementIds.map((id) => ({ kind: 'agreement' as const, jurisdiction, id })),
]

const plus = <Name extends string>(counts: Partial<Record<Name, number>>, name: Name): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

function plusDue(due: DueDays, { zone, dueOn }: Pick<Commitment, 'zone' | 'dueOn'>): void {
  const months = (due[zone] ??= {})
  plus((months[dueOn.slice(0, 7)] ??= {}), dueOn.slice(8))
}

function addAgreement(tally: Tally, { type, status }: Agreement): void {
  plus(tally.agreements.type, type)
  plus(tally.agreements.status, status)
}

const closed = ['fulfilled', 'not_feasible', 'cancelled', 'carried_over']

function addCommitment({ commitments: counts }: Tally, commitment: Commitment): void {
  const { status, category, evidenceRequired, evidence, rejectedEvidence = [] } = commitment
  plus(counts.status, status)
  if (status !== 'cancelled' && status !== 'carried_over') plus(counts.countedByCategory, category)
  if (status === 'fulfilled') plus(counts.fulfilledByCategory, category)
  if (closed.includes(status)) return
  const standing = evidence.filter((id) => !rejectedEvidence.includes(id))
  if (evidenceRequired !== false && status !== 'not_started' && standing.length === 0) counts.noEvidence += 1
  plusDue(counts.due, commitment)
}

function addFollowUp({ followUps: counts }: Tally, followUp: FollowUp): void {
  const { status, verdict, source } = followUp
  plus(counts.status, status)
  plus(counts.verdict, verdict)
  if (status === 'verified') return
  if (source.kind === 'oversight_product') counts.openProducts += 1
  if (source.kind === 'session') counts.openSuggestions += 1
  plusDue(counts.due, followUp)
}

const takenPlace = ['held', 'reported', 'approved']

function addSession({ sessions: counts }: Tally, { status, type }: Session): void {
  plus(counts.status, status)
  if (takenPlace.includes(status)) plus(counts.type, type)
}

/** Agreement -> its last sign of life. */
function lastLives({ steps }: History): Map<string, string> {
  const last = new Map<string, string>()
  for (const { life } of steps)
    for (const id of life?.agreementIds ?? []) if ((life?.day ?? '') > (last.get(id) ?? '')) last.set(id, life?.day ?? '')
  return last
}

function watchOver(agreement: Agreement, { agreements, sessions }: Kept, activeOn: string | undefined) {
  const { id, type, status, title, ownerId, signedOn, createdAt, jurisdiction } = agreement
  const zone = jurisdiction === '19' ? 'Asia/Jakarta' : 'Asia/Makassar'
  const recordedOn = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(createdAt))
  const children = agreements.filter((one) => one.parentId === id && one.type === 'pks' && one.status !== 'cancelled').length
  const visits = sessions.filter((one) => takenPlace.includes(one.status) && one.type !== 'signing')
  const heldSessions = visits.filter((one) => one.agreementIds?.includes(id) === true).length
  const isSigned = status === 'signed'
  const alarms = [
    ...(isSigned && type === 'mou' && children === 0 ? [`mou_without_pks#${id}`] : []),
    ...(isSigned && type === 'pks' && heldSessions === 0 ? [`pks_without_session#${id}`] : []),
  ]
  const signedFrom = signedOn?.length === 7 ? `${signedOn}-01` : signedOn
  const day =
    [signedFrom, activeOn]
      .filter((one) => one !== undefined)
      .toSorted()
      .at(-1) ?? recordedOn
  return {
    watch: {
      agreement: { type, status, title, ownerId, recordedOn, ...(signedOn === undefined ? {} : { signedOn }) },
      children,
      heldSessions,
      ...(activeOn === undefined ? {} : { activeOn }),
    },
    alarm: alarms[0],
    silentSince: isSigned && (type === 'pks' || type === 'work_plan') ? `${day}#${id}` : undefined,
  }
}

/** Where two accounts of the same differ; empty when they agree. */
export function differences(one: Counts, other: Counts): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name))
}

/** What is wrong with the derived rows of a table: against a rebuild of a copy, and against a plain recount. */
export async function faultsIn(table: MemoryTable, history: History): Promise<string[]> {
  const copy = table.copy()
  await rebuild({ table: copy, now: () => new Date(0) })
  const [counted, rebuilt] = [countsIn(table.rows()), countsIn(copy.rows())]
  const moved = canonicalJson(positionsIn(table.rows())) === canonicalJson(positionsIn(copy.rows())) ? [] : ['positions']
  return [
    ...differences(counted, rebuilt).map((name) => `rebuild: ${name}`),
    ...differences(counted, recount(history)).map((name) => `recount: ${name}`),
    ...moved,
  ]
}
