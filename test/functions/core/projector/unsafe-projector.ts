import { advanceBy, countAdvance, scopesTouched, type Advance } from '#functions/core/projector/advance.ts'
import type { ProjectorContext } from '#functions/core/projector/project.ts'
import { keyOfPosition, keyOfTally, openTallyIn, positionIn, replacePosition, replaceTally } from '#functions/core/projector/store.ts'
import type { Event } from '#functions/core/records/event.ts'

/** The negative control: it believes that every event comes once and in order, and counts whatever it is given. */
export async function projectWithoutPositions({ table }: ProjectorContext, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    const before = positionIn(await table.get(keyOfPosition(event.recordId), 'everything'))
    await countAt({ table }, advanceBy(undefined, event.version === 1 ? undefined : before, event))
  }
}

async function countAt({ table }: Pick<ProjectorContext, 'table'>, advance: Advance): Promise<void> {
  const scopes = new Map(scopesTouched(advance).map((scope) => [JSON.stringify(scope), scope]))
  const tallies = new Map(
    await Promise.all(
      [...scopes].map(async ([name, scope]) => [name, openTallyIn(scope, await table.get(keyOfTally(scope), 'everything'))] as const),
    ),
  )
  countAdvance(advance, (scope) => tallies.get(JSON.stringify(scope)) ?? openTallyIn(scope, undefined))
  for (const open of tallies.values()) await table.transact([replaceTally(open)])
  await table.transact([replacePosition(advance.after)])
}
