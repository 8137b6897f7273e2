import { Link } from 'wouter'
import type { Zone } from '#shared/dates.ts'
import type { ProcessCard, ProcessStatus } from '#shared/processes.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useRefreshOn } from '#web/lib/api/use-keep-answer.ts'
import { useFormats } from '#web/lib/format.ts'
import { paths } from '#web/lib/paths.ts'
import { whileRunning } from '#web/lib/while-running.ts'
import { PlainTag } from './tag.tsx'

export function ProcessTag({ status }: { status: ProcessStatus }) {
  const word = useText().words.processStatus[status]
  return status === 'finished' ? <PlainTag icon="check" tone="green" word={word} /> : <PlainTag icon="clock" tone="amber" word={word} />
}

type Props = { processes: readonly ProcessCard[]; zone: Zone }

/** Work in several steps about one record, with how far it is; what runs is asked for again. */
export const ProcessRows = ({ processes, zone }: Props) => (
  <ul className="children">
    {processes.map((process) => (
      <ProcessRow key={process.id} process={process} zone={zone} />
    ))}
  </ul>
)

function ProcessRow({ process, zone }: { process: ProcessCard; zone: Zone }) {
  const { processes, words } = useText()
  const formats = useFormats()
  const { id, kind, createdAt } = process
  const now = useEndpoint('processes.get', { id }, { enabled: process.status === 'running', everyMs: whileRunning })
  useRefreshOn('processes.get', now.data?.version)
  const { status, done } = now.data ?? process
  return (
    <li className="child">
      <Link href={paths.process(id)} className="title-link">
        {words.processKind[kind]}
      </Link>
      <span className="small">{formats.instant(createdAt, zone)}</span>
      <span className="tags">
        <ProcessTag status={status} />
        <span className="small">{done === 0 ? processes.nothingYet : processes.records(done)}</span>
      </span>
    </li>
  )
}
