import { useLocation } from 'wouter'
import { CreateAgreement } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAgreement } from '#web/lib/api/use-keep-answer.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { AmendsFields } from './amends-fields.tsx'
import { amendsLabels, amendsOf, amendsPath, textsOf, type AmendsField } from './amends-texts.ts'
import { NotAvailable } from './not-available.tsx'
import { sameParties } from './same-parties.ts'

/** A signed text changes by addendum alone: here it is drafted. */
export function NewAddendumPage({ id }: { id: string }) {
  const parent = useEndpoint('agreements.get', { id })
  return (
    <LoadedPage query={parent}>
      {(data) => (data.actions.includes('create_addendum') ? <AddendumForm parent={data} /> : <NotAvailable agreement={data} />)}
    </LoadedPage>
  )
}

const longestTitle = 300

function AddendumForm({ parent }: { parent: AgreementAnswer }) {
  const text = useText()
  const words = text.agreements.addendum
  const [, navigate] = useLocation()
  const keep = useKeepAgreement()
  const form = useForm<AmendsField | 'title'>({
    key: `new-addendum.${parent.id}`,
    initial: { ...textsOf(parent), title: words.ownTitleStart(parent.title).slice(0, longestTitle) },
    labels: { ...amendsLabels(text), title: words.ownTitle },
    pathOf: amendsPath,
  })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('agreements.create', () => {
      const { title } = form.values
      const body = { type: 'addendum', parentId: parent.id, parties: sameParties(parent), title, amends: amendsOf(form.values) }
      return { body: parseInput(CreateAgreement, body) }
    })
    if (answer === undefined) return
    await keep(answer)
    navigate(paths.agreement(answer.id), { state: withNotice(words.created) })
  }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(parent.id), label: parent.title }]}
    >
      <FormFrame
        form={form}
        submission={submission}
        send={words.create}
        cancelHref={paths.agreement(parent.id)}
        onSubmit={() => void send()}
      >
        <TextField form={form} name="title" />
        <AmendsFields form={form} parent={parent} />
      </FormFrame>
    </Page>
  )
}
