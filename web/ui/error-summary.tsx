import { useEffect, useRef } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import { idOf } from './field.tsx'

type Props = { problems: readonly { field: string | undefined; text: string }[]; refusals: number }

/** All that is wrong with a form, above it; gets the focus at each refusal and leads to the fields. */
export function ErrorSummary({ problems, refusals }: Props) {
  const { errors } = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusals > 0) box.current?.focus()
  }, [refusals])
  if (problems.length === 0) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <div role="alert">
        <h2 id="error-summary-title">{errors.summaryTitle}</h2>
        <ul>
          {problems.map(({ field, text }) => (
            <li key={`${field} ${text}`}>{field === undefined ? text : <FieldLink field={field} words={text} />}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** A link by address alone would scroll there and leave the focus behind. */
function FieldLink({ field, words }: { field: string; words: string }) {
  const goTo = () => document.getElementById(idOf(field))?.focus()
  return (
    <a
      href={`#${idOf(field)}`}
      onClick={(event) => {
        event.preventDefault()
        goTo()
      }}
    >
      {words}
    </a>
  )
}
