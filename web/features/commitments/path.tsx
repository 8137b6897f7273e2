import type { CommitmentStatus } from '#shared/commitments.ts'
import { useText } from '#web/i18n/language-context.tsx'

type Step = 'promised' | 'working' | 'submitted' | 'verdict'
const steps: readonly Step[] = ['promised', 'working', 'submitted', 'verdict']

const reached: Record<CommitmentStatus, Step> = {
  not_started: 'promised',
  in_progress: 'working',
  submitted: 'submitted',
  returned: 'working',
  fulfilled: 'verdict',
  not_feasible: 'verdict',
  cancelled: 'verdict',
  carried_over: 'verdict',
}

/** How far a commitment has come, as four steps. */
export function Path({ status }: { status: CommitmentStatus }) {
  const { detail } = useText().commitments
  const here = steps.indexOf(reached[status])
  return (
    <ol className="path" aria-label={detail.lifecycleTitle}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < here ? 'path-done' : index === here ? 'path-here' : undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          <span>{detail.step[step]}</span>
        </li>
      ))}
    </ol>
  )
}
