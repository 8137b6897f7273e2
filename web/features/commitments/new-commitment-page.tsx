import { Link, useLocation } from 'wouter'
import * as z from 'zod/mini'
import { AgreementId } from '#shared/ids.ts'
import { CreateCommitment } from '#shared/commitments.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint, useKeepAnswer } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { bodyOf, emptyTexts, labelsOf } from './commitment-fields.ts'
import { CommitmentFormFields } from './commitment-form-fields.tsx'

const Search = z.object({ agreementId: choice(AgreementId) })

/** A new commitment under the agreement that the address names. */
export function NewCommitmentPage() {
  const [{ agreementId }] = useSearchParams(Search)
  return agreementId === undefined ? <WithoutAgreement /> : <WithAgreement id={agreementId} />
}

function WithoutAgreement() {
  const { commitments, home } = useText()
  return (
    <Page title={commitments.form.createTitle}>
      <EmptyState icon="agreements" title={commitments.form.chooseAgreement} hint={commitments.form.chooseAgreementHint}>
        <LinkButton look="primary" href={paths.agreements}>
          {home.seeAgreements}
        </LinkButton>
      </EmptyState>
    </Page>
  )
}

function WithAgreement({ id }: { id: string }) {
  const agreement = useEndpoint('agreements.get', { id })
  return (
    <LoadedPage query={agreement}>
      {(data) => (data.actions.includes('create_commitment') ? <CreateForm agreement={data} /> : <MayNotAdd agreement={data} />)}
    </LoadedPage>
  )
}

function MayNotAdd({ agreement }: { agreement: AgreementAnswer }) {
  const { commitments } = useText()
  return (
    <Page title={commitments.notAvailable} lead={commitments.notAvailableHint}>
      <LinkButton look="primary" href={paths.agreement(agreement.id)}>
        {agreement.title}
      </LinkButton>
    </Page>
  )
}

function CreateForm({ agreement }: { agreement: AgreementAnswer }) {
  const text = useText()
  const words = text.commitments.form
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const organisations = useOrganisations(agreement.jurisdiction)
  const owners = organisations.list.filter(({ kind }) => !isOmbudsman(kind)).toSorted((a, b) => a.name.localeCompare(b.name))
  const form = useForm({ key: `new-commitment.${agreement.id}`, initial: emptyTexts(agreement.ownerId), labels: labelsOf(text) })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('commitments.create', () => ({
      body: parseInput(CreateCommitment, { agreementId: agreement.id, ...bodyOf(form.values) }),
    }))
    if (answer === undefined) return
    await keep('commitments.get', answer.id, answer)
    navigate(paths.commitment(answer.id), { state: withNotice(words.created) })
  }
  return (
    <Page
      title={words.createTitle}
      lead={words.lead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(agreement.id), label: agreement.title }]}
    >
      <p className="hint">
        {words.agreementHint} <Link href={paths.agreement(agreement.id)}>{agreement.title}</Link>
      </p>
      <FormFrame
        form={form}
        submission={submission}
        send={words.create}
        cancelHref={paths.agreement(agreement.id)}
        onSubmit={() => void send()}
      >
        <CommitmentFormFields form={form} owners={owners.map(({ id, name }) => ({ value: id, label: name }))} hasStarted={false} />
      </FormFrame>
    </Page>
  )
}
