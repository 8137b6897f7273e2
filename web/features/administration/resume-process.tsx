import { useState } from 'react'
import type { Process } from '#shared/processes.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useApi } from '#web/lib/api/api-context.tsx'
import { asApiError, type ApiError } from '#web/lib/api/api-error.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorMessage } from '#web/ui/error-message.tsx'
import { Notice } from '#web/ui/notice.tsx'

/** Wakes a process that has stood still; harmless when it has not. */
export function ResumeProcess({ process: { id, version } }: { process: Process }) {
  const { processes } = useText()
  const api = useApi()
  const keep = useKeepAnswer()
  const fresh = useEndpoint('processes.get', { id })
  const [state, setState] = useState<'idle' | 'sending' | 'resumed' | ApiError>('idle')
  const resume = async () => {
    setState('sending')
    try {
      await keep('processes.get', id, await api.call('processes.resume', { id, version, body: {} }))
      setState('resumed')
    } catch (thrown) {
      const error = asApiError(thrown)
      // It has moved on meanwhile, which is what was wanted.
      const hasMoved = error.code === 'stale_version' || error.code === 'illegal_move'
      if (hasMoved) await fresh.refetch()
      setState(hasMoved ? 'resumed' : error)
    }
  }
  return (
    <section aria-label={processes.resume}>
      {state === 'resumed' ? <Notice>{processes.resumed}</Notice> : null}
      {typeof state === 'object' ? <ErrorMessage error={state} onRetry={() => void resume()} /> : null}
      <p className="quiet">{processes.stuckHint}</p>
      <div className="actions">
        <Button isBusy={state === 'sending'} onClick={() => void resume()}>
          {processes.resume}
        </Button>
      </div>
    </section>
  )
}
