import type { Source } from '#shared/text.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { SourceList } from '#web/ui/sources.tsx'

/** Where a template or the days of a year come from; nothing where nobody said it. */
export function SourceSection({ sources = [] }: { sources: readonly Source[] | undefined }) {
  const { legend } = useText().forms.sources
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{legend}</h2>
      <SourceList sources={sources} />
    </section>
  )
}
