import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { publicBodies } from '#web/lib/public-bodies.ts'
import { choicesOf } from './owners-of.ts'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

/** "Not our authority": what happens is said before it is done. */
export function ForwardForm({ followUp }: { followUp: FollowUpAnswer }) {
  const words = useText().followUps.forward
  const organisations = useOrganisations(followUp.jurisdiction)
  const form = useForm({
    key: `forward.${followUp.id}`,
    initial: { toId: '', reason: '' },
    labels: { toId: words.to, reason: words.reason },
  })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.done(organisations.name(form.values.toId)))
  const send = async () => {
    const answer = await submission.submit('follow-ups.forward', () => ({
      id: followUp.id,
      version: followUp.version,
      body: parseInput(followUpLifecycle.moves.forward.input, filled(form.values)),
    }))
    await finish(answer)
  }
  const others = publicBodies(organisations.list).filter(({ id }) => id !== followUp.ownerId)
  return (
    <StepPage followUp={followUp} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <section className="prose" aria-labelledby="forward-effects">
        <h2 id="forward-effects">{words.what}</h2>
        <ul>
          {words.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </section>
      <FormFrame {...frame} isDanger send={words.send} onSubmit={() => void send()}>
        <SelectField form={form} name="toId" choices={choicesOf(others)} />
        <TextArea form={form} name="reason" hint={words.reasonHint} />
      </FormFrame>
    </StepPage>
  )
}
