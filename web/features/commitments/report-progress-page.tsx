import { useCallback } from 'react'
import { ReportProgress } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { settledIds, useUploads } from '#web/lib/upload/use-uploads.ts'
import { FileField } from '#web/ui/file-field.tsx'
import { idOf } from '#web/ui/field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { PercentField, TextArea, TextField } from '#web/ui/text-field.tsx'
import { NotAvailable } from './not-available.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

/** The report of an agency (or of a secretariat on its behalf): how far, what changed, with which proof. */
export function ReportProgressPage({ id }: { id: string }) {
  const commitment = useEndpoint('commitments.get', { id })
  const { commitments } = useText()
  return (
    <LoadedPage query={commitment}>
      {(data) =>
        data.actions.includes('report_progress') ? (
          <ReportForm commitment={data} />
        ) : (
          <NotAvailable commitment={data} title={commitments.report.notPossible} hint={commitments.report.notPossibleHint} />
        )
      }
    </LoadedPage>
  )
}

const asNumber = (text: string | undefined) => (text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : text)

function ReportForm({ commitment }: { commitment: CommitmentAnswer }) {
  const { commitments, forms } = useText()
  const { report } = commitments
  const me = useMe()
  const organisations = useOrganisations(commitment.jurisdiction)
  const form = useForm({
    key: `report.${commitment.id}`,
    initial: { progressPercent: String(commitment.progressPercent), actual: '', note: '', documentIds: '' },
    labels: { progressPercent: report.percent, actual: report.actual, note: report.note, documentIds: forms.file.label },
  })
  const { set } = form
  const keepFiles = useCallback((text: string) => set('documentIds', text), [set])
  const uploads = useUploads(commitment.id, form.values.documentIds, keepFiles)
  const { submission, finish, frame } = useCommitmentStep(form, commitment, report.done)

  const send = async () => {
    const { progressPercent, actual, note } = filled(form.values)
    const answer = await submission.submit('commitments.report_progress', () => ({
      id: commitment.id,
      body: parseInput(ReportProgress, { progressPercent: asNumber(progressPercent), actual, note, documentIds: settledIds(uploads) }),
    }))
    await finish(answer)
  }

  const { indicator } = commitment
  return (
    <Page
      title={report.title}
      lead={commitment.title}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.commitment(commitment.id), label: commitment.title }]}
    >
      {me.role === 'secretariat' ? (
        <Remark>
          <p>{report.onBehalf(organisations.name(commitment.ownerId))}</p>
        </Remark>
      ) : null}
      <FormFrame {...frame} send={report.send} onSubmit={() => void send()}>
        <PercentField
          form={form}
          name="progressPercent"
          hint={report.percentHint(commitment.progressPercent)}
          sliderLabel={report.percentSlider}
        />
        {indicator === undefined ? null : (
          <TextField
            form={form}
            name="actual"
            size="medium"
            isOptional
            hint={
              indicator.unit === undefined ? report.actualHintTarget(indicator.target) : report.actualHint(indicator.unit, indicator.target)
            }
          />
        )}
        <TextArea form={form} name="note" hint={report.noteHint} />
        <FileField id={idOf('documentIds')} uploads={uploads} label={forms.file.label} problem={form.problemOf('documentIds')} isOptional />
      </FormFrame>
    </Page>
  )
}
