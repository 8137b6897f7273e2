import { useLocation } from 'wouter'
import { CreatePksBatch, largestBatch } from '#shared/agreements.ts'
import type { AgreementOverview } from '#shared/overview.ts'
import { invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { filled, linesOf, listOf } from '#web/lib/forms/values.ts'
import { withNotice } from '#web/lib/notice.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { OrganisationChecklist } from '#web/ui/organisation-checklist.tsx'
import { Page } from '#web/ui/page.tsx'
import { emptySource, SourceFields, sourceIn, type SourceField } from '#web/ui/source-fields.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { bodyOf, emptyTexts, labelsOf, textsIn, type TextField } from './agreement-fields.ts'
import { AgreementTextFields } from './agreement-text-fields.tsx'
import { NotAvailable } from './not-available.tsx'

/** One MoU, many PKS, in one action. */
export function PksBatchPage({ id }: { id: string }) {
  const overview = useEndpoint('agreements.overview', { id })
  return (
    <LoadedPage query={overview}>
      {(data) => (data.agreement.actions.includes('create_pks_batch') ? <BatchForm overview={data} /> : <CannotAdd overview={data} />)}
    </LoadedPage>
  )
}

function CannotAdd({ overview: { agreement } }: { overview: AgreementOverview }) {
  const { batch } = useText().agreements
  return agreement.type === 'mou' ? (
    <NotAvailable agreement={agreement} title={batch.notAvailable} />
  ) : (
    <NotAvailable agreement={agreement} hint={batch.onlyMou} />
  )
}

type Fields = TextField | 'items' | 'mode' | 'missing' | SourceField

const batchOf = (values: Record<Fields, string>) => {
  const { missing, ...given } = filled(values)
  const recordSigned = { source: sourceIn(given), missing: linesOf(missing) }
  return {
    template: { ...bodyOf(textsIn(values)), ...(values.mode === 'signed' ? { recordSigned } : {}) },
    items: listOf(values.items).map((organisationId) => ({ organisationId })),
  }
}

const flatPath = (path: string) => path.replace(/^template\.(recordSigned\.)?/, '')

function BatchForm({ overview: { agreement, children } }: { overview: AgreementOverview }) {
  const text = useText()
  const words = text.agreements.batch
  const { action } = text.agreements
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const organisations = useOrganisations(agreement.jurisdiction)
  const form = useForm<Fields>({
    key: `batch.${agreement.id}`,
    initial: { ...emptyTexts, items: '', mode: 'draft', missing: '', ...emptySource },
    labels: {
      ...labelsOf(text),
      items: words.organisations,
      mode: words.modeLegend,
      'source.title': action.sourceTitle,
      'source.url': action.sourceUrl,
      'source.publisher': text.words.source.publisher,
      'source.publishedOn': text.words.source.publishedOn,
      missing: action.missing,
    },
    pathOf: flatPath,
  })
  const submission = useSubmission(form)
  const count = listOf(form.values.items).length
  const send = async () => {
    const answer = await submission.submit('agreements.create_pks_batch', () => {
      if (count > largestBatch) throw invalidField('items', 'too_long')
      return { id: agreement.id, body: parseInput(CreatePksBatch, batchOf(form.values)) }
    })
    if (answer === undefined) return
    await queries.invalidateQueries()
    navigate(paths.agreement(agreement.id), { state: withNotice(words.done(answer.items.length)) })
  }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(agreement.id), label: agreement.title }]}
    >
      <FormFrame
        form={form}
        submission={submission}
        send={count === 0 ? words.sendNone : words.send(count)}
        cancelHref={paths.agreement(agreement.id)}
        onSubmit={() => void send()}
      >
        <h2>{words.chooseTitle}</h2>
        <OrganisationChecklist
          form={form}
          name="items"
          organisations={organisations.list}
          most={largestBatch}
          marked={{ ids: children.map(({ ownerId }) => ownerId), word: words.has }}
        />
        <h2>{words.templateTitle}</h2>
        <AgreementTextFields form={form} titleHint={words.titleHint} />
        <RadioField
          form={form}
          name="mode"
          choices={[
            { value: 'draft', label: words.modeDraft, hint: words.modeDraftHint },
            { value: 'signed', label: words.modeSigned, hint: words.modeSignedHint },
          ]}
        />
        {form.values.mode === 'signed' ? (
          <>
            <SourceFields form={form} titleHint={action.sourceTitleHint} />
            <TextArea form={form} name="missing" hint={action.missingHint} isOptional />
          </>
        ) : null}
      </FormFrame>
    </Page>
  )
}
