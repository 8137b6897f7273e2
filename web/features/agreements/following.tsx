import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ProcessCard } from '#shared/processes.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { paths } from '#web/lib/paths.ts'
import { whileRunning } from '#web/lib/while-running.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Remark } from '#web/ui/notice.tsx'

/** Work on what hangs under an agreement that is still going on; once it is done the page shows what came of it. */
export function Following({ processes, agreementId }: { processes: readonly ProcessCard[]; agreementId: string }) {
  const running = processes.find(({ status }) => status === 'running')
  return running === undefined ? null : <Running process={running} agreementId={agreementId} />
}

function Running({ process, agreementId }: { process: ProcessCard; agreementId: string }) {
  const { agreements, processes } = useText()
  const queries = useQueryClient()
  const now = useEndpoint('processes.get', { id: process.id }, { everyMs: whileRunning })
  const { status, done } = now.data ?? process
  useEffect(() => {
    if (status === 'finished') void queries.invalidateQueries({ queryKey: ['agreements.overview', agreementId] })
  }, [status, queries, agreementId])
  const { followingRunning, carryingRunning } = agreements.detail
  return (
    <Remark>
      <output>{(process.kind === 'carry_over' ? carryingRunning : followingRunning)(done)}</output>
      <p className="small">{processes.runningHint}</p>
      <LinkButton look="quiet" href={paths.process(process.id)}>
        {processes.section}
      </LinkButton>
    </Remark>
  )
}
