import type { SourceInBrief } from '#shared/follow-ups.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'

/** What asks for a follow-up, in one or two words; a product of oversight is named by its reserved word. */
export function sourceWord(source: SourceInBrief, { followUps, words }: Pick<Dictionary, 'followUps' | 'words'>): string {
  if (source.kind === 'oversight_product') return words.productType[source.productType]
  if (source.kind === 'commitment') return words.followUpSource.commitment
  if (source.suggestionId !== undefined) return followUps.source.suggestion
  return source.findingId === undefined ? words.followUpSource.session : followUps.source.finding
}
