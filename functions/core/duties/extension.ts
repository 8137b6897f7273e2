import type { ExtensionRequest } from '#shared/duties.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { explained } from '#shared/text.ts'
import { stamp, type Effect, type Moment } from '../records/move.ts'
import type { Duty } from './duty.ts'

type Words = { reason: string; note?: string | undefined }
type Extended = Pick<Duty, 'dueOn' | 'extension' | 'extensionsGranted'>

/** `no_open_request` and `later_date`: asks, once at a time, for a later day. */
export function askExtension(moment: Moment<Duty>, { newDueOn, ...words }: Words & { newDueOn: string }): Effect<Extended> {
  const { extension, dueOn } = moment.current
  if (extension !== undefined) throw wrongMoment('An extension has been asked for already.', ['grant_extension', 'refuse_extension'])
  if (newDueOn <= dueOn) throw invalidField('newDueOn', 'not_later')
  const reason = explained(words)
  return { fields: { extension: { ...stamp(moment), newDueOn, reason } }, note: reason }
}

/** `open_request`: the day asked for becomes the due day; the original one is kept, and the extension counted. */
export function grantExtension(duty: Duty, note: string | undefined): Effect<Extended> {
  const { newDueOn } = requireRequest(duty)
  return { fields: { dueOn: newDueOn, extension: undefined, extensionsGranted: duty.extensionsGranted + 1 }, note }
}

/** `open_request`: the due day stays. */
export function refuseExtension(duty: Duty, words: Words): Effect<Extended> {
  requireRequest(duty)
  return { fields: { extension: undefined }, note: explained(words) }
}

function requireRequest({ extension }: Pick<Duty, 'extension'>): ExtensionRequest {
  if (extension === undefined) throw wrongMoment('No extension has been asked for.', ['request_extension'])
  return extension
}

const wrongMoment = (sentence: string, legalActions: string[]): DomainError => new DomainError('illegal_move', sentence, { legalActions })

/** Whether a move that has to do with extensions suits what has been asked for; every other one does. */
export function suitsRequest({ extension }: Pick<Duty, 'extension'>, action: string): boolean {
  if (action === 'request_extension') return extension === undefined
  if (action === 'grant_extension' || action === 'refuse_extension') return extension !== undefined
  return true
}
