import { Field, inputProps, type FieldProps } from './field.tsx'

type TextProps<Name extends string> = FieldProps<Name> & { type?: 'text' | 'url'; size?: 'short' | 'medium' }

/** One line of text. */
export function TextField<Name extends string>({ type = 'text', size, ...field }: TextProps<Name>) {
  const { form, name } = field
  return (
    <Field {...field}>
      <input
        {...inputProps(field)}
        type={type}
        autoComplete="off"
        className={size === undefined ? undefined : `input-${size}`}
        value={form.values[name]}
        onInput={(event) => form.set(name, event.currentTarget.value)}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextArea<Name extends string>({ rows = 4, ...field }: FieldProps<Name> & { rows?: number }) {
  const { form, name } = field
  return (
    <Field {...field}>
      <textarea
        {...inputProps(field)}
        rows={rows}
        value={form.values[name]}
        onInput={(event) => form.set(name, event.currentTarget.value)}
      />
    </Field>
  )
}

/** A percentage: typed, or slid. */
export function PercentField<Name extends string>({ sliderLabel, ...field }: FieldProps<Name> & { sliderLabel: string }) {
  const { form, name } = field
  const value = form.values[name]
  return (
    <Field {...field}>
      <span className="percent-field">
        <span className="with-unit">
          <input
            {...inputProps(field)}
            className="input-short"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onInput={(event) => form.set(name, event.currentTarget.value)}
          />
          <span aria-hidden="true">%</span>
        </span>
        <input
          type="range"
          aria-label={sliderLabel}
          min={0}
          max={100}
          step={5}
          value={/^\d+$/.test(value) ? value : '0'}
          onInput={(event) => form.set(name, event.currentTarget.value)}
        />
      </span>
    </Field>
  )
}
