import type { ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'

export type FieldProps<Name extends string> = { form: Form<Name>; name: Name; hint?: string | undefined; isOptional?: boolean }

export const idOf = (name: string) => `field-${name}`
const hintId = (name: string) => `${idOf(name)}-hint`
const errorId = (name: string) => `${idOf(name)}-error`

/** What an input needs to be tied to its words. */
export function inputProps<Name extends string>({ form, name, hint }: FieldProps<Name>) {
  const problem = form.problemOf(name)
  const described = [problem === undefined ? [] : errorId(name), hint === undefined ? [] : hintId(name)].flat().join(' ')
  return {
    id: idOf(name),
    name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': problem === undefined ? undefined : true,
  } as const
}

const Hint = ({ name, hint }: { name: string; hint: string | undefined }) =>
  hint === undefined ? null : (
    <p className="hint" id={hintId(name)}>
      {hint}
    </p>
  )

const Problem = ({ name, problem }: { name: string; problem: string | undefined }) =>
  problem === undefined ? null : (
    <p className="problem" id={errorId(name)}>
      {problem}
    </p>
  )

function LabelWords({ label, isOptional = false }: { label: string; isOptional?: boolean | undefined }) {
  const { forms } = useText()
  return (
    <>
      {label}
      {isOptional ? <span className="optional"> {forms.optional}</span> : null}
    </>
  )
}

/** Label, hint, error and input of one field. */
export function Field<Name extends string>({ form, name, hint, isOptional, children }: FieldProps<Name> & { children: ReactNode }) {
  const problem = form.problemOf(name)
  return (
    <div className={problem === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={idOf(name)}>
        <LabelWords label={form.labels[name]} isOptional={isOptional} />
      </label>
      <Hint name={name} hint={hint} />
      <Problem name={name} problem={problem} />
      {children}
    </div>
  )
}

/** The same for a group of inputs. */
export function FieldGroup<Name extends string>({ form, name, hint, isOptional, children }: FieldProps<Name> & { children: ReactNode }) {
  const problem = form.problemOf(name)
  return (
    <fieldset
      className={problem === undefined ? 'field' : 'field field-wrong'}
      aria-describedby={inputProps({ form, name, hint })['aria-describedby']}
    >
      <legend>
        <LabelWords label={form.labels[name]} isOptional={isOptional} />
      </legend>
      <Hint name={name} hint={hint} />
      <Problem name={name} problem={problem} />
      {children}
    </fieldset>
  )
}
