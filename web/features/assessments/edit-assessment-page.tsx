import { useCallback } from 'react'
import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { EditAssessment, type Assessment } from '#shared/assessments.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { settledIds, useUploads } from '#web/lib/upload/use-uploads.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { idOf } from '#web/ui/field.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { StaleNotice } from '#web/ui/stale-notice.tsx'
import { editOf, fieldOfPath, labelsOf, textsOf, type ResultField } from './assessment-fields.ts'
import { ResultFields } from './result-fields.tsx'

const Current = z.record(z.string(), z.unknown())
type Fields = ResultField | 'sourceFileId'

/** A result is corrected or completed; year and organisation stay. */
export function EditAssessmentPage({ id }: { id: string }) {
  const assessment = useEndpoint('assessments.get', { id })
  return <LoadedPage query={assessment}>{(data) => <EditForm assessment={data} />}</LoadedPage>
}

function EditForm({ assessment }: { assessment: Assessment }) {
  const text = useText()
  const { assessments } = text
  const labels = assessments.form
  const { id, version, year, scheme, jurisdiction } = assessment
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const teller = useTeller(jurisdiction, 'assessments')
  const fresh = useEndpoint('assessments.get', { id })
  const form = useForm<Fields>({
    key: `edit.${id}`,
    initial: { ...textsOf(assessment), sourceFileId: '' },
    labels: { ...labelsOf(text), sourceFileId: assessments.file },
    pathOf: fieldOfPath,
  })
  const { set } = form
  const uploads = useUploads(
    id,
    form.values.sourceFileId,
    useCallback((kept: string) => set('sourceFileId', kept), [set]),
  )
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('assessments.edit', () => {
      const [sourceFileId] = settledIds(uploads, 'sourceFileId')
      const changes = { ...editOf(form.values, assessment), ...(sourceFileId === undefined ? {} : { sourceFileId }) }
      return { id, version, body: parseInput(EditAssessment, changes) }
    })
    if (answer === undefined) return
    await keep('assessments.get', id, answer)
    navigate(paths.assessment(id), { state: withNotice(labels.saved) })
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale = current === undefined ? undefined : <StaleNotice before={assessment} current={current} teller={teller} onContinue={goOn} />
  const back = paths.assessment(id)
  return (
    <Page
      title={labels.editTitle(year)}
      lead={labels.createLead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: back, label: assessments.title(year) }]}
    >
      <FormFrame form={form} submission={submission} stale={stale} send={labels.save} cancelHref={back} onSubmit={() => void send()}>
        <ResultFields form={form} scheme={scheme} />
        <FileField
          id={idOf('sourceFileId')}
          uploads={uploads}
          label={assessments.file}
          hint={labels.fileHint}
          problem={form.problemOf('sourceFileId')}
          isSingle
          isOptional
        />
      </FormFrame>
    </Page>
  )
}
