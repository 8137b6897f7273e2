import { isOpen } from '#shared/commitments.ts'
import { invalidField } from '#shared/errors.ts'
import { isOpenFollowUp } from '#shared/follow-ups.ts'
import { mostSuccessors, organisationLifecycle } from '#shared/organisations.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled, listOf } from '#web/lib/forms/values.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { OrganisationChecklist } from '#web/ui/organisation-checklist.tsx'
import { MovePage } from './move-page.tsx'
import { noSuccession, SuccessionFields, successionLabels, type SuccessionField } from './succession-fields.tsx'
import { useOrganisationStep } from './use-organisation-step.tsx'
import { WhatWillHappen } from './what-will-happen.tsx'

/** Each open duty has a field of its own: who takes it over. */
type DutyField = `duty.${string}`
type Fields = 'successorIds' | 'mainId' | 'assigned' | DutyField | SuccessionField

const dutyField = (id: string): DutyField => `duty.${id}`

/** Of a duty that is left to the main successor. */
const withMain = 'main'

/** The organisation ends in favour of others. */
export function SplitForm({ overview }: { overview: OrganisationOverview }) {
  const text = useText()
  const labels = text.organisations.action
  const { organisation } = overview
  const { id, version, jurisdiction } = organisation
  const { list, fullName } = useOrganisations(jurisdiction)
  const duties = [
    ...overview.commitments.filter(({ status }) => isOpen(status)),
    ...overview.followUps.filter(({ status }) => isOpenFollowUp(status)),
  ]
  const form = useForm<Fields>({
    key: `split.${id}`,
    initial: {
      successorIds: '',
      mainId: '',
      assigned: '',
      ...noSuccession,
      ...Object.fromEntries(duties.map((duty) => [dutyField(duty.id), withMain])),
    },
    labels: {
      successorIds: labels.successors,
      mainId: labels.main,
      assigned: labels.assigned,
      ...successionLabels(text),
      ...Object.fromEntries(duties.map((duty) => [dutyField(duty.id), duty.title])),
    },
  })
  const { submission, finish, frame } = useOrganisationStep(form, organisation, labels.done.split)
  const chosen = listOf(form.values.successorIds)
  const [only, ...more] = chosen
  const main = more.length === 0 ? only : chosen.find((one) => one === form.values.mainId)
  const successors = chosen.map((value) => ({ value, label: fullName(value) }))
  const body = () => {
    if (more.length > 0 && main === undefined) throw invalidField('mainId', 'required')
    const { on, basis, note } = filled(form.values)
    const assigned = duties.flatMap((duty) => {
      const toId = form.values[dutyField(duty.id)] ?? ''
      return chosen.includes(toId) && toId !== main ? [{ id: duty.id, toId }] : []
    })
    const successorIds = main === undefined ? [] : [main, ...chosen.filter((one) => one !== main)]
    return parseInput(organisationLifecycle.moves.split.input, { successorIds, assigned, on, basis, note })
  }
  const send = async () => finish(await submission.submit('organisations.split', () => ({ id, version, body: body() })))
  return (
    <MovePage organisation={organisation} action="split" form={form} frame={frame} onSubmit={() => void send()}>
      <OrganisationChecklist form={form} name="successorIds" organisations={list} except={[id]} most={mostSuccessors} />
      {successors.length < 2 ? null : (
        <>
          <RadioField form={form} name="mainId" hint={labels.mainHint} choices={successors} />
          {duties.length === 0 ? null : (
            <fieldset className="field-set">
              <legend>{labels.assignLegend}</legend>
              <p className="hint">{labels.assignLead}</p>
              {duties.map((duty) => (
                <SelectField
                  key={duty.id}
                  form={form}
                  name={dutyField(duty.id)}
                  choices={[{ value: withMain, label: labels.followsMain }, ...successors]}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
      <SuccessionFields form={form} />
      <WhatWillHappen ids={chosen.length === 0 ? [] : [id]} />
    </MovePage>
  )
}
