import { agreementLifecycle, type Agreement, type AgreementAction } from '#shared/agreements.ts'
import { DocumentId } from '#shared/ids.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { effects } from './effects.ts'
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
    alsoReads: letterIn,
    mode: 'versioned',
    next: async (current, _, loaded) => {
      const status = statusAfter(agreementLifecycle, action, current.status)
      const { fields, note, also = [] } = await effects[action]({ ctx, command, current, loaded })
      return { after: { ...current, status, ...fields }, action, note, from: move.from, also }
    },
    present: (record) => presentAgreement(ctx, command.caller, record),
  })
}

/** The file of the letter on which the parties go on. */
function letterIn(body: unknown): string[] {
  const basis = typeof body === 'object' && body !== null && 'basis' in body ? body.basis : undefined
  const id = DocumentId.safeParse(typeof basis === 'object' && basis !== null && 'documentId' in basis ? basis.documentId : undefined)
  return id.success ? [id.data] : []
}
