import { useText } from '#web/i18n/language-context.tsx'
import { changesInWords, differences } from '#web/lib/history-words.ts'
import type { Teller } from '#web/lib/history/told.ts'
import { Button } from './button.tsx'
import { ChangeLines } from './change-lines.tsx'
import { Icon } from './icon.tsx'

type Props = { before: Record<string, unknown>; current: Record<string, unknown>; teller: Teller; onContinue: () => void }

/** Somebody else was quicker: what they changed, while everything typed stays. */
export function StaleNotice({ before, current, teller, onContinue }: Props) {
  const { errors } = useText()
  const changes = changesInWords(differences(before, current), teller)
  return (
    <div className="notice notice-warn stale" role="alert">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{errors.staleTitle}</strong>
        </p>
        <p>{errors.staleHint}</p>
        {changes.length === 0 ? <p>{errors.staleSame}</p> : null}
        <ChangeLines changes={changes} />
        <Button onClick={onContinue}>{errors.staleUse}</Button>
      </div>
    </div>
  )
}
