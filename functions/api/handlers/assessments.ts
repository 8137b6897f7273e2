import { contract } from '#shared/contract/contract.ts'
import { createAssessment } from '#functions/core/assessments/create-assessment.ts'
import { editAssessment } from '#functions/core/assessments/edit-assessment.ts'
import { getAssessment, listAssessments } from '#functions/core/assessments/read-assessments.ts'
import { asking, history, versioned, written, type Handler } from './answer.ts'

export const assessmentsHandlers = {
  'assessments.list': asking(contract['assessments.list'], ({ ctx, caller, query }) => listAssessments(ctx, caller, query)),
  'assessments.create': ({ ctx, command }) => written(createAssessment(ctx, command), undefined, '/assessments'),
  'assessments.get': ({ ctx, caller, id }) => versioned(getAssessment(ctx, caller, id)),
  'assessments.edit': ({ ctx, command }) => written(editAssessment(ctx, command)),
  'assessments.history': history,
} satisfies Record<string, Handler>
