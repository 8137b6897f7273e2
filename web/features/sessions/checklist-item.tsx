import { useState } from 'react'
import { ChecklistAnswer, type TemplateItem } from '#shared/checklists.ts'
import type { Finding } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { Button } from '#web/ui/button.tsx'
import { idOf } from '#web/ui/field.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { answerName, answerOf, minutesName, noteName } from './checklist-texts.ts'
import { CriticalTag } from './session-tags.tsx'

type Props = {
  form: Form<string>
  item: TemplateItem
  position: number
  kind: 'standard' | 'simulation'
  words: Record<ChecklistAnswer, string>
  finding: Finding | undefined
  onRaise: (() => void) | undefined
}

/** One item: its five answers large enough for a thumb, and what can be said about it. */
export function ChecklistItem({ form, item: { code, text, critical, advice }, position, kind, words, finding, onRaise }: Props) {
  const { checklist } = useText().sessions
  const answer = answerOf(form.values, code)
  const isShort = answer === 'not_met' || answer === 'partly_met'
  return (
    <fieldset className="check-item">
      <legend>
        <span className="check-number">{position + 1}.</span> {text}
        {critical === true ? (
          <>
            {' '}
            <CriticalTag />
          </>
        ) : null}
      </legend>
      <div className="answers">
        {ChecklistAnswer.options.map((option, index) => (
          <label key={option} className={`answer answer-${option}`}>
            <input
              id={index === 0 ? idOf(answerName(code)) : undefined}
              type="radio"
              name={answerName(code)}
              value={option}
              checked={answer === option}
              onChange={() => form.set(answerName(code), option)}
            />
            <span>{words[option]}</span>
          </label>
        ))}
      </div>
      {isShort && advice !== undefined ? <p className="hint">{advice}</p> : null}
      {kind === 'simulation' ? <TextField form={form} name={minutesName(code)} size="short" isOptional /> : null}
      <Note form={form} code={code} />
      {finding === undefined ? null : (
        <p className="small raised">
          <Icon name="check" /> {checklist.raised}
        </p>
      )}
      {isShort && finding === undefined && onRaise !== undefined ? (
        <div>
          <Button label={checklist.raiseOf(code)} onClick={onRaise}>
            {checklist.raise}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

/** A note on demand: most items need none. */
function Note({ form, code }: { form: Form<string>; code: string }) {
  const { checklist } = useText().sessions
  const [isAsked, setIsAsked] = useState(false)
  const isOpen = isAsked || (form.values[noteName(code)] ?? '') !== ''
  if (isOpen) return <TextArea form={form} name={noteName(code)} rows={2} isOptional />
  return (
    <div>
      <Button look="quiet" icon="plus" label={checklist.addNoteOf(code)} onClick={() => setIsAsked(true)}>
        {checklist.addNote}
      </Button>
    </div>
  )
}
