import type * as z from 'zod/mini'
import { TemplateCard, type Template, type TemplateQuery, type TemplateVersionQuery } from '#shared/checklists.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findOwnOrNational } from '../records/nation.ts'
import { notFound, recordAt } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { templates, templatesOf } from './store.ts'

/**
 * One page of a jurisdiction's templates. Those of head office are for everybody who is signed in.
 * @throws DomainError as `templates.list` of the contract lists them.
 */
export async function listTemplates(ctx: Context, caller: Caller, query: z.output<typeof TemplateQuery>): Promise<Page<TemplateCard>> {
  authoriseRole(caller, 'templates.read')
  const jurisdiction = query.jurisdiction === 'national' ? 'national' : jurisdictionOfList(caller, query.jurisdiction)
  return listPage(ctx, { jurisdiction }, templatesOf(jurisdiction), query, (row) => cardOf(TemplateCard, row))
}

/**
 * One template, as it is or as it was at a version.
 * @throws DomainError `not_found`, also for a version that there is not yet; `forbidden`.
 */
export async function getTemplate(
  ctx: Context,
  caller: Caller,
  id: string,
  { version }: z.output<typeof TemplateVersionQuery>,
): Promise<Template> {
  const { record: current, reader } = await findOwnOrNational(ctx, templates, caller, id)
  await authorise(ctx, reader, 'templates.read', templates.access(current))
  if (version === undefined || version === current.version) return current
  if (version > current.version) throw notFound()
  return recordAt(ctx, templates, id, version)
}
