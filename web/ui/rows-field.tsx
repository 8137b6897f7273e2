import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import { freeSlot, moved, rowField, slotsOf, textsAt } from '#web/lib/forms/row-texts.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import type { NamedRows } from '#web/lib/forms/use-rows-form.ts'
import { textOf } from '#web/lib/forms/values.ts'
import { Button } from './button.tsx'
import { idOf } from './field.tsx'
import { Row } from './form-row.tsx'

type Props = {
  form: Form<string>
  list: NamedRows
  hint?: string
  add: string
  /** What a new row begins with. */
  blank?: Readonly<Record<string, string>>
  canMove?: boolean
  /** A row in one line; empty while it says nothing. */
  said: (texts: Readonly<Record<string, string>>) => string
  /** Fields of a row; `named` gives the name of a part. */
  fields: (named: (part: string) => string) => ReactNode
}

/** A list that is written row by row; order, too, by buttons. */
export function RowsField({ form, list, hint, add, blank = {}, canMove = false, said, fields }: Props) {
  const { rows } = useText().forms
  const { name, parts } = list
  const slots = slotsOf(form.values, name)
  const saidAt = (slot: string) => said(textsAt(form.values, list, slot))
  const [opened, setOpened] = useState(() => slots.filter((slot) => saidAt(slot) === ''))
  const [told, setTold] = useState('')
  const focus = useFocus()
  const isWrong = (slot: string) => parts.some((part) => form.problemOf(rowField(name, slot, part)) !== undefined)
  // A row stays open while its problem is being mended.
  const unopened = slots.filter((slot) => isWrong(slot) && !opened.includes(slot))
  if (unopened.length > 0) setOpened([...opened, ...unopened])
  const nameAt = (slot: string) => list.rowName(slots.indexOf(slot) + 1)
  const setOrder = (next: readonly string[]) => form.set(name, textOf(next))
  const free = freeSlot(list, slots)
  const addRow = () => {
    if (free === undefined) return
    for (const part of parts) form.set(rowField(name, free, part), blank[part] ?? '')
    setOrder([...slots, free])
    setOpened((before) => [...before, free])
    focus.after(`${idOf(name)}-${free} :is(input, select, textarea)`)
  }
  const move = (slot: string, by: -1 | 1) => {
    const next = moved(slots, slot, by)
    setOrder(next)
    setTold(rows.placed(saidAt(slot) || nameAt(slot), next.indexOf(slot) + 1, next.length))
    focus.after(`${idOf(name)}-${slot} .row-${by < 0 ? 'up' : 'down'} button`)
  }
  const remove = (slot: string) => {
    const place = slots.indexOf(slot)
    const neighbour = slots[place + 1] ?? slots[place - 1]
    setOrder(slots.filter((one) => one !== slot))
    setOpened((before) => before.filter((one) => one !== slot))
    setTold(rows.removed(saidAt(slot) || nameAt(slot)))
    focus.after(neighbour === undefined ? `${idOf(name)}-add button` : `${idOf(name)}-${neighbour} .row-remove button`)
  }
  const problem = form.problemOf(name)
  const toggle = (slot: string) => setOpened((before) => (before.includes(slot) ? before.filter((one) => one !== slot) : [...before, slot]))
  return (
    <fieldset className={problem === undefined ? 'field rows' : 'field rows field-wrong'} id={idOf(name)} tabIndex={-1}>
      <legend>{form.labels[name]}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {problem === undefined ? null : <p className="problem">{problem}</p>}
      {slots.length === 0 ? <p className="quiet">{rows.none}</p> : null}
      <ol className="row-list">
        {slots.map((slot, place) => (
          <Row
            key={slot}
            id={`${idOf(name)}-${slot}`}
            title={nameAt(slot)}
            said={saidAt(slot)}
            isOpen={opened.includes(slot)}
            onToggle={() => toggle(slot)}
            onRemove={() => remove(slot)}
            {...(canMove ? { onMove: (by) => move(slot, by), isFirst: place === 0, isLast: place === slots.length - 1 } : {})}
          >
            {fields((part) => rowField(name, slot, part))}
          </Row>
        ))}
      </ol>
      <output className="small">{told}</output>
      {free === undefined ? null : (
        <span id={`${idOf(name)}-add`}>
          <Button icon="plus" onClick={addRow}>
            {add}
          </Button>
        </span>
      )}
    </fieldset>
  )
}

/** Focus goes where the work goes on, once what was asked for is drawn. */
function useFocus() {
  const wanted = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const [id = '', ...within] = wanted.current.split(' ')
    wanted.current = undefined
    const found = document.getElementById(id)?.querySelector(within.join(' '))
    if (found instanceof HTMLElement) found.focus()
  })
  return {
    after: (target: string) => {
      wanted.current = target
    },
  }
}
