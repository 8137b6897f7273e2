import type { ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import { Button } from './button.tsx'

type Props = {
  id: string
  title: string
  said: string
  isOpen: boolean
  onToggle: () => void
  onRemove: () => void
  onMove?: (by: -1 | 1) => void
  isFirst?: boolean
  isLast?: boolean
  children: ReactNode
}

/** One row: what it says, what can be done with it, and its fields while it is open. */
export function Row({ id, title, said, isOpen, onToggle, onRemove, onMove, isFirst = false, isLast = false, children }: Props) {
  const { rows } = useText().forms
  const words = said === '' ? rows.blank : said
  const about = `${title}, ${words}`
  return (
    <li className="row" id={id}>
      <p className="row-said">
        <span className="small">{title}</span> {words}
      </p>
      <div className="row-deeds">
        <Button look="quiet" label={rows.of(isOpen ? rows.done : rows.edit, about)} onClick={onToggle}>
          {isOpen ? rows.done : rows.edit}
        </Button>
        {onMove === undefined ? null : (
          <>
            <span className="row-up">
              <Button look="quiet" label={rows.of(rows.up, about)} isBusy={isFirst} onClick={() => onMove(-1)}>
                {rows.up}
              </Button>
            </span>
            <span className="row-down">
              <Button look="quiet" label={rows.of(rows.down, about)} isBusy={isLast} onClick={() => onMove(1)}>
                {rows.down}
              </Button>
            </span>
          </>
        )}
        <span className="row-remove">
          <Button look="quiet" label={rows.of(rows.remove, about)} onClick={onRemove}>
            {rows.remove}
          </Button>
        </span>
      </div>
      {isOpen ? (
        <fieldset className="row-fields" aria-label={title}>
          {children}
        </fieldset>
      ) : null}
    </li>
  )
}
