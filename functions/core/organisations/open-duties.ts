import { isOpen, openStatuses, type Commitment } from '#shared/commitments.ts'
import { isOpenFollowUp, openFollowUpStatuses, type FollowUp } from '#shared/follow-ups.ts'
import { nounOfId } from '#shared/ids.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { commitments } from '../commitments/store.ts'
import { followUps } from '../follow-ups/store.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { fromRow } from '../records/row.ts'

/** What commitments and follow-ups have in common for whoever passes them on. */
export type Duty = Pick<Commitment & FollowUp, 'id' | 'ownerId' | 'zone' | 'personInCharge'>

export type FoundDuty = {
  duty: Duty
  isOpen: boolean
  /** The duty with these fields; legal as long as it is open. */
  change: (fields: Partial<Omit<Duty, 'id'>>, words: { action: string; note: string }) => SealedMutation
}

/** The commitment or follow-up in a row; undefined for any other record. */
export function dutyIn(row: Row): FoundDuty | undefined {
  switch (nounOfId(row.pk)) {
    case 'commitments': {
      const before = fromRow(commitments, row)
      return {
        duty: before.record,
        isOpen: isOpen(before.record.status),
        change: (fields, words) =>
          sealMutation({ definition: commitments, before, after: { ...before.record, ...fields }, ...words, from: openStatuses }),
      }
    }
    case 'follow-ups': {
      const before = fromRow(followUps, row)
      return {
        duty: before.record,
        isOpen: isOpenFollowUp(before.record.status),
        change: (fields, words) =>
          sealMutation({ definition: followUps, before, after: { ...before.record, ...fields }, ...words, from: openFollowUpStatuses }),
      }
    }
    default:
      return undefined
  }
}
