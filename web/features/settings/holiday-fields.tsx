import { useText } from '#web/i18n/language-context.tsx'
import { dateState } from '#web/lib/forms/date-parts.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useFormats } from '#web/lib/format.ts'
import { RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { dayList, firstKind, nationalKinds } from './holidays-form.ts'
import { RowsField } from '#web/ui/rows-field.tsx'
import { SourcesField } from '#web/ui/sources-field.tsx'

type Props = { form: Form<string>; isNational: boolean }

/** The days off of a year and what they rest on; the year itself is set when it is made. */
export function HolidayFields({ form, isNational, isNew = false }: Props & { isNew?: boolean }) {
  const labels = useText().settings.holidayForm
  const counts = [
    { value: 'yes', label: labels.yes },
    { value: 'no', label: labels.no },
  ]
  return (
    <>
      {isNew ? <TextField form={form} name="year" size="short" hint={labels.yearHint} /> : null}
      <TextField form={form} name="legalBasis" hint={isNational ? labels.legalBasisHint : labels.legalBasisHintRegional} />
      {isNational ? <RadioField form={form} name="collectiveLeaveIsWorkingDay" hint={labels.collectiveHint} choices={counts} /> : null}
      <Days form={form} isNational={isNational} />
      <SourcesField form={form} />
    </>
  )
}

function Days({ form, isNational }: Props) {
  const text = useText()
  const formats = useFormats()
  const labels = text.settings.holidayForm
  const year = (form.values['year'] ?? '').trim()
  const kinds = nationalKinds.map((value) => ({ value, label: text.words.holidayKind[value] }))
  return (
    <RowsField
      form={form}
      list={dayList(text)}
      hint={labels.daysHint}
      add={labels.addDay}
      blank={{ on: /^\d{4}$/.test(year) ? `${year}-` : '', kind: firstKind(isNational) }}
      said={({ on = '', name = '', kind }) =>
        [
          dateState(on) === 'day' ? formats.fullDay(on) : [],
          name,
          kind === 'collective_leave' ? text.words.holidayKind.collective_leave : [],
        ]
          .flat()
          .filter((part) => part !== '')
          .join(' · ')
      }
      fields={(named) => (
        <>
          <DateField form={form} name={named('on')} />
          <TextField form={form} name={named('name')} />
          {isNational ? <SelectField form={form} name={named('kind')} choices={kinds} /> : null}
        </>
      )}
    />
  )
}
