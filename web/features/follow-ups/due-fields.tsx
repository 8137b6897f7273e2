import { daysBetween } from '#shared/dates.ts'
import { deadlineOf, Limit, LimitUnit } from '#shared/working-days.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useCalendar } from '#web/lib/calendar.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { todayIn } from '#web/lib/today.ts'
import { Button } from '#web/ui/button.tsx'
import { RadioField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { limitOf, type FollowUpField } from './follow-up-fields.ts'

type Props = { form: Form<FollowUpField> }

/** Until when: a day that was agreed, or the last day of a limit, which is worked out while one types. */
export function DueFields({ form }: Props) {
  const words = useText().followUps.form
  return (
    <>
      <RadioField
        form={form}
        name="dueKind"
        choices={[
          { value: 'day', label: words.dueDay, hint: words.dueDayHint },
          { value: 'limit', label: words.dueLimit, hint: words.dueLimitHint },
        ]}
      />
      {form.values.dueKind === 'limit' ? <LimitFields form={form} /> : <DateField form={form} name="dueOn" />}
    </>
  )
}

function LimitFields({ form }: Props) {
  const { followUps, words } = useText()
  const labels = followUps.form
  return (
    <fieldset className="field-set">
      <legend>{labels.dueLimit}</legend>
      <Presets form={form} />
      <TextField form={form} name="limit.days" size="short" />
      <RadioField
        form={form}
        name="limit.unit"
        choices={LimitUnit.options.map((value) => ({ value, label: words.limitUnit[value], hint: labels.unitHint[value] }))}
      />
      <DateField form={form} name="limit.from" hint={labels.fromHint} isOptional />
      <TextField form={form} name="limit.legalBasis" hint={labels.legalBasisHint} isOptional />
      <Computed form={form} />
    </fieldset>
  )
}

/** Limits that oversight knows, to fill in at once. */
function Presets({ form }: Props) {
  const { followUps, words } = useText()
  const labels = followUps.form
  const presets = [
    { days: 30, unit: 'working_days', basis: labels.correctiveBasis },
    { days: 60, unit: 'calendar_days', basis: labels.recommendationBasis },
  ] as const
  return (
    <div className="field">
      <p className="hint">{labels.presets}</p>
      {presets.map(({ days, unit, basis }) => (
        <Button
          key={basis}
          onClick={() => {
            form.set('limit.days', String(days))
            form.set('limit.unit', unit)
            form.set('limit.legalBasis', basis)
          }}
        >
          {labels.preset(days, words.limitUnit[unit], basis)}
        </Button>
      ))}
    </div>
  )
}

/** The day on which the limit ends, by the same rule and the same holidays as the API's. */
function Computed({ form }: Props) {
  const words = useText().followUps.form
  const formats = useFormats()
  const organisations = useOrganisations()
  const { calendar, hasFailed } = useCalendar(form.values['limit.unit'] === 'working_days')
  const typed = limitOf(form.values)
  const limit = Limit.safeParse({ ...typed, from: typed.from ?? todayIn(organisations.zoneOf(form.values.ownerId)) }).data
  if (limit === undefined) return <p className="hint">{words.notYetComputed}</p>
  if (limit.unit === 'working_days' && calendar === undefined)
    return <p className="hint">{hasFailed ? words.cannotCompute : words.computing}</p>
  const { dueOn, yearsWithoutHolidays } = deadlineOf(limit, calendar ?? { years: new Set(), daysOff: new Set() })
  return (
    <>
      <output className="computed">
        <span className="small">{words.computed}</span>
        <strong>{formats.fullDay(dueOn)}</strong>
        <span className="small">{words.computedFrom(formats.day(limit.from), daysBetween(limit.from, dueOn))}</span>
      </output>
      <UnknownYears years={yearsWithoutHolidays} />
    </>
  )
}

/** Says that the holidays of a year are not known. */
export function UnknownYears({ years }: { years: readonly number[] }) {
  const { detail } = useText().followUps
  if (years.length === 0) return null
  return (
    <Remark tone="warn">
      <p>{detail.unknownYears(years.join(', '))}</p>
    </Remark>
  )
}
