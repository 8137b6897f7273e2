import type { CommitmentStatus } from '#shared/commitments.ts'
import type { Dashboard } from '#shared/overview.ts'
import { useFirstText, useOverviewText } from '#web/i18n/language-context.tsx'

const width = 600
const height = 36
const gap = 2

/** Patterns as well as colours, for grey printers and for eyes that tell colours apart badly. */
const patterned: readonly CommitmentStatus[] = ['returned', 'submitted', 'not_feasible']

type Part = { status: CommitmentStatus; count: number }

const barsOf = (parts: readonly Part[], total: number) =>
  parts.map(({ status, count }, index) => {
    const before = parts.slice(0, index).reduce((sum, part) => sum + part.count, 0)
    return { status, x: (before / total) * width, y: 0, width: Math.max((count / total) * width - gap, 1), height }
  })

/** One bar of 100 %: how the commitments stand. The table beside it has the same numbers. */
export function StatusChart({ byStatus }: { byStatus: Dashboard['commitments']['byStatus'] }) {
  const overview = useOverviewText()
  const { words } = useFirstText()
  const parts = orderOfReading.map((status) => ({ status, count: byStatus[status] ?? 0 })).filter(({ count }) => count > 0)
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not fetched
      role="img"
      aria-label={overview.chartLabel(parts.map(({ status, count }) => `${words.commitmentStatus[status]} ${count}`).join(', '))}
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch" width="2" height="6" />
        </pattern>
      </defs>
      {barsOf(parts, total).map(({ status, ...bar }) => (
        <g key={status}>
          <rect {...bar} className={`bar bar-${status}`} />
          {patterned.includes(status) ? <rect {...bar} fill="url(#hatch)" /> : null}
        </g>
      ))}
    </svg>
  )
}

/** The same look, small, beside the words of the status. */
export const StatusKey = ({ status }: { status: CommitmentStatus }) => (
  <svg className="key" viewBox="0 0 14 14" aria-hidden="true">
    <rect className={`bar bar-${status}`} width="14" height="14" rx="3" />
    {patterned.includes(status) ? <rect fill="url(#hatch)" width="14" height="14" rx="3" /> : null}
  </svg>
)

/** Kept first, then what is under way, then what has not begun. */
export const orderOfReading = [
  'fulfilled',
  'submitted',
  'in_progress',
  'returned',
  'not_started',
  'not_feasible',
  'cancelled',
] as const satisfies readonly CommitmentStatus[]
