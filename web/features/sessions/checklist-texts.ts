import { ChecklistAnswer, type Checklist, type ChecklistInput, type Template } from '#shared/checklists.ts'

/** Texts of a checklist form: `answer.KR-05`, `note.KR-05`, `minutes.KR-05`, and what was checked. */
export type ChecklistTexts = Record<string, string>

export const answerName = (code: string): string => `answer.${code}`
export const noteName = (code: string): string => `note.${code}`
export const minutesName = (code: string): string => `minutes.${code}`

type Items = Pick<Template, 'items'>

export function checklistTexts({ items }: Items, filled: Checklist | undefined, organisationId: string): ChecklistTexts {
  const texts: ChecklistTexts = {
    subject: filled?.subject ?? '',
    organisationId: filled === undefined ? organisationId : (filled.organisationId ?? ''),
    reason: '',
  }
  for (const { code } of items) {
    texts[answerName(code)] = filled?.answers[code] ?? 'not_checked'
    texts[noteName(code)] = filled?.notes?.[code] ?? ''
    texts[minutesName(code)] = filled?.minutes?.[code] === undefined ? '' : String(filled.minutes[code])
  }
  return texts
}

export const answerOf = (texts: ChecklistTexts, code: string): ChecklistAnswer =>
  ChecklistAnswer.safeParse(texts[answerName(code)]).data ?? 'not_checked'

export const answersOf = ({ items }: Items, texts: ChecklistTexts): Record<string, ChecklistAnswer> =>
  Object.fromEntries(items.map(({ code }) => [code, answerOf(texts, code)]))

const givenIn = <Value>({ items }: Items, valueOf: (code: string) => Value | undefined): Record<string, Value> | undefined => {
  const given = items.flatMap(({ code }): [string, Value][] => {
    const value = valueOf(code)
    return value === undefined ? [] : [[code, value]]
  })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

const textIn = (texts: ChecklistTexts, name: string): string | undefined => {
  const text = (texts[name] ?? '').trim()
  return text === '' ? undefined : text
}

/** A checklist as it is sent. */
export function checklistOf(template: Pick<Template, 'id' | 'version' | 'items'>, texts: ChecklistTexts) {
  const minutes = (code: string) => {
    const text = textIn(texts, minutesName(code))
    return text === undefined ? undefined : Number(text.replace(',', '.'))
  }
  return {
    templateId: template.id,
    templateVersion: template.version,
    subject: textIn(texts, 'subject'),
    organisationId: textIn(texts, 'organisationId'),
    answers: answersOf(template, texts),
    notes: givenIn(template, (code) => textIn(texts, noteName(code))),
    minutes: givenIn(template, minutes),
  } satisfies Record<keyof ChecklistInput, unknown>
}

const kinds: Record<string, (code: string) => string> = { answers: answerName, notes: noteName, minutes: minutesName }

/** `checklists.0.notes.KR-05` -> the field of the form. */
export function checklistPath(path: string): string {
  const [list, , kind = '', code = ''] = path.split('.')
  if (list !== 'checklists') return path
  return kinds[kind]?.(code) ?? kind
}
