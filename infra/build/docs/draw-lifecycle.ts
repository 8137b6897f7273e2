import type { Lifecycle } from '#shared/lifecycle.ts'

export type Drawn<Status extends string> = {
  statuses: readonly Status[]
  lifecycle: Lifecycle<Status, string, string>
  /** Further states in which a record can be made. */
  alsoBegins?: readonly Status[]
  /** Changes of state that are no moves of the record itself. */
  happens?: readonly { from: Status; to: Status; because: string }[]
}

type Arrow = { from: string; to: string; label: string }

/** From so many states on that moves leave in common, they stand in a frame, and an arrow leaves the frame. */
const statesInFrame = 3
const frameName = 'any_of_these'
/** Where the moves that leave the frame part: drawn from its border their labels would lie on each other. */
const parting = 'leaving'

/** The most states that a move leaves for another. */
function frameOf({ lifecycle }: Drawn<string>): readonly string[] {
  const leaving = Object.values(lifecycle.moves).filter(
    ({ from, to }) => from.length >= statesInFrame && to !== 'same' && !from.includes(to),
  )
  return leaving.map(({ from }) => from).toSorted((one, other) => other.length - one.length)[0] ?? []
}

function arrowsOf({ lifecycle, happens = [] }: Drawn<string>, frame: readonly string[]): Arrow[] {
  const leavesFrame = (from: readonly string[], to: string) =>
    frame.length > 0 && frame.every((status) => from.includes(status)) && !frame.includes(to)
  const moves = Object.entries(lifecycle.moves).flatMap(([label, { from, to }]): Arrow[] => {
    if (to === 'same') return []
    const single = leavesFrame(from, to) ? [parting, ...from.filter((status) => !frame.includes(status))] : from
    return single.filter((status) => status !== to).map((status) => ({ from: status, to, label }))
  })
  return [...moves, ...happens.map(({ from, to, because }) => ({ from, to, label: `(${because})` }))]
}

/** Arrows between the same states become one. */
const drawn = (arrows: readonly Arrow[]): string[] =>
  [...Map.groupBy(arrows, ({ from, to }) => `${from} --> ${to}`)].map(
    ([arrow, same]) => `${arrow}: ${same.map(({ label }) => label).join(', ')}`,
  )

/** A state with the moves that leave it as it is; the first line of two is its name. */
function box({ lifecycle }: Drawn<string>, status: string): string[] {
  const staying = Object.entries(lifecycle.moves).flatMap(([action, { from, to }]) =>
    from.includes(status) && (to === 'same' || to === status) ? [action] : [],
  )
  return staying.length === 0 ? [status] : [`${status}: ${status}`, `${status}: ${staying.join('<br>')}`]
}

/** A lifecycle as a Mermaid picture. */
export function drawLifecycle(whole: Drawn<string>): string {
  const { lifecycle, statuses, alsoBegins = [] } = whole
  const frame = frameOf(whole)
  const arrows = arrowsOf(whole, frame)
  const isInside = ({ from, to }: Arrow) => frame.includes(from) && frame.includes(to)
  const boxes = (some: readonly string[]) => some.flatMap((status) => box(whole, status))
  const inFrame = [...boxes(frame), ...drawn(arrows.filter(isInside))].map((line) => `    ${line}`)
  const framed = [`state "any of these" as ${frameName} {`, ...inFrame, '}', `state ${parting} <<choice>>`, `${frameName} --> ${parting}`]
  const lines = [
    ...(frame.length === 0 ? [] : framed),
    ...boxes(statuses.filter((status) => !frame.includes(status))),
    ...[lifecycle.initial, ...alsoBegins].map((status) => `[*] --> ${status}`),
    ...drawn(arrows.filter((arrow) => !isInside(arrow))),
  ]
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `    ${line}`), '```'].join('\n')
}
