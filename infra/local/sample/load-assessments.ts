import { assessmentEndpoints } from '#shared/contract/assessments.ts'
import { atOnce } from './at-once.ts'
import type { Api } from './connect-api.ts'
import { readAssessments } from './read-visits.ts'

/** Enters published results of compliance assessments. */
export const loadAssessments = (api: Api, most: number): Promise<void> =>
  atOnce(most, readAssessments(), async ({ slug, body }) => {
    await api.ask(assessmentEndpoints['assessments.create'], { step: `enter ${slug}`, as: 'asisten', body, key: `sample-${slug}` })
  })
