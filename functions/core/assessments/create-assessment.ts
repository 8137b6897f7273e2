import { CreateAssessment, type Assessment } from '#shared/assessments.ts'
import { invalidField } from '#shared/errors.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import type { Command, Context } from '../context.ts'
import { organisations } from '../organisations/store.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { stored } from '../records/read.ts'
import { assessmentGuard, assessments } from './store.ts'

/**
 * Enters the published result of a year; of an organisation each year and scheme once. One that has ended keeps its past.
 * @throws DomainError as `assessments.create` of the contract lists them.
 */
export async function createAssessment(ctx: Context, command: Command): Promise<Outcome<Assessment>> {
  return createRecord(ctx, command, {
    definition: assessments,
    permission: 'assessments.edit',
    input: CreateAssessment,
    needs: ({ organisationId }) => ({ ids: [organisationId] }),
    build: (input, loaded) => {
      const organisation = stored(organisations, loaded.row(input.organisationId), command.caller)?.record
      if (organisation === undefined) throw invalidField('organisationId', 'not_found')
      const { jurisdiction, kind } = organisation
      return {
        access: { jurisdiction, ownerId: organisation.id },
        mutations: () => {
          if (isOmbudsman(kind)) throw invalidField('organisationId', 'wrong_type')
          return [{ after: { ...input, id: input.id ?? ctx.newId('assessments'), jurisdiction }, action: 'create' }]
        },
        extras: (records) => records.map(assessmentGuard),
      }
    },
    onPrerequisite: () => invalidField('year', 'not_unique'),
  })
}
