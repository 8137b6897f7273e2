import * as z from 'zod/mini'
import { OrganisationId, TemplateId } from './ids.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Line, Note, Source } from './text.ts'

/** What was seen at one item of a checklist. In a simulation: done right, needs practice, done wrong. */
export const ChecklistAnswer = z.enum(['met', 'partly_met', 'not_met', 'not_applicable', 'not_checked'])
export type ChecklistAnswer = z.infer<typeof ChecklistAnswer>

/** For example `KR-05`: letters of the template and a number of two digits. */
export const ItemCode = z.string().check(z.regex(/^[A-Z]{1,4}-\d{2}$/))

export const TemplateItem = z.strictObject({
  code: ItemCode,
  text: Line,
  /** A failed critical item caps the class of the whole checklist. */
  critical: z.optional(z.boolean()),
  /** What to say or look at when it is not met. */
  advice: z.optional(Note),
})
export type TemplateItem = z.infer<typeof TemplateItem>

const Items = z.array(TemplateItem).check(z.minLength(1), z.maxLength(40))
const Percent = z.int().check(z.gte(1), z.lte(100))

/** `standard`: facts that are there or not. `simulation`: steps that are done right or wrong, each with its minutes. */
const TemplateKind = z.enum(['standard', 'simulation'])

/**
 * A checklist as a form. Its version is the record's version: what an older visit answered can be read with
 * the words of that day, since every version is in the history.
 */
export const Template = z.strictObject({
  id: TemplateId,
  ...recordFields,
  /** A short name such as `A`. */
  code: z.string().check(z.regex(/^[A-Z0-9]{1,6}$/)),
  title: Line,
  kind: TemplateKind,
  description: z.optional(Note),
  items: Items,
  /** Scores in percent from which a checklist is good, and fair; below it is poor. */
  goodFrom: Percent,
  fairFrom: Percent,
  sources: z.optional(z.array(Source).check(z.maxLength(10))),
  /** No longer offered for new visits. */
  isRetired: z.optional(z.boolean()),
})
export type Template = z.infer<typeof Template>

export const TemplateCard = z.strictObject({
  ...z.pick(Template, { id: true, code: true, title: true, kind: true, isRetired: true }).shape,
  version: z.int(),
  items: z.int(),
})
export type TemplateCard = z.infer<typeof TemplateCard>

const hasDistinctCodes = ({ items }: { items?: readonly { code: string }[] | undefined }) =>
  items === undefined || new Set(items.map(({ code }) => code)).size === items.length
/** A fair score is lower than a good one, as far as both are given. */
export const isOrdered = ({ goodFrom, fairFrom }: { goodFrom?: number | undefined; fairFrom?: number | undefined }) =>
  goodFrom === undefined || fairFrom === undefined || fairFrom < goodFrom

export const CreateTemplate = z
  .strictObject({
    id: z.optional(TemplateId),
    ...z.pick(Template, { code: true, title: true, kind: true, description: true, items: true, sources: true }).shape,
    goodFrom: z._default(Percent, 80),
    fairFrom: z._default(Percent, 60),
  })
  .check(fieldRule('items', 'not_unique', hasDistinctCodes), fieldRule('fairFrom', 'too_big', isOrdered))
export type CreateTemplate = z.infer<typeof CreateTemplate>

export const EditTemplate = z
  .strictObject({
    title: z.optional(Line),
    description: clearable(Note),
    items: z.optional(Items),
    goodFrom: z.optional(Percent),
    fairFrom: z.optional(Percent),
    isRetired: clearable(z.boolean()),
  })
  .check(fieldRule('items', 'not_unique', hasDistinctCodes), fieldRule('fairFrom', 'too_big', isOrdered))
export type EditTemplate = z.infer<typeof EditTemplate>

export const TemplateQuery = z.strictObject(listQuery)

/** An older version of a template, for reading what was answered with it. */
export const TemplateVersionQuery = z.strictObject({ version: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(99_999_999))) })

/** baik, cukup, kurang. */
export const ChecklistClass = z.enum(['good', 'fair', 'poor'])
export type ChecklistClass = z.infer<typeof ChecklistClass>

export const ChecklistResult = z.strictObject({
  /** Percent of what was checked; absent while nothing was. */
  score: z.optional(z.int()),
  checked: z.int(),
  total: z.int(),
  class: z.optional(ChecklistClass),
  failedCritical: z.array(ItemCode),
})
export type ChecklistResult = z.infer<typeof ChecklistResult>

const filled = {
  templateId: TemplateId,
  /** Which service or unit was checked, where a visit checks several. */
  subject: z.optional(Line),
  organisationId: z.optional(OrganisationId),
  answers: z.record(ItemCode, ChecklistAnswer),
  notes: z.optional(z.record(ItemCode, Note)),
  /** Of a simulation: minutes that a step took. */
  minutes: z.optional(z.record(ItemCode, z.int().check(z.gte(0), z.lte(600)))),
}

/** A checklist as answered in a session, with the name of its template at that time and the result. */
export const Checklist = z.strictObject({
  ...filled,
  templateVersion: z.int().check(z.gte(1)),
  code: Template.shape.code,
  title: Line,
  kind: TemplateKind,
  result: ChecklistResult,
})
export type Checklist = z.infer<typeof Checklist>

/** Without a version: the one in force. */
export const ChecklistInput = z.strictObject({ ...filled, templateVersion: z.optional(z.int().check(z.gte(1))) })
export type ChecklistInput = z.infer<typeof ChecklistInput>

const points: Partial<Record<ChecklistAnswer, number>> = { met: 1, partly_met: 0.5, not_met: 0 }
const classes: readonly ChecklistClass[] = ['poor', 'fair', 'good']
const worse = (one: ChecklistClass, other: ChecklistClass): ChecklistClass => (classes.indexOf(one) < classes.indexOf(other) ? one : other)

/**
 * Score and class of a checklist: met 1, partly met a half, not met 0; what does not apply or was not checked is left out.
 * A critical item that is not met caps the class at poor, one partly met at fair (after the supervision checklists of HNQIS).
 * @returns `score` in percent, rounded; no score and no class while nothing was checked.
 */
export function scoreChecklist(
  template: Pick<Template, 'items' | 'goodFrom' | 'fairFrom'>,
  answers: Readonly<Record<string, ChecklistAnswer>>,
): ChecklistResult {
  const answered = template.items.map((item) => ({ item, answer: answers[item.code] ?? 'not_checked' }))
  const counted = answered.flatMap(({ answer }) => points[answer] ?? [])
  const failed = (answer: ChecklistAnswer) => answered.filter(({ item, answer: given }) => item.critical === true && given === answer)
  const failedCritical = [...failed('not_met'), ...failed('partly_met')].map(({ item }) => item.code)
  const facts = { checked: counted.length, total: answered.filter(({ answer }) => answer !== 'not_applicable').length, failedCritical }
  if (counted.length === 0) return facts
  const score = Math.round((100 * counted.reduce((sum, point) => sum + point, 0)) / counted.length)
  const byScore: ChecklistClass = score >= template.goodFrom ? 'good' : score >= template.fairFrom ? 'fair' : 'poor'
  const cap: ChecklistClass = failed('not_met').length > 0 ? 'poor' : failed('partly_met').length > 0 ? 'fair' : 'good'
  return { ...facts, score, class: worse(byScore, cap) }
}
