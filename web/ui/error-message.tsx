import { useErrorWords, useFirstText } from '#web/i18n/language-context.tsx'
import type { ApiError, ApiErrorCode } from '#web/lib/api/api-error.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

const worthRetrying: readonly ApiErrorCode[] = ['unreachable', 'busy', 'internal', 'too_many_requests', 'invalid_cursor', 'upload_missing']

/** The one place that words a failure which belongs to no field. */
export function ErrorMessage({ error, onRetry }: { error: ApiError; onRetry?: (() => void) | undefined }) {
  const { errors } = useFirstText()
  const words = useErrorWords(error.code)
  return (
    <div className="notice notice-bad" role="alert">
      <Icon name="alert" />
      <div>
        <p>{words}</p>
        {error.requestId === undefined ? null : (
          <p className="small">
            {errors.requestId}: <code>{error.requestId}</code>
          </p>
        )}
        {error.code === 'outdated' ? <Button onClick={() => location.reload()}>{errors.reload}</Button> : null}
        {onRetry === undefined || !worthRetrying.includes(error.code) ? null : <Button onClick={onRetry}>{errors.retry}</Button>}
      </div>
    </div>
  )
}
