import { agreementLifecycle, missingFacts, neededForSigning, type Agreement, type AgreementAction } from '#shared/agreements.ts'
import { DomainError } from '#shared/errors.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import { parseInput } from '#shared/parse.ts'
import { explained } from '#shared/text.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { presentAgreement } from './present.ts'
import { agreements } from './store.ts'

/**
 * Moves an agreement along its lifecycle.
 * @throws DomainError as `agreements.<action>` of the contract lists them.
 */
export function moveAgreement(ctx: Context, command: Command, action: AgreementAction): Promise<Outcome<Agreement>> {
  const move = agreementLifecycle.moves[action]
  return changeRecord(ctx, command, {
    definition: agreements,
    permission: move.permission,
    input: move.input,
    mode: 'versioned',
    next: (current) => {
      const status = statusAfter(agreementLifecycle, action, current.status)
      if (action === 'sign') checkComplete(current)
      return {
        after: { ...current, status, ...effectOf(action, command.body) },
        action,
        note: noteOf(action, command.body),
        from: move.from,
      }
    },
    present: (record) => presentAgreement(ctx, command.caller, record),
  })
}

/** Signing needs both numbers, the date, the signatories and the signed file. */
function checkComplete(agreement: Agreement): void {
  const lacking = missingFacts(agreement).filter((fact) => neededForSigning.includes(fact))
  if (lacking.length > 0)
    throw new DomainError('invalid_input', 'Some facts that signing needs are missing.', {
      fields: lacking.map((path) => ({ path, code: 'required' })),
    })
}

const { moves } = agreementLifecycle

function effectOf(action: AgreementAction, body: unknown): Partial<Agreement> {
  if (action === 'record_signed') return { recordedFrom: parseInput(moves.record_signed.input, body) }
  if (action === 'cancel') return { cancelReason: explained(parseInput(moves.cancel.input, body)) }
  return {}
}

function noteOf(action: AgreementAction, body: unknown): string | undefined {
  if (action === 'record_signed') return parseInput(moves.record_signed.input, body).source.title
  if (action === 'cancel' || action === 'resume_discussion') return explained(parseInput(moves[action].input, body))
  return parseInput(moves[action].input, body).note
}
