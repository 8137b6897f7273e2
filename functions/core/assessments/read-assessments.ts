import type * as z from 'zod/mini'
import { AssessmentCard, type Assessment, type AssessmentQuery } from '#shared/assessments.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { requireOrganisation } from '../organisations/store.ts'
import { jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { assessments, assessmentsOf, assessmentsOfOrganisation } from './store.ts'

/**
 * One page of assessments: of a jurisdiction, or of an organisation with the latest year first. An agency sees its own.
 * @throws DomainError as `assessments.list` of the contract lists them.
 */
export async function listAssessments(
  ctx: Context,
  caller: Caller,
  query: z.output<typeof AssessmentQuery>,
): Promise<Page<AssessmentCard>> {
  authoriseRole(caller, 'assessments.read')
  const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
  const organisationId = query.organisationId ?? (caller.role === 'agency' ? caller.organisationId : undefined)
  if (organisationId !== undefined) {
    await requireOrganisation(ctx, jurisdiction, organisationId)
    await authorise(ctx, caller, 'assessments.read', { jurisdiction, ownerId: organisationId })
  }
  const question = organisationId === undefined ? assessmentsOf(jurisdiction) : assessmentsOfOrganisation(organisationId)
  return listPage(ctx, { jurisdiction }, question, query, (row) => cardOf(AssessmentCard, row))
}

/** One assessment. @throws DomainError `not_found`, `forbidden`. */
export async function getAssessment(ctx: Context, caller: Caller, id: string): Promise<Assessment> {
  const { record } = await findRecord(ctx, assessments, caller, id)
  await authorise(ctx, caller, 'assessments.read', assessments.access(record))
  return record
}
