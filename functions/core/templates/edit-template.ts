import { EditTemplate, isOrdered, type Template } from '#shared/checklists.ts'
import { invalidField } from '#shared/errors.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { templates } from './store.ts'

/**
 * Makes a new version of a template; what was answered with an older one keeps its words.
 * @throws DomainError as `templates.edit` of the contract lists them.
 */
export const editTemplate = (ctx: Context, command: Command): Promise<Outcome<Template>> =>
  changeRecord(ctx, command, {
    definition: templates,
    permission: 'templates.manage',
    input: EditTemplate,
    mode: 'versioned',
    next: (current, input) => {
      const after = edited(templates, current, input)
      if (!isOrdered(after)) throw invalidField('fairFrom', 'too_big')
      return { after, action: 'edit' }
    },
    present: async (record) => record,
  })
