import type { Dictionary } from '../id/dictionary.ts'
import { administration } from './administration.ts'
import { agreements } from './agreements.ts'
import { assessments } from './assessments.ts'
import { commitments } from './commitments.ts'
import { first } from './first.ts'
import { formErrors } from './form-errors.ts'
import { followUps } from './follow-ups.ts'
import { forms } from './forms.ts'
import { history } from './history.ts'
import { invitation } from './invitation.ts'
import { organisations } from './organisations.ts'
import { processes } from './processes.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { words } from './words.ts'

/** English; a key that Indonesian has and this lacks fails the type check. */
export const dictionary = {
  ...first,
  administration,
  agreements,
  assessments,
  commitments,
  errors: { ...first.errors, ...formErrors, code: { ...first.errors.code, ...formErrors.code } },
  followUps,
  forms,
  history,
  invitation,
  organisations,
  processes,
  sessions,
  settings,
  words: { ...first.words, ...words },
} satisfies Dictionary
