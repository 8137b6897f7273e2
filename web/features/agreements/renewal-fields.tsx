import { mostCarried, Scope } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { CommitmentListItem } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { dateState } from '#web/lib/forms/date-parts.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import { listOf } from '#web/lib/forms/values.ts'
import { useFormats } from '#web/lib/format.ts'
import { CheckboxField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { SummaryList } from '#web/ui/summary-list.tsx'
import { TextField } from '#web/ui/text-field.tsx'

export type RenewalField = 'title' | 'label' | 'scope' | 'startsOn' | 'endsOn' | 'renewBy' | 'carry'
type Props = { form: Form<RenewalField> }

/** The new term, and what the new paper calls itself; the rest is taken over. */
export function RenewalText({ form }: Props) {
  const { agreements, words } = useText()
  const labels = agreements.renewal
  return (
    <>
      <h2>{labels.textTitle}</h2>
      <p className="hint">{labels.partiesHint}</p>
      <TextField form={form} name="title" />
      <TextField form={form} name="label" size="medium" hint={agreements.form.labelHint} isOptional />
      <DateField form={form} name="startsOn" isOptional />
      <DateField form={form} name="endsOn" isOptional />
      <DateField form={form} name="renewBy" isOptional />
      <CheckboxField form={form} name="scope" isOptional choices={Scope.options.map((value) => ({ value, label: words.scope[value] }))} />
    </>
  )
}

/** The open promises, all chosen to begin with, each with its day. */
export function RenewalPromises({ form, open }: Props & { open: readonly CommitmentListItem[] }) {
  const labels = useText().agreements.renewal
  const formats = useFormats()
  const { endsOn } = form.values
  const isAfterEnd = (dueOn: string) => dateState(endsOn) === 'day' && dueOn > endsOn
  return (
    <>
      <h2>{labels.carryTitle}</h2>
      {open.length === 0 ? (
        <p className="quiet">{labels.carryNone}</p>
      ) : (
        <CheckboxField
          form={form}
          name="carry"
          hint={labels.carryHint}
          isOptional
          choices={open.map(({ id, title, dueOn }) => ({
            value: id,
            label: title,
            hint: (isAfterEnd(dueOn) ? labels.dueAfterEnd : labels.due)(formats.day(dueOn)),
          }))}
        />
      )}
      {open.length > mostCarried ? <p className="hint">{labels.carryCut(mostCarried)}</p> : null}
    </>
  )
}

type CheckProps = Props & { agreement: AgreementAnswer; open: readonly CommitmentListItem[] }

/** All of it once more, before it is sent. */
export function RenewalCheck({ form, agreement, open }: CheckProps) {
  const { renewal, detail } = useText().agreements
  const formats = useFormats()
  const { startsOn, endsOn, carry } = form.values
  const day = (value: string) => (dateState(value) === 'day' ? formats.day(value) : renewal.noTerm)
  const carried = listOf(carry).length
  return (
    <>
      <h2>{renewal.checkTitle}</h2>
      <SummaryList
        facts={[
          { label: renewal.check.renews, value: agreement.title },
          {
            label: renewal.check.term,
            value: startsOn === '' && endsOn === '' ? renewal.noTerm : detail.termRange(day(startsOn), day(endsOn)),
            isMissing: endsOn === '',
          },
          { label: renewal.check.carried, value: renewal.count(carried) },
          { label: renewal.check.left, value: renewal.count(Math.max(0, open.length - carried)) },
        ]}
      />
    </>
  )
}
