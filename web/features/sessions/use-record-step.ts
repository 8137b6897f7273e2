import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { parseInput } from '#shared/parse.ts'
import { EditSession, sessionLifecycle } from '#shared/sessions.ts'
import type { Form } from '#web/lib/forms/use-form.ts'
import type { Recording } from './recording.ts'
import { useSessionStep } from './use-session-step.tsx'

type Ways = { done: string; cancelHref?: string | undefined; doneHref?: string }

/** Every form that writes down a part can be a correction, which is explained. */
export type Explained = 'reason'
export const unexplained = { reason: '' }

/** Saves what a form says as a change of the session: recorded as it is, or as an amendment with its reason. */
export function useRecordStep<Name extends string>(form: Form<Name | Explained>, { session, isAmendment }: Recording, ways: Ways) {
  const step = useSessionStep(form, session, ways)
  const { submission, finish } = step
  const target = { id: session.id, version: session.version }
  const save = async (changes: () => Record<string, unknown>): Promise<SessionAnswer | undefined> =>
    isAmendment
      ? submission.submit('sessions.amend', () => ({
          ...target,
          body: parseInput(sessionLifecycle.moves.amend.input, { ...changes(), reason: form.values.reason }),
        }))
      : submission.submit('sessions.edit', () => ({ ...target, body: parseInput(EditSession, changes()) }))
  return { ...step, save, send: async (changes: () => Record<string, unknown>, href?: string) => finish(await save(changes), href) }
}
