import { CreateTemplate, type Template } from '#shared/checklists.ts'
import type { Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { templates } from './store.ts'

/**
 * Adds a checklist template to the caller's own jurisdiction; one of head office is for all.
 * @throws DomainError as `templates.create` of the contract lists them.
 */
export async function createTemplate(ctx: Context, command: Command): Promise<Outcome<Template>> {
  const { jurisdiction } = command.caller
  return createRecord(ctx, command, {
    definition: templates,
    permission: 'templates.manage',
    input: CreateTemplate,
    needs: () => ({ ids: [] }),
    build: (input) => ({
      access: { jurisdiction },
      mutations: () => [{ after: { ...input, id: input.id ?? ctx.newId('templates'), jurisdiction }, action: 'create' }],
    }),
  })
}
