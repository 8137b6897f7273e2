import { listOf, textOf } from '#web/lib/forms/values.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Field, FieldGroup, idOf, inputProps, type FieldProps } from './field.tsx'

export type Choice = { value: string; label: string; hint?: string }
type ChoiceProps<Name extends string> = FieldProps<Name> & { choices: readonly Choice[] }

/** One of many, or of few where radios would take too much room. */
export function SelectField<Name extends string>({ choices, ...field }: ChoiceProps<Name>) {
  const { form, name } = field
  const text = useText()
  return (
    <Field {...field}>
      <select {...inputProps(field)} value={form.values[name]} onChange={(event) => form.set(name, event.currentTarget.value)}>
        <option value="">{field.isOptional ? text.agreements.form.none : text.forms.choose}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type OptionProps = { id: string; type: 'radio' | 'checkbox'; name: string; choice: Choice; isChosen: boolean; onChoose: () => void }

function Option({ id, type, name, choice, isChosen, onChoose }: OptionProps) {
  const hintId = choice.hint === undefined ? undefined : `${id}-about`
  return (
    <div className="option">
      <input id={id} type={type} name={name} value={choice.value} checked={isChosen} onChange={onChoose} aria-describedby={hintId} />
      <label htmlFor={id}>{choice.label}</label>
      {hintId === undefined ? null : (
        <p className="hint" id={hintId}>
          {choice.hint}
        </p>
      )}
    </div>
  )
}

const optionId = (name: string, index: number) => (index === 0 ? idOf(name) : `${idOf(name)}-${index}`)

/** One of few. */
export function RadioField<Name extends string>({ choices, ...field }: ChoiceProps<Name>) {
  const { form, name } = field
  return (
    <FieldGroup {...field}>
      {choices.map((choice, index) => (
        <Option
          key={choice.value}
          id={optionId(name, index)}
          type="radio"
          name={name}
          choice={choice}
          isChosen={form.values[name] === choice.value}
          onChoose={() => form.set(name, choice.value)}
        />
      ))}
    </FieldGroup>
  )
}

/** Any of few. */
export function CheckboxField<Name extends string>({ choices, ...field }: ChoiceProps<Name>) {
  const { form, name } = field
  const chosen = listOf(form.values[name])
  const toggle = (value: string) =>
    form.set(name, textOf(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]))
  return (
    <FieldGroup {...field}>
      {choices.map((choice, index) => (
        <Option
          key={choice.value}
          id={optionId(name, index)}
          type="checkbox"
          name={name}
          choice={choice}
          isChosen={chosen.includes(choice.value)}
          onChoose={() => toggle(choice.value)}
        />
      ))}
    </FieldGroup>
  )
}
