import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Statement } from '#shared/session-parts.ts'
import { emptyTexts, type CommitmentTexts } from './commitment-fields.ts'

/** A promise voiced in a session, on its way to become a commitment. */
export type Promised = { session: SessionAnswer; statement: Statement }

const longestTitle = 300
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle)

/** What the promise already says, for the form to begin with. */
export const promisedTexts = ({ statement }: Promised, agreementOwnerId: string): CommitmentTexts => ({
  ...emptyTexts(statement.organisationId ?? agreementOwnerId),
  title: oneLine(statement.text),
  dueOn: statement.dueOn ?? '',
  'indicator.name': statement.indicator?.name ?? '',
  'indicator.unit': statement.indicator?.unit ?? '',
  'indicator.baseline': statement.indicator?.baseline ?? '',
  'indicator.target': statement.indicator?.target ?? '',
})
