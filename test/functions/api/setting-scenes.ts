import { contract } from '#shared/contract/contract.ts'
import { bodyOf } from '#test/support/request.ts'
import { scenes, type Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

let years = 0
/** A year that no other record of this file has, from a century and from the years of the Opini. */
const nextYear = (from: number) => from + (years++ % (2100 - from))

/** The days off of a region in a year of their own. */
export const newHolidays = () => {
  const year = nextYear(2001)
  return { year, legalBasis: 'Surat edaran', days: [{ on: `${year}-08-14`, name: 'Hari jadi', kind: 'regional_holiday' }] }
}

export async function holidaysIn(stage: Stage, scene: Scene): Promise<string> {
  const person = scene === 'elsewhere' ? stage.cast.administratorElsewhere : stage.cast.administrator
  return bodyOf(contract['holidays.create'], await person.post('/holidays', newHolidays())).id
}

/** How the agency of a scene was judged in a year of its own. */
export const newAssessment = (scene: Scene) => ({
  organisationId: scenes[scene].owner,
  year: nextYear(2025),
  scheme: 'opinion',
  score: 65.98,
  label: 'Kualitas Sedang',
})

export async function assessmentIn(stage: Stage, scene: Scene): Promise<string> {
  return bodyOf(contract['assessments.create'], await stage.headOf(scene).post('/assessments', newAssessment(scene))).id
}
