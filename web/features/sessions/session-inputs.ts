import type { Checklist, ChecklistInput } from '#shared/checklists.ts'
import type { Session, StatementInput } from '#shared/sessions.ts'

/** Checklists as they are sent: the words and the result are Kawal's to write. */
export const checklistInputs = ({ checklists = [] }: Pick<Session, 'checklists'>): ChecklistInput[] => checklists.map(checklistInput)

const checklistInput = ({ templateId, templateVersion, subject, organisationId, answers, notes, minutes }: Checklist): ChecklistInput => ({
  templateId,
  templateVersion,
  answers,
  ...(subject === undefined ? {} : { subject }),
  ...(organisationId === undefined ? {} : { organisationId }),
  ...(notes === undefined ? {} : { notes }),
  ...(minutes === undefined ? {} : { minutes }),
})

/** Statements as they are sent: that one has become a commitment is Kawal's to write. */
export const statementInputs = ({ statements = [] }: Pick<Session, 'statements'>): StatementInput[] =>
  statements.map(({ commitmentId: _commitment, ...statement }) => statement)

/** Without one checklist: findings that were raised from its rows stay as free ones, those of later lists follow their list. */
export function withoutChecklist({ checklists, findings = [] }: Pick<Session, 'checklists' | 'findings'>, place: number) {
  return {
    checklists: checklistInputs({ checklists }).filter((_, index) => index !== place),
    ...(findings.length === 0
      ? {}
      : {
          findings: findings.map(({ item, ...finding }) => {
            if (item === undefined || item.checklist === place) return finding
            return { ...finding, item: { ...item, checklist: item.checklist > place ? item.checklist - 1 : item.checklist } }
          }),
        }),
  }
}
