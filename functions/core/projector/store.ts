import * as z from 'zod/mini'
import {
  isPositionKey,
  parentPosition,
  positionKey,
  projectorStateKey,
  tallyKey,
  tallyScopeOf,
  type TallyScope,
} from '#functions/platform/table/keys.ts'
import { indexAttributes, type Condition, type Row, type Write } from '#functions/platform/table/table.ts'
import { emptyTally, type Tally } from '#shared/tally.ts'
import { TallyRow } from '../overview/store.ts'
import { packTally } from '../overview/tally-card.ts'
import { KnownFields } from './facts.ts'

/** How far a record's events have been counted, and what is known of it there. */
export const Position = z.object({
  recordId: z.string(),
  noun: z.string(),
  jurisdiction: z.string(),
  version: z.int(),
  known: KnownFields,
})
export type Position = z.infer<typeof Position>

export const keyOfPosition = positionKey

export const positionIn = (row: Row | undefined): Position | undefined => (row === undefined ? undefined : Position.parse(row))

/** The next position; refused when another run has moved it meanwhile. */
export const writePosition = (position: Position, before: Position | undefined): Write => ({
  put: { ...positionKey(position.recordId), ...position },
  condition: before === undefined ? { kind: 'absent' } : { kind: 'version', version: before.version },
})

/** A tally in the making: the counters with what is needed to write them back. */
export type OpenTally = { scope: TallyScope; version: number; asOf?: string | undefined; parentId?: string | undefined; tally: Tally }

export const openTallyIn = (scope: TallyScope, row: Row | undefined): OpenTally => {
  if (row === undefined) return { scope, version: 0, tally: emptyTally() }
  const { version, asOf, parentId, card } = TallyRow.parse(row)
  return { scope, version, asOf, parentId, tally: card }
}

const rowOfTally = ({ scope, version, asOf, parentId, tally }: OpenTally): Row => {
  const key = tallyKey(scope)
  return {
    ...key,
    jurisdiction: scope.kind === 'nation' ? 'national' : scope.jurisdiction,
    version: version + 1,
    asOf,
    parentId,
    card: packTally(tally),
    ...(parentId === undefined ? {} : indexAttributes({ byParent: parentPosition(parentId, key.pk, key.sk) })),
  }
}

/** The next version of a tally; refused when another run has written it meanwhile. */
export const writeTally = (open: OpenTally): Write => ({
  put: rowOfTally(open),
  condition: open.version === 0 ? { kind: 'absent' } : { kind: 'version', version: open.version },
})

/** A tally as rebuild leaves it, whatever was there. */
export const replaceTally = (open: OpenTally): Write => ({ put: rowOfTally(open) })
export const replacePosition = (position: Position): Write => ({ put: { ...positionKey(position.recordId), ...position } })

export const keyOfTally = tallyKey
export const scopeOfTally = tallyScopeOf
export const isPosition = isPositionKey

/** While a rebuild runs, nothing else is counted. */
export const refusedDuringRebuild: Write = { check: projectorStateKey, condition: { kind: 'not_status', status: 'rebuilding' } }
export const keyOfState = projectorStateKey

/** Whether counting goes on or a rebuild runs; `version` counts the rebuilds. */
const StateRow = z.object({ version: z.int() })
export type State = z.infer<typeof StateRow>

export const stateIn = (row: Row | undefined): State | undefined => (row === undefined ? undefined : StateRow.parse(row))

const isStill = (state: State): Condition => ({ kind: 'version', version: state.version })

/** Begins a rebuild, with a version of its own, or ends it; refused when another one has begun meanwhile. */
export const writeState = ({ status, at }: { status: 'rebuilding' | 'live'; at: string }, before: State | undefined): Write => ({
  put: { ...projectorStateKey, status, at, version: (before?.version ?? 0) + (status === 'rebuilding' ? 1 : 0) },
  condition: before === undefined ? { kind: 'absent' } : isStill(before),
})

export const unlessOvertaken = (own: State): Write => ({ check: projectorStateKey, condition: isStill(own) })
