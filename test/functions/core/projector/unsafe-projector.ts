import { count, scopesOf } from '#functions/core/projector/count.ts'
import { factsOf, fieldsAfter } from '#functions/core/projector/facts.ts'
import type { ProjectorContext } from '#functions/core/projector/project.ts'
import { keyOfPosition, keyOfTally, openTallyIn, positionIn, replacePosition, replaceTally } from '#functions/core/projector/store.ts'
import type { Event } from '#functions/core/records/event.ts'

/** The negative control: it believes that every event comes once and in order, and counts whatever it is given. */
export async function projectWithoutPositions({ table }: ProjectorContext, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    const { recordId, noun, jurisdiction, version } = event
    const before = positionIn(await table.get(keyOfPosition(recordId), 'everything'))
    const known = fieldsAfter(before?.known ?? {}, event)
    const was = version === 1 || before === undefined ? undefined : factsOf(noun, before.known)
    const is = factsOf(noun, known)
    for (const [facts, by] of [
      [was, -1],
      [is, 1],
    ] as const)
      for (const scope of facts === undefined ? [] : scopesOf(jurisdiction, facts)) {
        const open = openTallyIn(scope, await table.get(keyOfTally(scope), 'everything'))
        if (facts !== undefined) count(open.tally, facts, by)
        await table.transact([replaceTally(open)])
      }
    await table.transact([replacePosition({ recordId, noun, jurisdiction, version, known })])
  }
}
