import type { ChecklistAnswer, ChecklistClass } from '#shared/checklists.ts'
import type { FindingTone, NextStep, StatementKind } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { PlainTag } from '#web/ui/tag.tsx'

type Look = Pick<Parameters<typeof PlainTag>[0], 'icon' | 'tone'>

const toneLooks: Record<FindingTone, Look> = {
  positive: { icon: 'check', tone: 'green' },
  needs_improvement: { icon: 'alert', tone: 'orange' },
  neutral: { icon: 'circle', tone: 'grey' },
}
export const ToneTag = ({ tone }: { tone: FindingTone }) => <PlainTag {...toneLooks[tone]} word={useText().words.findingTone[tone]} />

/** A row, or a finding, that weighs more than the others. */
export const CriticalTag = () => <PlainTag icon="alert" tone="red" word={useText().sessions.critical} />

const classLooks: Record<ChecklistClass, Look> = {
  good: { icon: 'check', tone: 'green' },
  fair: { icon: 'half', tone: 'amber' },
  poor: { icon: 'alert', tone: 'red' },
}
export const ChecklistTag = ({ result }: { result: ChecklistClass }) => (
  <PlainTag {...classLooks[result]} word={useText().words.checklistClass[result]} />
)

const answerLooks: Record<ChecklistAnswer, Look> = {
  met: { icon: 'check', tone: 'green' },
  partly_met: { icon: 'half', tone: 'amber' },
  not_met: { icon: 'cross', tone: 'red' },
  not_applicable: { icon: 'pause', tone: 'grey' },
  not_checked: { icon: 'question', tone: 'grey' },
}
export function AnswerTag({ answer, kind }: { answer: ChecklistAnswer; kind: 'standard' | 'simulation' }) {
  const { words } = useText()
  return <PlainTag {...answerLooks[answer]} word={(kind === 'simulation' ? words.simulationAnswer : words.checklistAnswer)[answer]} />
}

const statementLooks: Record<StatementKind, Look> = {
  promise: { icon: 'check', tone: 'blue' },
  expectation: { icon: 'circle', tone: 'grey' },
  instruction: { icon: 'alert', tone: 'amber' },
  remark: { icon: 'circle', tone: 'grey' },
}
export const StatementTag = ({ kind }: { kind: StatementKind }) => (
  <PlainTag {...statementLooks[kind]} word={useText().words.statementKind[kind]} />
)
export const SuggestionTag = () => <PlainTag icon="commitments" tone="blue" word={useText().sessions.detail.suggestion} />

const stepLooks: Record<NextStep['status'], Look> = {
  open: { icon: 'circle', tone: 'grey' },
  done: { icon: 'check', tone: 'green' },
  planned: { icon: 'clock', tone: 'blue' },
  ongoing: { icon: 'half', tone: 'blue' },
  expected: { icon: 'circle', tone: 'grey' },
}
export const StepTag = ({ status }: { status: NextStep['status'] }) => (
  <PlainTag {...stepLooks[status]} word={useText().words.nextStepStatus[status]} />
)

type Progress = 'not_started' | 'incomplete' | 'done'
const progressLooks: Record<Progress, Look> = {
  not_started: { icon: 'circle', tone: 'grey' },
  incomplete: { icon: 'half', tone: 'amber' },
  done: { icon: 'check', tone: 'green' },
}
/** How far one part of several is. */
export const ProgressTag = ({ progress }: { progress: Progress }) => (
  <PlainTag {...progressLooks[progress]} word={useText().sessions.progress[progress]} />
)
