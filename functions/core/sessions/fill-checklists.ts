import { scoreChecklist, type Checklist, type ChecklistInput, type Template } from '#shared/checklists.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import type { Session } from '#shared/sessions.ts'
import type { Caller, Context } from '../context.ts'
import { ownOrNational } from '../records/nation.ts'
import { recordAt, type Loaded } from '../records/read.ts'
import { templates } from '../templates/store.ts'

type Asked = { ctx: Context; caller: Caller; session: Session; loaded: Loaded }

/**
 * Checklists as they are kept: with the words and the result by the template's version that they were answered with. What was
 * answered with an older version keeps it, unless another is named.
 * @throws DomainError `invalid_input` that names the template, the version or the item.
 */
export const fillChecklists = (asked: Asked, inputs: readonly ChecklistInput[]): Promise<Checklist[]> =>
  Promise.all(
    inputs.map((input, position) => fillChecklist(asked, input, `checklists.${position}`, versionBefore(asked.session, inputs, position))),
  )

async function fillChecklist(asked: Asked, input: ChecklistInput, path: string, before: number | undefined): Promise<Checklist> {
  const template = await templateFor(asked, input, path, before)
  requireItems(template, input, path)
  // Every item gets an answer, so that the record tells by itself which there were.
  const answers = Object.fromEntries(template.items.map(({ code }) => [code, input.answers[code] ?? 'not_checked']))
  const { version, code, title, kind } = template
  return { ...input, answers, templateVersion: version, code, title, kind, result: scoreChecklist(template, answers) }
}

async function templateFor(
  { ctx, caller, session, loaded }: Asked,
  input: ChecklistInput,
  path: string,
  before: number | undefined,
): Promise<Template> {
  const current = ownOrNational(templates, loaded.row(input.templateId), caller)
  if (current === undefined) throw invalidField(`${path}.templateId`, 'not_found')
  if (![session.jurisdiction, 'national'].includes(current.jurisdiction)) throw invalidField(`${path}.templateId`, 'wrong_jurisdiction')
  const version = input.templateVersion ?? before ?? current.version
  if (version > current.version) throw invalidField(`${path}.templateVersion`, 'not_found')
  return version === current.version ? current : recordAt(ctx, templates, current.id, version)
}

type Subject = Pick<Checklist, 'templateId' | 'subject' | 'organisationId'>
const isSame = (one: Subject, other: Subject): boolean =>
  one.templateId === other.templateId && one.subject === other.subject && one.organisationId === other.organisationId

/** The version with which the same was answered before: of this subject or, where the subject was renamed, in this place. */
function versionBefore({ checklists = [] }: Session, inputs: readonly ChecklistInput[], position: number): number | undefined {
  const input = inputs[position]
  if (input === undefined) return undefined
  const inPlace = checklists[position]
  const isRenamed = inPlace?.templateId === input.templateId && !inputs.some((other) => isSame(other, inPlace))
  return (checklists.find((one) => isSame(one, input)) ?? (isRenamed ? inPlace : undefined))?.templateVersion
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
