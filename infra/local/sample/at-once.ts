/** Acts on every item, at most `most` at once; after a failure nothing new begins and the first failure is thrown. */
export async function atOnce<Item>(most: number, items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = items.values()
  const failures: unknown[] = []
  const work = async () => {
    for (const item of waiting) {
      await act(item).catch((failure: unknown) => failures.push(failure))
      if (failures.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work))
  if (failures.length > 0) throw failures[0]
}
