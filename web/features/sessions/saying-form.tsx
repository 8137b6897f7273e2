import { useText } from '#web/i18n/language-context.tsx'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { withItem } from './list-items.ts'
import { likelyOrganisation, OrganisationField } from './organisation-field.tsx'
import { RecordFrame } from './record-frame.tsx'
import { draftOf, hrefOf, type Recording } from './recording.ts'
import { RemoveLink } from './remove-item.tsx'
import {
  emptySaying,
  isConverted,
  sayingKinds,
  statementOf,
  statementTexts,
  suggestionOf,
  suggestionTexts,
  type SayingTexts,
} from './sayings.ts'
import { statementInputs } from './session-inputs.ts'
import { shortened } from './shortened.ts'
import { useRecordStep } from './use-record-step.ts'

type Props = { recording: Recording; suggestion: number | undefined; statement: number | undefined; findingId: string | undefined }

/** One suggestion or statement, new or changed. */
export function SayingForm({ recording, suggestion, statement, findingId }: Props) {
  const { sessions, commitments } = useText()
  const { saying, record } = sessions
  const { session } = recording
  const before = { suggestion: session.suggestions?.[suggestion ?? -1], statement: session.statements?.[statement ?? -1] }
  const isNew = before.suggestion === undefined && before.statement === undefined
  const about = session.findings?.find(({ id }) => id === findingId)
  const initial =
    before.suggestion !== undefined
      ? suggestionTexts(before.suggestion)
      : before.statement !== undefined
        ? statementTexts(before.statement)
        : emptySaying({ findingId: findingId ?? '', organisationId: about?.organisationId ?? likelyOrganisation(session) })
  const form = useForm<keyof SayingTexts>({
    key: draftOf(recording, 'saran-janji', before.suggestion?.id ?? before.statement?.id ?? ''),
    initial,
    labels: {
      kind: saying.kind,
      text: saying.text,
      findingId: saying.finding,
      organisationId: record.organisation,
      'by.name': saying.byName,
      'by.position': saying.byPosition,
      'indicator.name': commitments.form.indicatorName,
      'indicator.target': commitments.form.indicatorTarget,
      'indicator.unit': commitments.form.indicatorUnit,
      dueOn: saying.dueOn,
      reason: record.reason,
    },
    pathOf: (path) => path.replace(/^(suggestions|statements)\.\d+\./, ''),
  })
  const { send, frame } = useRecordStep(form, recording, {
    done: isNew ? saying.added : record.saved,
    cancelHref: isNew && findingId === undefined ? undefined : hrefOf(recording, 'saran-janji'),
    doneHref: hrefOf(recording, 'saran-janji'),
  })
  const isSuggestion = form.values.kind === 'suggestion'
  const changes = () =>
    isSuggestion
      ? { suggestions: withItem(session.suggestions, suggestion, suggestionOf(form.values, before.suggestion)) }
      : { statements: withItem(statementInputs(session), statement, statementOf(form.values, before.statement)) }
  const kinds = sayingKinds.filter((kind) => isNew || (kind === 'suggestion') === (before.suggestion !== undefined))
  const named = suggestion === undefined ? { ucapan: String(statement) } : { saran: String(suggestion) }
  const staysAsItIs = statement !== undefined && isConverted(session, statement)
  return (
    <>
      <RecordFrame recording={recording} {...frame} send={isNew ? saying.add : record.save} onSubmit={() => void send(changes)}>
        {kinds.length === 1 || staysAsItIs ? null : (
          <RadioField form={form} name="kind" choices={kinds.map((kind) => ({ value: kind, label: saying.kinds[kind] }))} />
        )}
        <TextArea form={form} name="text" hint={isSuggestion ? saying.suggestionHint : saying.statementHint} />
        {isSuggestion ? <ForFinding form={form} recording={recording} /> : <BySomebody form={form} />}
        <OrganisationField form={form} name="organisationId" session={session} hint={isSuggestion ? saying.toHint : saying.forHint} />
        {form.values.kind === 'promise' ? <Measure form={form} /> : null}
      </RecordFrame>
      {isNew || staysAsItIs ? null : <RemoveLink href={hrefOf(recording, 'saran-janji', { ...named, hapus: 'ya' })} />}
    </>
  )
}

type FieldsProps = { form: Form<keyof SayingTexts> }

function ForFinding({ form, recording: { session } }: FieldsProps & { recording: Recording }) {
  const { findings = [] } = session
  if (findings.length === 0) return null
  return (
    <SelectField
      form={form}
      name="findingId"
      isOptional
      choices={findings.map(({ id, text }) => ({ value: id, label: shortened(text) }))}
    />
  )
}

const BySomebody = ({ form }: FieldsProps) => (
  <>
    <TextField form={form} name="by.name" isOptional />
    <TextField form={form} name="by.position" isOptional />
  </>
)

/** What makes a promise ready to become a commitment. */
function Measure({ form }: FieldsProps) {
  const { saying } = useText().sessions
  return (
    <fieldset className="field-set">
      <legend>{saying.measureLegend}</legend>
      <p className="hint">{saying.measureHint}</p>
      <TextField form={form} name="indicator.name" isOptional />
      <TextField form={form} name="indicator.target" size="medium" isOptional />
      <TextField form={form} name="indicator.unit" size="medium" isOptional />
      <DateField form={form} name="dueOn" isOptional />
    </fieldset>
  )
}
