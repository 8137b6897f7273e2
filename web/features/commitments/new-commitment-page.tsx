import { Link, useLocation } from 'wouter'
import * as z from 'zod/mini'
import { AgreementId, SessionId, StatementId } from '#shared/ids.ts'
import { CreateCommitment } from '#shared/commitments.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
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
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { bodyOf, emptyTexts, labelsOf } from './commitment-fields.ts'
import { CommitmentFormFields } from './commitment-form-fields.tsx'
import { PromiseAgreements } from './promise-agreements.tsx'
import { promisedTexts, type Promised } from './promised.ts'

const Search = z.object({ agreementId: choice(AgreementId), sessionId: choice(SessionId), statementId: choice(StatementId) })

/** A new commitment under the agreement that the address names; it may make a promise of a session concrete. */
export function NewCommitmentPage() {
  const [{ agreementId, sessionId, statementId }] = useSearchParams(Search)
  if (sessionId !== undefined && statementId !== undefined)
    return <FromPromise sessionId={sessionId} statementId={statementId} agreementId={agreementId} />
  return agreementId === undefined ? <WithoutAgreement /> : <WithAgreement id={agreementId} />
}

type FromPromiseProps = { sessionId: string; statementId: string; agreementId: string | undefined }

function FromPromise({ sessionId, statementId, agreementId }: FromPromiseProps) {
  const session = useEndpoint('sessions.get', { id: sessionId })
  return (
    <LoadedPage query={session}>
      {(data) => {
        const statement = data.statements?.find(({ id }) => id === statementId)
        if (statement === undefined || statement.kind !== 'promise') return <WithoutAgreement />
        const promised = { session: data, statement }
        return agreementId === undefined ? (
          <PromiseAgreements promised={promised} />
        ) : (
          <WithAgreement id={agreementId} promised={promised} />
        )
      }}
    </LoadedPage>
  )
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

function WithAgreement({ id, promised }: { id: string; promised?: Promised }) {
  const agreement = useEndpoint('agreements.get', { id })
  return (
    <LoadedPage query={agreement}>
      {(data) =>
        data.actions.includes('create_commitment') ? <CreateForm agreement={data} promised={promised} /> : <MayNotAdd agreement={data} />
      }
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

function CreateForm({ agreement, promised }: { agreement: AgreementAnswer; promised: Promised | undefined }) {
  const text = useText()
  const words = text.commitments.form
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const organisations = useOrganisations(agreement.jurisdiction)
  const owners = organisations.list.filter(({ kind }) => !isOmbudsman(kind)).toSorted((a, b) => a.name.localeCompare(b.name))
  const form = useForm({
    key: ['new-commitment', agreement.id, promised?.statement.id ?? []].flat().join('.'),
    initial: promised === undefined ? emptyTexts(agreement.ownerId) : promisedTexts(promised, agreement.ownerId),
    labels: labelsOf(text),
    pathOf: (path) => (path === 'indicator' ? 'indicator.name' : path),
  })
  const statement = promised === undefined ? {} : { statement: { sessionId: promised.session.id, statementId: promised.statement.id } }
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('commitments.create', () => ({
      body: parseInput(CreateCommitment, { agreementId: agreement.id, ...bodyOf(form.values), ...statement }),
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
      {promised === undefined ? null : (
        <Remark>
          <p>
            {words.fromPromise} <Link href={paths.session(promised.session.id)}>{promised.session.title}</Link>
          </p>
          <blockquote className="said">{promised.statement.text}</blockquote>
          <p>{words.promiseNeeds}</p>
        </Remark>
      )}
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
