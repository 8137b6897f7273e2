import { useId, type ReactNode } from 'react'

type Props = { title: string; lead?: string; count: number; empty?: string; children?: ReactNode }

/** A titled list of tasks with its count. */
export function TaskGroup({ title, lead, count, empty, children }: Props) {
  const id = useId()
  if (count === 0 && empty === undefined) return null
  return (
    <section className="task-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count === 0 ? null : <span className="count">{count}</span>}
      </h2>
      {lead === undefined || count === 0 ? null : <p className="quiet">{lead}</p>}
      {count === 0 ? <p className="quiet">{empty}</p> : <ul className="tasks">{children}</ul>}
    </section>
  )
}
