import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { paths } from '#web/lib/paths.ts'
import { writeSearch } from '#web/lib/search-params.ts'
import { slugOf } from './offers.ts'
import type { Part } from './record-progress.ts'

/** What is being written down: while it is recorded, or afterwards as a correction that needs a reason. */
export type Recording = { session: SessionAnswer; isAmendment: boolean }

/** Where the parts are chosen. */
export const homeOf = ({ session: { id }, isAmendment }: Recording): string =>
  isAmendment ? paths.sessionAction(id, slugOf.amend) : paths.recordSession(id)

/** Address of a part, or of one thing in it. */
export const hrefOf = (recording: Recording, part: Part, query: Record<string, string | undefined> = {}): string => {
  const { session, isAmendment } = recording
  return isAmendment
    ? homeOf(recording) + writeSearch({ bagian: part, ...query })
    : paths.recordSessionPart(session.id, part) + writeSearch(query)
}

/** The key under which a form of a part keeps what was typed. */
export const draftOf = ({ session: { id }, isAmendment }: Recording, part: Part, of = ''): string =>
  [isAmendment ? 'amend' : 'record', id, part, of].filter((word) => word !== '').join('.')
