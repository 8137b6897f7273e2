import { describe, expect, it } from 'vitest'
import { AssessmentScheme, CreateAssessment, saysSomething, schemeYears } from '#shared/assessments.ts'
import { refusedFields } from './refused-fields.ts'
import { idOf } from './samples.ts'

const result = { organisationId: idOf('organisations'), year: 2022, scheme: 'five_category', score: 69.38, zone: 'yellow' }

describe('an assessment', () => {
  it('takes what was published: score, zone, category or label', () => {
    for (const more of [{}, { score: undefined }, { category: 'medium' }, { year: 2025, scheme: 'opinion', label: 'Kualitas Sedang' }])
      expect(CreateAssessment.safeParse({ ...result, ...more }).success).toBe(true)
    expect(refusedFields(CreateAssessment, { ...result, score: undefined, zone: undefined })).toEqual([['score', 'required']])
    expect(saysSomething({ label: 'Kualitas Tinggi Tanpa Maladministrasi' })).toBe(true)
  })

  it('has a scheme for each year, and a year only one: no line joins 2024 and 2025', () => {
    for (const year of [2013, 2021, 2022, 2024, 2025, 2100]) {
      const fitting = AssessmentScheme.options.filter((scheme) => year >= schemeYears[scheme].from && year <= schemeYears[scheme].to)
      expect(fitting).toHaveLength(1)
      for (const scheme of AssessmentScheme.options) {
        const refused = refusedFields(CreateAssessment, { ...result, year, scheme })
        expect([year, scheme, refused]).toEqual([year, scheme, fitting.includes(scheme) ? [] : [['scheme', 'invalid_value']]])
      }
    }
  })

  it('has a score from 0 to 100 with two decimals', () => {
    for (const score of [0, 65.98, 94.58, 100, 57.03, 1.1]) expect(CreateAssessment.safeParse({ ...result, score }).success).toBe(true)
    for (const score of [-0.01, 100.01, 65.981, '65.98', Number.NaN, Number.POSITIVE_INFINITY])
      expect(CreateAssessment.safeParse({ ...result, score }).success).toBe(false)
  })
})
