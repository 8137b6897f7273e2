import * as z from 'zod/mini'
import { AgreementType, type AlarmKind } from '#shared/agreements.ts'
import { firstDayOf, LocalDate } from '#shared/dates.ts'
import type { Watch } from '#shared/tally.ts'

export const emptyWatch = (): Watch => ({ children: 0, heldSessions: 0 })

/** What is amiss with an agreement whatever the day. */
export const StandingAlarm = z.enum(['mou_without_pks', 'pks_without_session'] satisfies AlarmKind[])
export type StandingAlarm = z.infer<typeof StandingAlarm>

/** All that the line of an alarm shows. */
export const Alarm = z.object({
  type: AgreementType,
  title: z.string(),
  ownerId: z.string(),
  standing: z.optional(StandingAlarm),
  beganOn: z.optional(LocalDate),
  aliveOn: z.optional(LocalDate),
})
export type Alarm = z.infer<typeof Alarm>

/** What there may be to say of an agreement, today or later; undefined where nothing ever is. */
export function alarmOf(watch: Watch): Alarm | undefined {
  const [standing, aliveOn] = [standingAlarm(watch), lastAliveOn(watch)]
  if (watch.agreement === undefined || (standing === undefined && aliveOn === undefined)) return undefined
  const { type, title, ownerId } = watch.agreement
  return { type, title, ownerId, standing, beganOn: beganOn(watch), aliveOn }
}

const isSigned = ({ agreement }: Watch): boolean => agreement?.status === 'signed'

/** A signed MoU that nothing has come of yet, or a signed PKS that nobody was ever visited for. */
function standingAlarm(watch: Watch): StandingAlarm | undefined {
  if (!isSigned(watch)) return undefined
  if (watch.agreement?.type === 'mou' && watch.children === 0) return 'mou_without_pks'
  return watch.agreement?.type === 'pks' && watch.heldSessions === 0 ? 'pks_without_session' : undefined
}

/** The day of its signing; where nobody knows that, of its entry. */
const beganOn = ({ agreement }: Watch): LocalDate | undefined =>
  agreement?.signedOn === undefined ? agreement?.recordedOn : firstDayOf(agreement.signedOn)

const types: readonly AgreementType[] = ['pks', 'work_plan']

/** The last sign of life of an agreement that should live: a signed PKS or work plan. */
function lastAliveOn(watch: Watch): LocalDate | undefined {
  const { agreement, activeOn } = watch
  if (agreement === undefined || !isSigned(watch) || !types.includes(agreement.type)) return undefined
  const signedOn = agreement.signedOn === undefined ? undefined : firstDayOf(agreement.signedOn)
  if (activeOn === undefined) return signedOn ?? agreement.recordedOn
  return signedOn !== undefined && signedOn > activeOn ? signedOn : activeOn
}
