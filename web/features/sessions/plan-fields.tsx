import { relationsFor } from '#shared/permissions.ts'
import { mostOrganisations, SessionType } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckboxField, SelectField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { OrganisationChecklist } from '#web/ui/organisation-checklist.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { AgreementChoices } from './agreement-choices.tsx'
import { PointField } from './point-field.tsx'
import type { PlanField } from './session-fields.ts'

type Props = { form: Form<PlanField> }

/** All that a plan says, in the order in which one thinks of it: what, with whom, when, where, who goes, why. */
export const PlanFields = ({ form }: Props) => (
  <>
    <What form={form} />
    <WithWhom form={form} />
    <When form={form} />
    <Where form={form} />
    <WhoGoes form={form} />
    <Why form={form} />
  </>
)

function What({ form }: Props) {
  const { sessions, words } = useText()
  const labels = sessions.form
  const types = SessionType.options.map((value) => ({ value, label: words.sessionType[value] }))
  return (
    <>
      <TextField form={form} name="title" hint={labels.titleHint} />
      <SelectField form={form} name="type" choices={types} />
      <details className="more" open={form.start.alsoTypes !== ''}>
        <summary>
          <Icon name="chevron" />
          {labels.alsoTypesMore}
        </summary>
        <CheckboxField form={form} name="alsoTypes" isOptional choices={types.filter(({ value }) => value !== form.values.type)} />
      </details>
    </>
  )
}

function WithWhom({ form }: Props) {
  const labels = useText().sessions.form
  const { list } = useOrganisations()
  const hosts = list
    .filter(({ id, status }) => status !== 'ended' || id === form.values.hostId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
  return (
    <>
      <SelectField form={form} name="hostId" hint={labels.hostHint} choices={hosts.map(({ id, name }) => ({ value: id, label: name }))} />
      <OrganisationChecklist form={form} name="organisationIds" organisations={list} most={mostOrganisations} />
      <AgreementChoices form={form} />
    </>
  )
}

function When({ form }: Props) {
  const labels = useText().sessions.form
  return (
    <>
      <DateField form={form} name="on" takesMonth isOptional hint={labels.onHint} />
      <CheckboxField form={form} name="isUnsure" isOptional choices={[{ value: 'yes', label: labels.unsure, hint: labels.unsureHint }]} />
      {form.values.isUnsure === 'yes' ? <TextArea form={form} name="dateNote" rows={2} isOptional hint={labels.dateNoteHint} /> : null}
      <div className="field-pair">
        <TextField form={form} name="startsAt" size="short" isOptional hint={labels.timeHint} />
        <TextField form={form} name="endsAt" size="short" isOptional hint={labels.timeHint} />
      </div>
    </>
  )
}

function Where({ form }: Props) {
  const labels = useText().sessions.form
  const organisations = useOrganisations()
  const { hostId } = form.values
  return (
    <>
      <TextField form={form} name="place.name" isOptional hint={labels.placeHint} />
      {hostId === '' || form.values['place.name'] !== '' ? null : (
        <div>
          <Button onClick={() => form.set('place.name', organisations.fullName(hostId))}>{labels.atHost}</Button>
        </div>
      )}
      <TextField form={form} name="place.address" isOptional />
      <PointField form={form} />
    </>
  )
}

function WhoGoes({ form }: Props) {
  const labels = useText().sessions.form
  const me = useMe()
  return (
    <>
      <CheckboxField form={form} name="isMine" isOptional choices={[{ value: 'yes', label: labels.mine(me.name) }]} />
      <TextArea form={form} name="others" rows={3} isOptional hint={labels.othersHint} />
      <TextField form={form} name="assignmentNumber" size="medium" isOptional hint={labels.assignmentHint} />
    </>
  )
}

function Why({ form }: Props) {
  const labels = useText().sessions.form
  const me = useMe()
  return (
    <>
      <TextArea form={form} name="purpose" rows={3} isOptional />
      <TextArea form={form} name="agenda" isOptional hint={labels.linesHint} />
      {relationsFor('sessions.probe', me.role).length === 0 ? null : (
        <TextArea form={form} name="probes" isOptional hint={labels.probesHint} />
      )}
    </>
  )
}
