import { scoreChecklist, type Checklist, type ChecklistInput, type Template } from '#shared/checklists.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import type { Session } from '#shared/sessions.ts'
import type { Caller, Context } from '../context.ts'
import { recordAt, type Loaded } from '../records/read.ts'
import { knownTemplate, templates } from '../templates/store.ts'

type Asked = { ctx: Context; caller: Caller; session: Session; loaded: Loaded }

/**
 * Checklists as they are kept: with the words and the result by the template's version that they were answered with. What was
 * answered with an older version keeps it, unless another is named.
 * @throws DomainError `invalid_input` that names the template, the version or the item.
 */
export const fillChecklists = (asked: Asked, inputs: readonly ChecklistInput[]): Promise<Checklist[]> =>
  Promise.all(inputs.map((input, position) => fillChecklist(asked, input, position)))

async function fillChecklist(asked: Asked, input: ChecklistInput, position: number): Promise<Checklist> {
  const path = `checklists.${position}`
  const template = await templateFor(asked, input, position)
  requireItems(template, input, path)
  // Every item gets an answer, so that the record tells by itself which there were.
  const answers = Object.fromEntries(template.items.map(({ code }) => [code, input.answers[code] ?? 'not_checked']))
  const { version, code, title, kind } = template
  return { ...input, answers, templateVersion: version, code, title, kind, result: scoreChecklist(template, answers) }
}

async function templateFor({ ctx, caller, session, loaded }: Asked, input: ChecklistInput, position: number): Promise<Template> {
  const path = `checklists.${position}`
  const current = knownTemplate(loaded.row(input.templateId), caller)
  if (current === undefined) throw invalidField(`${path}.templateId`, 'not_found')
  if (![session.jurisdiction, 'national'].includes(current.jurisdiction)) throw invalidField(`${path}.templateId`, 'wrong_jurisdiction')
  const version = input.templateVersion ?? versionBefore(session, input, position) ?? current.version
  if (version > current.version) throw invalidField(`${path}.templateVersion`, 'not_found')
  return version === current.version ? current : recordAt(ctx, templates, current.id, version)
}

/** The version with which the same checklist was answered before: of the same subject, else in the same place. */
function versionBefore({ checklists = [] }: Session, input: ChecklistInput, position: number): number | undefined {
  const ofTemplate = (one: Checklist | undefined) => one?.templateId === input.templateId
  const ofSubject = checklists.find(
    (one) => ofTemplate(one) && one.subject === input.subject && one.organisationId === input.organisationId,
  )
  const inPlace = ofTemplate(checklists[position]) ? checklists[position] : undefined
  return (ofSubject ?? inPlace)?.templateVersion
}

const answering = ['answers', 'notes', 'minutes'] as const

function requireItems({ items }: Template, input: ChecklistInput, path: string): void {
  const fields = answering.flatMap((field) =>
    Object.keys(input[field] ?? {})
      .filter((code) => !items.some((item) => item.code === code))
      .map((code) => ({ path: `${path}.${field}.${code}`, code: 'not_found' as const })),
  )
  if (fields.length > 0) throw new DomainError('invalid_input', 'The checklist has no such item.', { fields })
}
