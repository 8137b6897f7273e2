import type { Quote } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'

type Props = { quote: Quote | undefined; sources: number }

/** The words of the source for one fact, as it prints them. */
export function Quoted({ quote, sources }: Props) {
  const { detail } = useText().sessions
  if (quote === undefined) return null
  return (
    <span className="quoted">
      <q>{quote.text}</q>
      {sources > 1 ? ` ${detail.sourceNumber(quote.source + 1)}` : null}
    </span>
  )
}
