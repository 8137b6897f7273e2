import type { HistoryItem } from '#shared/history.ts'

export type ChainState = { state: 'whole' | 'so_far'; count: number } | { state: 'broken'; version: number }

/**
 * Follows the links from the newest entry back: each names the hash of the one before it, and versions have no gap.
 * @param items newest first; the last may still have entries before it that are not loaded.
 */
export function followChain(items: readonly HistoryItem[]): ChainState {
  for (const [index, item] of items.entries()) {
    const before = items[index + 1]
    if (before !== undefined && (item.previousHash !== before.hash || item.version !== before.version + 1))
      return { state: 'broken', version: item.version }
    if (item.version === 1 && item.previousHash !== undefined) return { state: 'broken', version: 1 }
  }
  return { state: items.at(-1)?.version === 1 ? 'whole' : 'so_far', count: items.length }
}
