import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { extensionPosition } from '#functions/platform/table/keys.ts'
import type { Link } from '../records/noun.ts'
import type { Asked } from '../records/questions.ts'
import type { Duty } from './duty.ts'

/** A duty whose owner asks for more time stands once more among all that do, until the head has answered. */
export const extensionLinks = (
  { id, jurisdiction, dueOn, extension }: Pick<Duty, 'id' | 'dueOn' | 'extension'> & { jurisdiction: Jurisdiction },
  isOpen: boolean,
): Link[] =>
  extension === undefined || !isOpen ? [] : [{ name: 'extension', positions: { byDue: extensionPosition(jurisdiction, dueOn, id) } }]

/** Commitments and follow-ups of a jurisdiction that wait for an answer on a later day, late first. */
export const extensionsOf = (jurisdiction: Jurisdiction): Asked => ({
  index: 'byDue',
  partition: extensionPosition(jurisdiction, '', '').partition,
})
