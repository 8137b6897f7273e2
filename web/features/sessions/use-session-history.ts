import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'

/** What the history at the foot of the page tells about people and moves, as far as it has been read. */
export function useSessionHistory(id: string) {
  const { data } = useEndpointPages('sessions.history', (cursor) => ({ id, query: cursor }))
  const pages = data?.pages ?? []
  return {
    personOf: (userId: string): string | undefined => pages.map(({ people }) => people[userId]?.name).find((name) => name !== undefined),
    /** Whether the report came back and has not been sent again. */
    wasReturned: pages.flatMap(({ items }) => items).find(({ action }) => ['return', 'hold'].includes(action))?.action === 'return',
  }
}
