import type { ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import { LinkButton } from '#web/ui/button.tsx'

export type RecordedItem = { key: string; name: string; words: ReactNode; editHref: string; editWords?: string; more?: ReactNode }

/** What has been written down so far, each with the way to change it. */
export function RecordedList({ title, items }: { title: (count: number) => string; items: readonly RecordedItem[] }) {
  const { record } = useText().sessions
  if (items.length === 0) return null
  return (
    <section aria-labelledby="recorded">
      <h2 id="recorded">{title(items.length)}</h2>
      <ol className="entries">
        {items.map(({ key, name, words, editHref, editWords = record.change, more }) => (
          <li key={key} className="entry entry-row">
            <div>{words}</div>
            <div className="entry-actions">
              {more}
              <LinkButton look="quiet" href={editHref} label={`${editWords}: ${name}`}>
                {editWords}
              </LinkButton>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
