import type { CommitmentStatus } from '#shared/commitments.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Icon, type IconName } from './icon.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** What the agency says of a commitment, in one line. */
export function ClaimCell({ title, status, percent }: { title: string; status: CommitmentStatus; percent: number }) {
  const { commitments } = useText()
  if (status === 'not_started' && percent === 0) return <span className="quiet">{commitments.notReported}</span>
  return <ProgressBar percent={percent} label={commitments.detail.progressOf(title)} />
}

type Word = 'none' | 'waiting' | 'fulfilled' | 'returned' | 'not_feasible' | 'cancelled' | 'carried_over'
const verdicts: Record<CommitmentStatus, [Word, IconName]> = {
  not_started: ['none', 'circle'],
  in_progress: ['none', 'circle'],
  submitted: ['waiting', 'clock'],
  returned: ['returned', 'back'],
  fulfilled: ['fulfilled', 'check'],
  not_feasible: ['not_feasible', 'pause'],
  cancelled: ['cancelled', 'cross'],
  carried_over: ['carried_over', 'back'],
}

/** What the Ombudsman says of it. */
export function VerdictCell({ status }: { status: CommitmentStatus }) {
  const { verdictWords } = useText().commitments
  const [word, icon] = verdicts[status]
  return (
    <span className={`verdict verdict-${word}`}>
      <Icon name={icon} />
      {verdictWords[word]}
    </span>
  )
}
