import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { StatementKind, type Statement, type Suggestion } from '#shared/session-parts.ts'
import { filled } from '#web/lib/forms/values.ts'

/** What was suggested by the Ombudsman, or said by others: one form for both, since one hears them mixed. */
export const sayingKinds = ['suggestion', ...StatementKind.options] as const

export type SayingTexts = Record<
  | 'kind'
  | 'text'
  | 'findingId'
  | 'organisationId'
  | 'by.name'
  | 'by.position'
  | 'indicator.name'
  | 'indicator.target'
  | 'indicator.unit'
  | 'dueOn'
  | 'reason',
  string
>

export const emptySaying = (given: Partial<SayingTexts> = {}): SayingTexts => ({
  kind: 'suggestion',
  text: '',
  findingId: '',
  organisationId: '',
  'by.name': '',
  'by.position': '',
  'indicator.name': '',
  'indicator.target': '',
  'indicator.unit': '',
  dueOn: '',
  reason: '',
  ...given,
})

export const suggestionTexts = ({ text, findingId = '', organisationId = '' }: Suggestion): SayingTexts =>
  emptySaying({ text, findingId, organisationId })

export const statementTexts = ({ kind, text, by, organisationId = '', indicator, dueOn = '' }: Statement): SayingTexts =>
  emptySaying({
    kind,
    text,
    organisationId,
    dueOn,
    'by.name': by?.name ?? '',
    'by.position': by?.position ?? '',
    'indicator.name': indicator?.name ?? '',
    'indicator.target': indicator?.target ?? '',
    'indicator.unit': indicator?.unit ?? '',
  })

/** A suggestion as it is sent; its id and the words of its source stay. */
export function suggestionOf(texts: SayingTexts, before: Suggestion | undefined) {
  const { text, findingId, organisationId } = filled(texts)
  return { ...identity(before), text, findingId, organisationId }
}

/** A statement as it is sent; only a promise has something to be measured by. */
export function statementOf(texts: SayingTexts, before: Statement | undefined) {
  const { kind, text, organisationId, dueOn, ...given } = filled(texts)
  const by = { name: given['by.name'], position: given['by.position'] }
  const indicator = {
    name: given['indicator.name'],
    target: given['indicator.target'],
    unit: given['indicator.unit'],
    ...(before?.indicator?.baseline === undefined ? {} : { baseline: before.indicator.baseline }),
  }
  const isMeasured = kind === 'promise' && (indicator.name !== undefined || indicator.target !== undefined || indicator.unit !== undefined)
  return {
    ...identity(before),
    kind,
    text,
    organisationId,
    ...(by.name === undefined && by.position === undefined ? {} : { by }),
    ...(isMeasured ? { indicator } : {}),
    ...(kind === 'promise' && dueOn !== undefined ? { dueOn } : {}),
  }
}

const identity = (before: Suggestion | Statement | undefined) =>
  before === undefined ? {} : { id: before.id, ...(before.quote === undefined ? {} : { quote: before.quote }) }

/** Whether a promise has become a commitment, so that it stays a promise. */
export const isConverted = (session: Pick<SessionAnswer, 'statements'>, place: number): boolean =>
  session.statements?.[place]?.commitmentId !== undefined
