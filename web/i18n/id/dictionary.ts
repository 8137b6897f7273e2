import type { ApiErrorCode } from '#web/lib/api/api-error.ts'
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

/** Indonesian, the source language: the words of all rooms, which load with the first room, and those of every page load. */
export const dictionary = {
  ...first,
  administration,
  agreements,
  assessments,
  commitments,
  errors: { ...first.errors, ...formErrors, code: { ...first.errors.code, ...formErrors.code } satisfies Record<ApiErrorCode, string> },
  followUps,
  forms,
  history,
  invitation,
  organisations,
  processes,
  sessions,
  settings,
  words: { ...first.words, ...words },
}

export type Dictionary = typeof dictionary
