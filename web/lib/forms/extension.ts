import type { LocalDate } from '#shared/dates.ts'
import { AskExtension, GrantExtension, RefuseExtension } from '#shared/duties.ts'
import { invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from './use-form.ts'
import { filled } from './values.ts'

/** What the owner of a duty fills in to ask for more time; `body` throws what is wrong with it. */
export function useAskExtension({ id, dueOn }: { id: string; dueOn: LocalDate }) {
  const words = useText().forms.extension
  const form = useForm({
    key: `ask.${id}`,
    initial: { newDueOn: '', reason: '' },
    labels: { newDueOn: words.newDue, reason: words.reason },
  })
  const body = () => {
    const asked = parseInput(AskExtension, filled(form.values))
    if (asked.newDueOn <= dueOn) throw invalidField('newDueOn', 'not_later')
    return asked
  }
  return { form, words, body }
}

/** What the head fills in to answer; the body that belongs to the choice throws what is wrong with it. */
export function useAnswerExtension({ id }: { id: string }) {
  const words = useText().forms.extension
  const form = useForm({
    key: `answer.${id}`,
    initial: { choice: '', note: '', reason: '' },
    labels: { choice: words.choice, note: words.note, reason: words.refuseReason },
  })
  const { choice } = form.values
  const { note, reason } = filled(form.values)
  return {
    form,
    words,
    isRefusal: choice === 'refuse',
    refusal: () => parseInput(RefuseExtension, { reason }),
    grant: () => {
      if (choice !== 'grant') throw invalidField('choice', 'required')
      return parseInput(GrantExtension, { note })
    },
  }
}
