/** So many stories are asked for at the same time. */
const mostAtOnce = 4

/** Which of the stories that are open may be asked for: those that were answered before, and the next few in their order. */
export function askable(open: readonly string[], settled: readonly string[]): string[] {
  const waiting = open.filter((id) => !settled.includes(id))
  return [...open.filter((id) => settled.includes(id)), ...waiting.slice(0, mostAtOnce)]
}
