import { contract } from '#shared/contract/contract.ts'
import { parseInput } from '#shared/parse.ts'
import { createTemplate } from '#functions/core/templates/create-template.ts'
import { editTemplate } from '#functions/core/templates/edit-template.ts'
import { getTemplate, listTemplates } from '#functions/core/templates/read-templates.ts'
import { asking, history, versioned, written, type Handler } from './answer.ts'

export const templatesHandlers = {
  'templates.list': asking(contract['templates.list'], ({ ctx, caller, query }) => listTemplates(ctx, caller, query)),
  'templates.create': ({ ctx, command }) => written(createTemplate(ctx, command), undefined, '/templates'),
  'templates.get': ({ ctx, caller, id, query }) =>
    versioned(getTemplate(ctx, caller, id, parseInput(contract['templates.get'].query, query))),
  'templates.edit': ({ ctx, command }) => written(editTemplate(ctx, command)),
  'templates.history': history,
} satisfies Record<string, Handler>
