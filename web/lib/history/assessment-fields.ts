import * as z from 'zod/mini'
import { AssessmentCategory, AssessmentScheme, AssessmentZone } from '#shared/assessments.ts'
import { told, type Teller, type Tellers } from './told.ts'

export function assessmentFields({ text, formats }: Teller): Tellers {
  const { history, words } = text
  return {
    scheme: told(AssessmentScheme, (scheme) => words.assessmentScheme[scheme]),
    zone: told(AssessmentZone, (zone) => words.assessmentZone[zone]),
    category: told(AssessmentCategory, (category) => words.assessmentCategory[category]),
    score: told(z.number(), formats.number),
    sourceFileId: told(z.string(), () => history.yes),
  }
}
