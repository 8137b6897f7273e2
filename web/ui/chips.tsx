type Option<Value extends string> = { value: Value; label: string }
type Props<Value extends string> = {
  legend: string
  options: readonly Option<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One choice of a few, always visible. */
export function Chips<Value extends string>({ legend, options, chosen, onChoose }: Props<Value>) {
  return (
    <fieldset className="chips" aria-label={legend}>
      {options.map(({ value, label }) => (
        <button key={value} type="button" className="chip" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
