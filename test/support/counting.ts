import type { Agreement } from '#shared/agreements.ts'
import type { Commitment } from '#shared/commitments.ts'
import { emptyTally, type Tally } from '#shared/tally.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { keyOfTally, scopeOfTally } from '#functions/core/projector/store.ts'
import { canonicalJson } from '#functions/core/records/changes.ts'
import { TallyRow } from '#functions/core/overview/store.ts'
import { isPositionKey, type TallyScope } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { History } from './histories.ts'
import type { MemoryTable } from './memory-table.ts'

/** What a tally says, by the name of its scope; an empty tally says as much as an absent one. */
export type Counts = Map<string, string>

type Said = { tally: Tally; asOf?: string | undefined; parentId?: string | undefined }

const nameOf = (scope: TallyScope): string => canonicalJson(keyOfTally(scope))
const nothing = canonicalJson({ tally: emptyTally() })

function asText(said: Map<string, Said>): Counts {
  const texts = [...said].map(
    ([name, { tally, asOf, parentId }]) => [name, canonicalJson({ tally, ...(asOf && { asOf }), ...(parentId && { parentId }) })] as const,
  )
  return new Map(texts.filter(([, text]) => text !== nothing).sort())
}

/** What the tallies in a table say. */
export function countsIn(rows: readonly Row[]): Counts {
  return asText(
    new Map(
      rows.flatMap((row) => {
        const scope = scopeOfTally(row)
        if (scope === undefined) return []
        const { card: tally, asOf, parentId } = TallyRow.parse(row)
        return [[nameOf(scope), { tally, asOf, parentId }] as const]
      }),
    ),
  )
}

const positionsIn = (rows: readonly Row[]): string[] => rows.filter(isPositionKey).map(canonicalJson).sort()

const closed = ['fulfilled', 'not_feasible', 'cancelled', 'carried_over']

/** Counted plainly from the records as they are, with none of the projector's code. */
function recount({ agreements, commitments, documents }: Pick<History, 'agreements' | 'commitments' | 'documents'>): Counts {
  const said = new Map<string, Said>()
  const at = (scope: TallyScope): Said => {
    const found = said.get(nameOf(scope)) ?? { tally: emptyTally() }
    said.set(nameOf(scope), found)
    return found
  }
  for (const { jurisdiction, updatedAt } of [...agreements, ...commitments, ...documents])
    for (const scope of [at({ kind: 'nation' }), at({ kind: 'jurisdiction', jurisdiction })])
      scope.asOf = [scope.asOf ?? '', updatedAt].sort()[1]
  for (const agreement of agreements) {
    for (const { tally } of scopesOf(agreement).map(at)) addAgreement(tally, agreement)
    at({ kind: 'agreement', jurisdiction: agreement.jurisdiction, id: agreement.id }).parentId = agreement.parentId
  }
  for (const commitment of commitments) {
    const own: TallyScope = { kind: 'agreement', jurisdiction: commitment.jurisdiction, id: commitment.agreementId }
    for (const { tally } of [...scopesOf(commitment), own].map(at)) addCommitment(tally, commitment)
  }
  return asText(said)
}

const scopesOf = ({ jurisdiction, ownerId }: { jurisdiction: string; ownerId: string }): TallyScope[] => [
  { kind: 'nation' },
  { kind: 'jurisdiction', jurisdiction },
  { kind: 'organisation', jurisdiction, id: ownerId },
]

const plus = <Name extends string>(counts: Partial<Record<Name, number>>, name: Name): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

function addAgreement(tally: Tally, { type, status }: Agreement): void {
  plus(tally.agreements.type, type)
  plus(tally.agreements.status, status)
}

function addCommitment(tally: Tally, commitment: Commitment): void {
  const { status, category, evidenceRequired, evidence, rejectedEvidence = [], zone, dueOn } = commitment
  const counts = tally.commitments
  plus(counts.status, status)
  if (status !== 'cancelled') plus(counts.countedByCategory, category)
  if (status === 'fulfilled') plus(counts.fulfilledByCategory, category)
  if (closed.includes(status)) return
  const standing = evidence.filter((id) => !rejectedEvidence.includes(id))
  if (evidenceRequired !== false && status !== 'not_started' && standing.length === 0) counts.noEvidence += 1
  const months = (counts.due[zone] ??= {})
  const days = (months[dueOn.slice(0, 7)] ??= {})
  plus(days, dueOn.slice(8))
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
