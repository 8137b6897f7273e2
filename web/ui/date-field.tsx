import { dateState, partsOf, textOfParts, type DateParts } from '#web/lib/forms/date-parts.ts'
import { useFormats } from '#web/lib/format.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { FieldGroup, idOf, type FieldProps } from './field.tsx'

const months = Array.from({ length: 12 }, (_, index) => String(index + 1))

/** Day, month and year apart, since a browser's own date input shows 5 March as 03/05; the date is echoed in words. */
export function DateField<Name extends string>({ takesMonth = false, ...field }: FieldProps<Name> & { takesMonth?: boolean }) {
  const { form, name } = field
  const { forms } = useText()
  const formats = useFormats()
  const value = form.values[name]
  const parts = partsOf(value)
  const change = (changed: Partial<DateParts>) => form.set(name, textOfParts({ ...parts, ...changed }))
  const state = dateState(value)
  const isWrong = form.problemOf(name) !== undefined || undefined
  return (
    <FieldGroup {...field} hint={[field.hint ?? [], takesMonth ? forms.monthExample : forms.dateExample].flat().join(' ')}>
      <div className="date-parts">
        <div className="date-part">
          <label htmlFor={idOf(name)}>{forms.day}</label>
          <input
            id={idOf(name)}
            className="input-day"
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            aria-invalid={isWrong}
            value={parts.day}
            onInput={(event) => change({ day: event.currentTarget.value })}
          />
        </div>
        <div className="date-part">
          <label htmlFor={`${idOf(name)}-month`}>{forms.month}</label>
          <select
            id={`${idOf(name)}-month`}
            aria-invalid={isWrong}
            value={parts.month}
            onChange={(event) => change({ month: event.currentTarget.value })}
          >
            <option value="">{forms.chooseMonth}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {formats.monthName(Number(month))}
              </option>
            ))}
          </select>
        </div>
        <div className="date-part">
          <label htmlFor={`${idOf(name)}-year`}>{forms.year}</label>
          <input
            id={`${idOf(name)}-year`}
            className="input-year"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            aria-invalid={isWrong}
            value={parts.year}
            onInput={(event) => change({ year: event.currentTarget.value })}
          />
        </div>
      </div>
      <output className={state === 'wrong' ? 'echo echo-wrong' : 'echo'} htmlFor={idOf(name)}>
        {state === 'day'
          ? formats.fullDay(value)
          : state === 'month' && takesMonth
            ? formats.month(value)
            : state === 'wrong'
              ? forms.notADate
              : ''}
      </output>
    </FieldGroup>
  )
}
