import { invalidField } from '#shared/errors.ts'
import { CreateOrganisation, jurisdictionOfOrganisation, type Organisation } from '#shared/organisations.ts'
import type { Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { requireActive } from './rules.ts'
import { keyOfTree, knownOrganisation, organisations, writeToTree } from './store.ts'

/**
 * Adds an organisation to its jurisdiction: head office is `national`, all others follow their region code.
 * @throws DomainError as `organisations.create` of the contract lists them.
 */
export async function createOrganisation(ctx: Context, command: Command): Promise<Outcome<Organisation>> {
  const outcome = await createRecord(ctx, command, {
    definition: organisations,
    permission: 'organisations.manage',
    input: CreateOrganisation,
    needs: (input) => {
      const jurisdiction = jurisdictionOfOrganisation(input)
      return {
        ids: input.parentId === undefined ? [] : [input.parentId],
        rows: jurisdiction === undefined ? [] : [keyOfTree(jurisdiction)],
      }
    },
    build: (input, loaded) => {
      const jurisdiction = jurisdictionOfOrganisation(input)
      if (jurisdiction === undefined) throw invalidField('regionCode', 'required')
      const id = input.id ?? ctx.newId('organisations')
      return {
        access: { jurisdiction },
        mutations: () => {
          const parent = input.parentId === undefined ? undefined : knownOrganisation(loaded.row(input.parentId), command.caller)
          if (input.parentId !== undefined && parent === undefined) throw invalidField('parentId', 'not_found')
          if (parent !== undefined && ![jurisdiction, 'national'].includes(parent.jurisdiction))
            throw invalidField('parentId', 'wrong_jurisdiction')
          if (parent !== undefined) requireActive(parent, 'parentId')
          return [{ after: { ...input, id, jurisdiction }, action: 'create' }]
        },
        extras: (records) => records.map((record) => writeToTree(record, loaded.at(keyOfTree(jurisdiction)))),
      }
    },
  })
  ctx.directory.forgetTree(outcome.value.jurisdiction)
  return outcome
}
