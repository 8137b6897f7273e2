import type { AgreementType, AlarmKind } from '#shared/agreements.ts'
import { firstDayOf, type LocalDate } from '#shared/dates.ts'
import type { Watch } from '#shared/tally.ts'

export const emptyWatch = (): Watch => ({ children: 0, heldSessions: 0 })

/** What is amiss with an agreement whatever the day. */
export type StandingAlarm = Exclude<AlarmKind, 'silent'>

const isSigned = ({ agreement }: Watch): boolean => agreement?.status === 'signed'

/** A signed MoU that nothing has come of yet, or a signed PKS that nobody was ever visited for. */
export function standingAlarm(watch: Watch): StandingAlarm | undefined {
  if (!isSigned(watch)) return undefined
  if (watch.agreement?.type === 'mou' && watch.children === 0) return 'mou_without_pks'
  return watch.agreement?.type === 'pks' && watch.heldSessions === 0 ? 'pks_without_session' : undefined
}

/** The day of its signing; where nobody knows that, of its entry. */
export const beganOn = ({ agreement }: Watch): LocalDate | undefined =>
  agreement?.signedOn === undefined ? agreement?.recordedOn : firstDayOf(agreement.signedOn)

const types: readonly AgreementType[] = ['pks', 'work_plan']

/** The last sign of life of an agreement that should live: a signed PKS or work plan. */
export function lastAliveOn(watch: Watch): LocalDate | undefined {
  const { agreement, activeOn } = watch
  if (agreement === undefined || !isSigned(watch) || !types.includes(agreement.type)) return undefined
  const signedOn = agreement.signedOn === undefined ? undefined : firstDayOf(agreement.signedOn)
  if (activeOn === undefined) return signedOn ?? agreement.recordedOn
  return signedOn !== undefined && signedOn > activeOn ? signedOn : activeOn
}
