import type { ChecklistResult } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { ChecklistTag } from './session-tags.tsx'

/** How the checklist stands now; stays in view while one goes through the items. */
export function Score({ result }: { result: ChecklistResult }) {
  const { checklist } = useText().sessions
  return (
    <output className="score">
      <span>{checklist.checked(result.checked, result.total)}</span>
      {result.score === undefined ? null : <strong>{checklist.score(result.score)}</strong>}
      {result.class === undefined ? null : <ChecklistTag result={result.class} />}
      {result.failedCritical.length === 0 ? null : <span className="bad">{checklist.criticalFailed(result.failedCritical.length)}</span>}
    </output>
  )
}
