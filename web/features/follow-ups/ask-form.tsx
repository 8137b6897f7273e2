import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { CreateFollowUp } from '#shared/follow-ups.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page, type Crumb } from '#web/ui/page.tsx'
import { AgreementField } from './agreement-field.tsx'
import { DueFields } from './due-fields.tsx'
import { bodyOf, labelsOf, startingTexts, type FollowUpField, type KnownSource } from './follow-up-fields.ts'
import { choicesOf } from './owners-of.ts'
import { PersonFields } from './person-fields.tsx'
import { ProductFields } from './product-fields.tsx'
import { RequestFields } from './request-fields.tsx'

type Props = {
  formKey: string
  /** What asks for it; absent for a product of oversight, which is described in the form. */
  source: KnownSource | undefined
  /** The words of the source. */
  above?: ReactNode
  owners: readonly OrganisationCard[]
  /** The agreements in whose chain it can stand. */
  agreementIds: readonly string[]
  known: Partial<Record<FollowUpField, string>>
  back: Crumb
}

/** What is asked, of whom, until when. */
export function AskForm({ formKey, source, above, owners, agreementIds, known, back }: Props) {
  const text = useText()
  const words = text.followUps.form
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const form = useForm({ key: formKey, initial: startingTexts(known), labels: labelsOf(text) })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('follow-ups.create', () => ({ body: parseInput(CreateFollowUp, bodyOf(form.values, source)) }))
    if (answer === undefined) return
    await keep('follow-ups.get', answer.id, answer)
    navigate(paths.followUp(answer.id), { state: withNotice(words.created) })
  }
  return (
    <Page
      title={source === undefined ? words.productTitle : words.createTitle}
      lead={source === undefined ? <ProductLead /> : words.lead}
      hasErrors={form.problems.length > 0}
      crumbs={[back]}
    >
      {above}
      <FormFrame form={form} submission={submission} send={words.create} cancelHref={back.href} onSubmit={() => void send()}>
        {source === undefined ? <ProductFields form={form} /> : null}
        <SelectField
          form={form}
          name="ownerId"
          hint={source?.kind === 'session' ? words.ownerHint : undefined}
          choices={choicesOf(owners)}
        />
        <RequestFields form={form} />
        <AgreementField form={form} ids={agreementIds} isOfSession={source?.kind === 'session'} />
        <DueFields form={form} />
        <PersonFields form={form} />
      </FormFrame>
    </Page>
  )
}

/** That a suggestion made in a session is none of the reserved products, and where it is followed up. */
function ProductLead() {
  const words = useText().followUps.form
  return (
    <>
      {words.productLead} <Link href={paths.sessions}>{words.seeSessions}</Link>
    </>
  )
}
