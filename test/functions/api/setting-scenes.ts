import { contract } from '#shared/contract/contract.ts'
import { bodyOf } from '#test/support/request.ts'
import { scenes, type Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

const years = new WeakMap<Stage, number>()
/** A year that no other record of the stage has. */
function nextYear(stage: Stage, from: number): number {
  const used = years.get(stage) ?? 0
  years.set(stage, used + 1)
  return from + (used % (2100 - from))
}

/** The days off of a region in a year of their own. */
export const newHolidays = (stage: Stage) => {
  const year = nextYear(stage, 2001)
  return { year, legalBasis: 'Surat edaran', days: [{ on: `${year}-08-14`, name: 'Hari jadi', kind: 'regional_holiday' }] }
}

export async function holidaysIn(stage: Stage, scene: Scene): Promise<string> {
  const person = scene === 'elsewhere' ? stage.cast.administratorElsewhere : stage.cast.administrator
  return bodyOf(contract['holidays.create'], await person.post('/holidays', newHolidays(stage))).id
}

/** How the agency of a scene was judged in a year of its own. */
export const newAssessment = (stage: Stage, scene: Scene) => ({
  organisationId: scenes[scene].owner,
  year: nextYear(stage, 2025),
  scheme: 'opinion',
  score: 65.98,
  label: 'Kualitas Sedang',
})

export async function assessmentIn(stage: Stage, scene: Scene): Promise<string> {
  return bodyOf(contract['assessments.create'], await stage.headOf(scene).post('/assessments', newAssessment(stage, scene))).id
}
