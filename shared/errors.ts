import * as z from 'zod/mini'

/** Every way in which a request can fail. functions/api/respond-error.ts knows the statuses, web/i18n the words. */
export const ErrorCode = z.enum([
  'malformed_json',
  'invalid_input',
  'invalid_cursor',
  'unsupported_filter',
  'jurisdiction_required',
  'batch_too_large',
  'unauthenticated',
  'forbidden',
  'verifier_is_submitter',
  'not_found',
  'method_not_allowed',
  'already_exists',
  'illegal_move',
  'locked',
  'stale_version',
  'precondition_required',
  'idempotency_mismatch',
  'upload_missing',
  'upload_mismatch',
  'content_refused',
  'body_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'busy',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** What can be wrong with one field. */
export const FieldErrorCode = z.enum([
  'required',
  'invalid_type',
  'invalid_format',
  'invalid_value',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'unknown_field',
  'not_unique',
  'not_found',
  'wrong_jurisdiction',
  'wrong_owner',
  'wrong_type',
  'not_stored',
  'in_the_past',
  'in_the_future',
  'not_later',
  'before_start',
  'already_set',
  'incomplete',
  'ended',
  'too_many_dates',
])
export type FieldErrorCode = z.infer<typeof FieldErrorCode>

export const FieldError = z.strictObject({ path: z.string(), code: FieldErrorCode })
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457 problem details, with our code, the request id and the fields concerned. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ErrorCode,
  requestId: z.string(),
  errors: z.optional(z.array(FieldError)),
  /** On 409: the actions that are legal in the record's present state. */
  legalActions: z.optional(z.array(z.string())),
  /** On 412: the record as it is now. */
  current: z.optional(z.unknown()),
})
export type Problem = z.infer<typeof Problem>

type Details = { fields?: FieldError[]; legalActions?: string[]; current?: unknown; retryAfterSeconds?: number; cause?: unknown }

/** A refusal that a person may read. Everything else that is thrown is a fault and is shown as `internal`. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly details: Details

  /** @param sentence safe to show and to log: no personal data, no input echoed. */
  constructor(code: ErrorCode, sentence: string, details: Details = {}) {
    super(sentence, { cause: details.cause })
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}

/** A refusal of input, naming one field. */
export const invalidField = (path: string, code: FieldErrorCode): DomainError =>
  new DomainError('invalid_input', 'The input is not valid.', { fields: [{ path, code }] })
