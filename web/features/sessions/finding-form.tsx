import { CommitmentCategory } from '#shared/commitments.ts'
import { parseInput } from '#shared/parse.ts'
import { FindingTone, type Finding } from '#shared/session-parts.ts'
import { AddFinding } from '#shared/sessions.ts'
import type { Checklist, Template } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { CheckboxField, RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { withItem } from './list-items.ts'
import { likelyOrganisation, OrganisationField } from './organisation-field.tsx'
import { RecordFrame } from './record-frame.tsx'
import { draftOf, hrefOf, type Recording } from './recording.ts'
import { RemoveLink } from './remove-item.tsx'
import { unexplained, useRecordStep } from './use-record-step.ts'

/** A row of a checklist in the session. */
export type Row = { checklist: number; code: string }
type Props = { recording: Recording; place: number | undefined; row: Row | undefined }
type Texts = Record<'text' | 'tone' | 'category' | 'isCritical' | 'organisationId' | 'reason', string>

/** A finding is new, raised from a row, or changed. */
export function FindingForm({ recording, place, row }: Props) {
  const { session } = recording
  const before = place === undefined ? undefined : session.findings?.[place]
  const checklist = row === undefined ? undefined : session.checklists?.[row.checklist]
  if (before === undefined && row !== undefined && checklist !== undefined)
    return <RaisedForm recording={recording} row={row} checklist={checklist} />
  const texts = before === undefined ? emptyTexts(likelyOrganisation(session)) : textsOf(before)
  return (
    <OneFinding
      recording={recording}
      place={place}
      before={before}
      texts={texts}
      item={before?.item}
      backHref={hrefOf(recording, 'temuan')}
    />
  )
}

const emptyTexts = (organisationId: string): Texts => ({
  ...unexplained,
  text: '',
  tone: 'needs_improvement',
  category: '',
  isCritical: '',
  organisationId,
})

const textsOf = ({ text, tone, category, isCritical, organisationId }: Finding): Texts => ({
  ...unexplained,
  text,
  tone,
  category: category ?? '',
  isCritical: isCritical === true ? 'yes' : '',
  organisationId: organisationId ?? '',
})

/** The words of the row, with what was noted there. */
const raisedTexts = (template: Template, checklist: Checklist, code: string, organisationId: string): Texts => {
  const item = template.items.find((one) => one.code === code)
  const note = checklist.notes?.[code]
  return {
    ...emptyTexts(checklist.organisationId ?? organisationId),
    text: [item?.text ?? code, note ?? []].flat().join('\n'),
    isCritical: item?.critical === true ? 'yes' : '',
  }
}

function RaisedForm({ recording, row, checklist }: { recording: Recording; row: Row; checklist: Checklist }) {
  const { templateId, templateVersion } = checklist
  const template = useEndpoint('templates.get', { id: templateId, query: { version: templateVersion } })
  return (
    <Loaded query={template}>
      {(data) => (
        <OneFinding
          recording={recording}
          place={undefined}
          before={undefined}
          texts={raisedTexts(data, checklist, row.code, likelyOrganisation(recording.session))}
          item={row}
          backHref={hrefOf(recording, 'daftar-periksa', { ke: String(row.checklist) })}
        />
      )}
    </Loaded>
  )
}

type OneProps = {
  recording: Recording
  place: number | undefined
  before: Finding | undefined
  texts: Texts
  item: Row | undefined
  backHref: string
}

const findingOf = (texts: Texts, before: Finding | undefined, item: Row | undefined) => {
  const { text, tone, category, organisationId } = filled(texts)
  return {
    ...(before === undefined ? {} : { id: before.id }),
    text,
    tone,
    category,
    organisationId,
    item,
    ...(texts.isCritical === 'yes' ? { isCritical: true } : {}),
    ...(before?.quote === undefined ? {} : { quote: before.quote }),
  }
}

function OneFinding({ recording, place, before, texts, item, backHref }: OneProps) {
  const { sessions, words } = useText()
  const { finding, record } = sessions
  const { session, isAmendment } = recording
  const form = useForm<keyof Texts>({
    key: draftOf(recording, 'temuan', place === undefined ? (item?.code ?? '') : String(place)),
    initial: texts,
    labels: {
      text: finding.text,
      tone: finding.tone,
      category: finding.category,
      isCritical: finding.isCritical,
      organisationId: record.organisation,
      reason: record.reason,
    },
    pathOf: (path) => path.replace(/^findings\.\d+\./, ''),
  })
  const isNew = before === undefined
  const { submission, finish, save, frame } = useRecordStep(form, recording, {
    done: isNew ? finding.added : record.saved,
    cancelHref: isNew && item === undefined ? undefined : backHref,
    doneHref: backHref,
  })
  const send = async () => {
    // A new finding is appended by itself, so that two people can write theirs at once.
    if (isNew && !isAmendment)
      return finish(
        await submission.submit('sessions.add_finding', () => ({
          id: session.id,
          body: parseInput(AddFinding, findingOf(form.values, before, item)),
        })),
      )
    return finish(await save(() => ({ findings: withItem(session.findings, place, findingOf(form.values, before, item)) })))
  }
  return (
    <>
      <RecordFrame recording={recording} {...frame} send={isNew ? finding.add : record.save} onSubmit={() => void send()}>
        <TextArea form={form} name="text" hint={finding.textHint} />
        <RadioField form={form} name="tone" choices={FindingTone.options.map((value) => ({ value, label: words.findingTone[value] }))} />
        <CheckboxField
          form={form}
          name="isCritical"
          isOptional
          choices={[{ value: 'yes', label: finding.critical, hint: finding.criticalHint }]}
        />
        <SelectField
          form={form}
          name="category"
          isOptional
          choices={CommitmentCategory.options.map((value) => ({ value, label: words.category[value] }))}
        />
        <OrganisationField form={form} name="organisationId" session={session} />
      </RecordFrame>
      {place === undefined ? null : <RemoveLink href={hrefOf(recording, 'temuan', { ke: String(place), hapus: 'ya' })} />}
    </>
  )
}
