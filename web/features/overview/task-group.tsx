import { useId, type ReactNode } from 'react'

/** A titled list of tasks with its count. */
export function TaskGroup({ title, count, empty, children }: { title: string; count: number; empty?: string; children?: ReactNode }) {
  const id = useId()
  if (count === 0 && empty === undefined) return null
  return (
    <section className="task-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count === 0 ? null : <span className="count">{count}</span>}
      </h2>
      {count === 0 ? <p className="quiet">{empty}</p> : <ul className="tasks">{children}</ul>}
    </section>
  )
}
