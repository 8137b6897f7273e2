import { DomainError, invalidField } from '#shared/errors.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { AddFinding, mostFindings, sessionLifecycle, type Session } from '#shared/sessions.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { presentSession } from './present.ts'
import { requireOrganisations } from './require-named.ts'
import { requireWhole } from './require-whole.ts'
import { sessions } from './store.ts'

/**
 * Appends a finding as it is seen. Needs no version: it takes its turn among others, and after five lost turns answers `busy`.
 * @throws DomainError as `sessions.add_finding` of the contract lists them.
 */
export const addFinding = (ctx: Context, command: Command): Promise<Outcome<Session>> =>
  changeRecord(ctx, command, {
    definition: sessions,
    permission: 'sessions.edit',
    input: AddFinding,
    mode: 'appending',
    next: async (current, input) => {
      const { status, jurisdiction, findings = [] } = current
      if (status !== 'held')
        throw new DomainError('illegal_move', 'Findings are added while a session is being recorded.', {
          legalActions: legalActions(sessionLifecycle, status),
        })
      const id = input.id ?? ctx.newId('findings')
      if (findings.some((finding) => finding.id === id)) throw new DomainError('already_exists', 'This finding is there already.')
      if (findings.length >= mostFindings) throw invalidField('findings', 'too_long')
      const after = { ...current, findings: [...findings, { ...input, id }] }
      requireWhole(after, (path) => path.replace(`findings.${findings.length}.`, ''))
      if (input.organisationId !== undefined) await requireOrganisations(ctx, jurisdiction, [['organisationId', input.organisationId]])
      return { after, action: 'add_finding', from: ['held'] }
    },
    present: (record) => presentSession(ctx, command.caller, record),
  })
