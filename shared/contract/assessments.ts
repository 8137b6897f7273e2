import { Assessment, AssessmentCard, AssessmentQuery, CreateAssessment, EditAssessment } from '../assessments.ts'
import { pageOf } from '../records.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

export const assessmentEndpoints = {
  'assessments.list': endpoint({
    method: 'GET',
    path: '/assessments',
    summary: 'Assessments of a jurisdiction, newest first; filters: none, organisationId. An agency sees its own.',
    permission: 'assessments.read',
    query: AssessmentQuery,
    status: 200,
    output: pageOf(AssessmentCard),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'assessments.create': endpoint({
    method: 'POST',
    path: '/assessments',
    summary: 'Enter the published result of a year',
    permission: 'assessments.edit',
    body: CreateAssessment,
    status: 201,
    output: Assessment,
    hasEtag: true,
    errors: ['already_exists'],
  }),
  'assessments.get': endpoint({
    method: 'GET',
    path: '/assessments/{id}',
    summary: 'One assessment',
    permission: 'assessments.read',
    status: 200,
    output: Assessment,
    hasEtag: true,
  }),
  'assessments.edit': endpoint({
    method: 'PATCH',
    path: '/assessments/{id}',
    summary: 'Correct or complete a result, or name its source file',
    permission: 'assessments.edit',
    body: EditAssessment,
    status: 200,
    output: Assessment,
    hasEtag: true,
    needsIfMatch: true,
  }),
  'assessments.history': historyOf('assessments', 'assessments.read'),
} as const
