import * as z from 'zod/mini'
import {
  alarmPosition,
  isPositionKey,
  parentPosition,
  positionKey,
  projectorStateKey,
  silentPosition,
  tallyKey,
  tallyScopeOf,
  type IndexPositions,
  type TallyScope,
} from '#functions/platform/table/keys.ts'
import { indexAttributes } from '#functions/platform/table/index-attributes.ts'
import type { Condition, Row, Write } from '#functions/platform/table/table.ts'
import { emptyTally, type Tally, type Watch } from '#shared/tally.ts'
import { TallyRow } from '../overview/store.ts'
import { partsOfAgreementTally, partsOfTally, TallyParts } from '../overview/tally-card.ts'
import { alarmOf, emptyWatch } from '../overview/watch.ts'
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

/** A tally in the making: the counters and the watch of an agreement with what is needed to write them back. */
export type OpenTally = {
  scope: TallyScope
  version: number
  asOf?: string | undefined
  parentId?: string | undefined
  tally: Tally
  watch: Watch
}

export const openTallyIn = (scope: TallyScope, row: Row | undefined): OpenTally => {
  if (row === undefined) return { scope, version: 0, tally: emptyTally(), watch: emptyWatch() }
  const { version, asOf, parentId } = TallyRow.parse(row)
  return { scope, version, asOf, parentId, ...TallyParts.parse(row) }
}

const rowOfTally = ({ scope, version, asOf, parentId, tally, watch }: OpenTally): Row => ({
  ...tallyKey(scope),
  jurisdiction: scope.kind === 'nation' ? 'national' : scope.jurisdiction,
  version: version + 1,
  asOf,
  parentId,
  ...(scope.kind === 'agreement'
    ? { ...partsOfAgreementTally(tally, watch), ...indexAttributes(positionsOf(scope, watch, parentId)) }
    : partsOfTally(tally)),
})

/** Under its MoU, among what something is amiss with, and by the day of the last sign of life. */
function positionsOf(scope: Extract<TallyScope, { id: string }>, watch: Watch, parentId: string | undefined): IndexPositions {
  const { jurisdiction, id } = scope
  const { pk, sk } = tallyKey(scope)
  const { standing, aliveOn } = alarmOf(watch) ?? {}
  return {
    ...(parentId === undefined ? {} : { byParent: parentPosition(parentId, pk, sk) }),
    ...(standing === undefined ? {} : { byFacet: alarmPosition(jurisdiction, standing, id) }),
    ...(aliveOn === undefined ? {} : { byDue: silentPosition(jurisdiction, aliveOn, id) }),
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
