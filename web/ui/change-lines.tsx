import { useText } from '#web/i18n/language-context.tsx'
import type { ChangeInWords } from '#web/lib/history-words.ts'

/** What changed, field by field: from what to what, or what a list gained and lost. */
export function ChangeLines({ changes }: { changes: readonly ChangeInWords[] }) {
  const { history } = useText()
  return (
    <ul className="changes">
      {changes.map(({ label, before, after, how = 'changed' }) => (
        <li key={label}>
          <span className="change-label">{label}:</span>
          {how === 'added' ? null : <span className="change-before"> {before}</span>}
          <span className="change-word"> {history.how[how]}</span>
          {how === 'removed' ? null : <span className="change-after"> {after}</span>}
        </li>
      ))}
    </ul>
  )
}
