import type { Zone } from '#shared/dates.ts'
import { relationsFor } from '#shared/permissions.ts'
import type { Process } from '#shared/processes.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useRefreshOn } from '#web/lib/api/use-keep-answer.ts'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { whileRunning } from '#web/lib/while-running.ts'
import { HistorySection } from '#web/ui/history-section.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { ProcessTag } from '#web/ui/process-rows.tsx'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'
import { RecordLink } from './record-link.tsx'
import { ResumeProcess } from './resume-process.tsx'
import { SkippedRecords } from './skipped-records.tsx'

/** Work in several steps: how far it is, what was left as it was and why, and who goes on when it stands still. */
export function ProcessPage({ id }: { id: string }) {
  const process = useEndpoint('processes.get', { id }, { everyMs: whileRunning })
  useRefreshOn('processes.get', process.data?.version)
  return <LoadedPage query={process}>{(data) => <Progress process={data} />}</LoadedPage>
}

function Progress({ process }: { process: Process }) {
  const { words } = useText()
  const me = useMe()
  const organisations = useOrganisations(process.jurisdiction)
  const zone = organisations.zoneOf(me.organisationId)
  const { id, task, status, skipped, jurisdiction } = process
  const mayResume = status === 'running' && relationsFor('processes.resume', me.role).length > 0
  return (
    <Page title={words.processKind[task.kind]} above={<Above process={process} />}>
      <HowFar process={process} />
      {mayResume ? <ResumeProcess process={process} /> : null}
      <Facts process={process} zone={zone} />
      {skipped.length === 0 ? null : <SkippedRecords process={process} />}
      <HistorySection of="processes.history" id={id} jurisdiction={jurisdiction} zone={zone} />
    </Page>
  )
}

function Above({ process: { status, subjectId, jurisdiction } }: { process: Process }) {
  return (
    <p className="tags">
      <span className="eyebrow">
        <RecordLink id={subjectId} jurisdiction={jurisdiction} />
      </span>
      <ProcessTag status={status} />
    </p>
  )
}

/** Told to screen readers whenever the number moves. */
function HowFar({ process: { status, done } }: { process: Process }) {
  const { processes } = useText()
  const isDone = status === 'finished'
  return (
    <output className={isDone ? 'notice notice-good' : 'notice notice-info'}>
      <Icon name={isDone ? 'check' : 'clock'} />
      <span>
        <strong>
          {isDone
            ? done === 0
              ? processes.finishedNone
              : processes.finishedTitle(done)
            : `${processes.runningTitle}: ${done === 0 ? processes.nothingYet : processes.records(done)}`}
        </strong>
        {isDone ? null : ` ${processes.runningHint}`}
      </span>
    </output>
  )
}

function Facts({ process, zone }: { process: Process; zone: Zone }) {
  const { processes } = useText()
  const formats = useFormats()
  const { reason, createdAt, updatedAt } = process
  const facts: Fact[] = [
    ...partiesOf(process, processes),
    reason === undefined ? [] : { label: processes.reason, value: <span className="history-note">{reason}</span> },
    { label: processes.started, value: formats.instant(createdAt, zone) },
    { label: processes.latest, value: formats.instant(updatedAt, zone) },
  ].flat()
  return <SummaryList facts={facts} />
}

type Words = ReturnType<typeof useText>['processes']

/** From whom to whom. */
function partiesOf({ task, jurisdiction }: Process, { from, to, assigned, assignedCount }: Words): Fact[] {
  switch (task.kind) {
    case 'move_children':
      return []
    case 'carry_over':
    case 'move_duties':
      return [
        { label: from, value: <RecordLink id={task.fromId} jurisdiction={jurisdiction} /> },
        { label: to, value: <RecordLink id={task.toId} jurisdiction={jurisdiction} /> },
        task.kind === 'carry_over' || task.assigned.length === 0 ? [] : { label: assigned, value: assignedCount(task.assigned.length) },
      ].flat()
    case 'hand_over':
      return [
        { label: from, value: task.from.name },
        { label: to, value: [task.to.name, task.to.position ?? []].flat().join(', ') },
      ]
  }
}
