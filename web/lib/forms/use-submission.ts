import { useCallback, useState } from 'react'
import type { EndpointName } from '#shared/contract/contract.ts'
import { DomainError, type FieldError } from '#shared/errors.ts'
import { useApi } from '../api/api-context.tsx'
import { asApiError, type ApiError } from '../api/api-error.ts'
import type { Request } from '../api/call.ts'
import type { Answer } from '../api/endpoints.ts'
import { forgetSubmission, keyForSubmission } from './submission-keys.ts'

type FormLike = { draftKey: string; setProblems(problems: readonly FieldError[]): void; clear(): void }

/** Sends a form: once at a time, with one key per submission, its errors put where they belong. */
export function useSubmission(form: FormLike) {
  const api = useApi()
  const [isSending, setIsSending] = useState(false)
  const [failure, setFailure] = useState<ApiError | undefined>(undefined)
  /** Counts refusals, so that focus goes to the summary each time. */
  const [refusals, setRefusals] = useState(0)

  const refuse = useCallback(
    (fields: readonly FieldError[], error?: ApiError) => {
      form.setProblems(fields)
      setFailure(error)
      setRefusals((count) => count + 1)
    },
    [form],
  )

  const submit = useCallback(
    async <Name extends EndpointName>(name: Name, build: () => Request<Name>): Promise<Answer<Name> | undefined> => {
      if (isSending) return undefined
      setIsSending(true)
      try {
        const request = build()
        const answer = await api.call(name, { ...request, idempotencyKey: keyForSubmission(form.draftKey, [name, request]) })
        forgetSubmission(form.draftKey)
        form.clear()
        return answer
      } catch (thrown) {
        if (thrown instanceof DomainError) refuse(thrown.details.fields ?? [])
        else {
          const error = asApiError(thrown)
          refuse(error.fields, error.fields.length > 0 ? undefined : error)
        }
        return undefined
      } finally {
        setIsSending(false)
      }
    },
    [api, form, isSending, refuse],
  )

  return { submit, isSending, failure, refusals, forgive: () => setFailure(undefined) }
}
export type Submission = ReturnType<typeof useSubmission>
