import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { AgreementId, OrganisationId, SessionId } from '#shared/ids.ts'
import { parseInput } from '#shared/parse.ts'
import { relationsFor } from '#shared/permissions.ts'
import { CreateSession } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { textOf } from '#web/lib/forms/values.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { PlanFields } from './plan-fields.tsx'
import { emptyPlan, planBody, planLabels, planPath, type PlanTexts } from './session-fields.ts'

const Search = z.object({ organisationId: choice(OrganisationId), agreementId: choice(AgreementId), previousId: choice(SessionId) })

/** A visit or meeting is planned: from nothing, for an organisation, for an agreement, or after another visit. */
export function PlanSessionPage() {
  const { form } = useText().sessions
  const me = useMe()
  const [{ organisationId, agreementId, previousId }] = useSearchParams(Search)
  if (relationsFor('sessions.edit', me.role).length === 0) return <Page title={form.createTitle} lead={form.mayNotPlan} />
  if (previousId !== undefined) return <AfterAnother id={previousId} />
  if (agreementId !== undefined) return <AboutAgreement id={agreementId} />
  return <PlanForm given={organisationId === undefined ? {} : { hostId: organisationId, organisationIds: organisationId }} />
}

function AboutAgreement({ id }: { id: string }) {
  const agreement = useEndpoint('agreements.get', { id })
  return (
    <Loaded query={agreement}>
      {({ ownerId }) => <PlanForm given={{ agreementIds: id, hostId: ownerId, organisationIds: ownerId }} from={id} />}
    </Loaded>
  )
}

/** The next visit goes to the same people, on the day that was agreed, with what was to be looked into. */
function AfterAnother({ id }: { id: string }) {
  const { form } = useText().sessions
  const previous = useEndpoint('sessions.get', { id })
  return (
    <Loaded query={previous}>
      {({ title, type, hostId, organisationIds, agreementIds, nextVisitOn, probes }) => (
        <PlanForm
          previous={{ id, title }}
          from={id}
          given={{
            title: followingTitle(title, form.following),
            type,
            hostId,
            organisationIds: textOf(organisationIds),
            agreementIds: textOf(agreementIds ?? []),
            on: nextVisitOn ?? '',
            probes: (probes ?? []).join('\n'),
          }}
        />
      )}
    </Loaded>
  )
}

const longestTitle = 300

/** A visit after a visit says so once. */
const followingTitle = (title: string, word: string): string => (title.startsWith(word) ? title : `${word} ${title}`.slice(0, longestTitle))

type FormProps = { given: Partial<PlanTexts>; from?: string; previous?: { id: string; title: string } }

function PlanForm({ given, from = given.hostId ?? '', previous }: FormProps) {
  const text = useText()
  const words = text.sessions.form
  const me = useMe()
  const keep = useKeepAnswer()
  const [, navigate] = useLocation()
  const form = useForm({ key: `plan-session.${from}`, initial: emptyPlan(given), labels: planLabels(text), pathOf: planPath })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('sessions.create', () => ({
      body: parseInput(CreateSession, { ...planBody(form.values, me), ...(previous === undefined ? {} : { previousId: previous.id }) }),
    }))
    if (answer === undefined) return
    await keep('sessions.get', answer.id, answer)
    navigate(paths.session(answer.id), { state: withNotice(words.created) })
  }
  return (
    <Page
      title={words.createTitle}
      lead={previous === undefined ? words.lead : words.leadAfter(previous.title)}
      hasErrors={form.problems.length > 0}
      crumbs={[
        { href: paths.sessions, label: text.sessions.list.title },
        ...(previous === undefined ? [] : [{ href: paths.session(previous.id), label: previous.title }]),
      ]}
    >
      <FormFrame
        form={form}
        submission={submission}
        send={words.create}
        cancelHref={previous === undefined ? paths.sessions : paths.session(previous.id)}
        onSubmit={() => void send()}
      >
        <PlanFields form={form} />
      </FormFrame>
    </Page>
  )
}
