import { Problem, type ErrorCode, type FieldError } from '#shared/errors.ts'

/** `unreachable`: no answer, or one that is not ours; `outdated`: an answer of another Kawal than the one that this page is of. */
export type ApiErrorCode = ErrorCode | 'unreachable' | 'outdated'

type Details = { fields?: readonly FieldError[]; requestId?: string | undefined; current?: unknown }

/** A refusal of the API as the pages see it. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly fields: readonly FieldError[]
  readonly requestId: string | undefined
  /** On `stale_version`: the record as it is now. */
  readonly current: unknown

  constructor(code: ApiErrorCode, details: Details = {}) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.fields = details.fields ?? []
    this.requestId = details.requestId
    this.current = details.current
  }
}

/** An answer that the contract does not know. */
export const unreadable = (response: Response, code: 'unreachable' | 'outdated' = 'unreachable'): ApiError =>
  new ApiError(code, { requestId: response.headers.get('x-request-id') ?? undefined })

/** The error that a failed answer stands for. */
export async function errorOfResponse(response: Response): Promise<ApiError> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined))
  if (!problem.success) return unreadable(response)
  const { code, errors = [], requestId, current } = problem.data
  return new ApiError(code, { fields: errors, requestId, current })
}

/** Anything thrown, as an ApiError. */
export const asApiError = (thrown: unknown): ApiError => (thrown instanceof ApiError ? thrown : new ApiError('unreachable'))
