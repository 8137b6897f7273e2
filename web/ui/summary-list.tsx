import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; isMissing?: boolean }

/** Facts of a record: what it is called, what it says. */
export const SummaryList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ label, value, isMissing }) => (
      <div key={label} className={isMissing ? 'fact fact-missing' : 'fact'}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
