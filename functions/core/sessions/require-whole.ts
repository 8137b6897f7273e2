import { DomainError, type FieldError, type FieldErrorCode } from '#shared/errors.ts'
import type { Quote } from '#shared/session-parts.ts'
import { endsLater, isHeld, suitsCertainty, type SessionContent } from '#shared/sessions.ts'
import { canonicalJson } from '../records/changes.ts'

/** Bytes of a session without its comments, and of those: with before and after of a change they stay far below what a row can hold. */
const mostBytes = 120_000
const mostCommentBytes = 40_000

const quotedParts = ['agenda', 'participants', 'topics', 'legalReferences', 'findings', 'suggestions', 'statements', 'nextSteps'] as const
const partsWithId = ['findings', 'suggestions', 'statements'] as const

const fault = (path: string, code: FieldErrorCode): FieldError => ({ path, code })
const faultIf = (isWrong: boolean, path: string, code: FieldErrorCode): FieldError[] => (isWrong ? [fault(path, code)] : [])

/** `date_known`: a day, a month, or that nothing is known. */
const isDateKnown = ({ on, certainty }: SessionContent): boolean => on !== undefined || certainty !== undefined

const dateFaults = (session: SessionContent): FieldError[] => [
  ...faultIf(!endsLater(session), 'endsAt', 'before_start'),
  ...faultIf(!suitsCertainty(session), 'certainty', 'invalid_value'),
  ...faultIf((session.status === 'confirmed' || isHeld(session.status)) && !isDateKnown(session), 'on', 'required'),
  ...faultIf(['reported', 'approved'].includes(session.status) && session.summary === undefined, 'summary', 'required'),
]

/** Places of what stands in a list for the second time. */
const repeated = (ids: readonly string[]): number[] => ids.flatMap((id, position) => (ids.indexOf(id) < position ? [position] : []))

const identityFaults = (session: SessionContent): FieldError[] => [
  ...partsWithId.flatMap((part) =>
    repeated((session[part] ?? []).map(({ id }) => id)).map((at) => fault(`${part}.${at}.id`, 'not_unique')),
  ),
  ...repeated(session.photoIds ?? []).map((at) => fault(`photoIds.${at}`, 'not_unique')),
]

/** A finding’s row is in a checklist; what a suggestion or a comment answers is a finding. */
function referenceFaults({ checklists = [], findings = [], suggestions = [], comments = [] }: SessionContent): FieldError[] {
  const isFinding = (id: string | undefined) => id === undefined || findings.some((finding) => finding.id === id)
  return [
    ...findings.flatMap(({ item }, at) =>
      faultIf(item !== undefined && checklists[item.checklist]?.answers[item.code] === undefined, `findings.${at}.item`, 'not_found'),
    ),
    ...suggestions.flatMap(({ findingId }, at) => faultIf(!isFinding(findingId), `suggestions.${at}.findingId`, 'not_found')),
    ...faultIf(!comments.every(({ findingId }) => isFinding(findingId)), 'findings', 'incomplete'),
  ]
}

function quoteFaults(session: SessionContent): FieldError[] {
  const quotes: [string, Quote | undefined][] = [
    ['dateQuote', session.dateQuote],
    ['place.quote', session.place?.quote],
    ['context.quote', session.context?.quote],
    ...quotedParts.flatMap((part) =>
      (session[part] ?? []).map(({ quote }, at): [string, Quote | undefined] => [`${part}.${at}.quote`, quote]),
    ),
  ]
  const sources = session.sources?.length ?? 0
  return quotes.flatMap(([path, quote]) => faultIf(quote !== undefined && quote.source >= sources, `${path}.source`, 'not_found'))
}

const bytesOf = (value: unknown): number => Buffer.byteLength(canonicalJson(value))

/** @returns `too_long` at the largest field of a session that has grown too large. */
function sizeFaults({ comments = [], ...session }: SessionContent): FieldError[] {
  if (bytesOf(comments) > mostCommentBytes) return [fault('comments', 'too_long')]
  if (bytesOf(session) <= mostBytes) return []
  const [largest] = Object.entries(session).toSorted(([, one], [, other]) => bytesOf(other) - bytesOf(one))
  return [fault(largest?.[0] ?? '', 'too_long')]
}

/**
 * A session as it would be kept fits together, whatever the change was.
 * @param rename where a field of the record stands in the request, for a request that brings one part.
 * @throws DomainError `invalid_input` that names each field that does not.
 */
export function requireWhole(session: SessionContent, rename: (path: string) => string = (path) => path): void {
  const faults = [
    ...dateFaults(session),
    ...identityFaults(session),
    ...referenceFaults(session),
    ...quoteFaults(session),
    ...sizeFaults(session),
  ]
  if (faults.length > 0)
    throw new DomainError('invalid_input', 'The input is not valid.', {
      fields: faults.map(({ path, code }) => ({ path: rename(path), code })),
    })
}
