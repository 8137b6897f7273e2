import type { Dictionary } from '../id/dictionary.ts'
import { agreements } from './agreements.ts'
import { commitments } from './commitments.ts'
import { errors } from './errors.ts'
import { followUps } from './follow-ups.ts'
import { forms } from './forms.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { overview } from './overview.ts'
import { session } from './session.ts'
import { sessions } from './sessions.ts'
import { shell } from './shell.ts'
import { words } from './words.ts'

/** English; a key that Indonesian has and this lacks fails the type check. */
export const dictionary = {
  agreements,
  commitments,
  errors,
  followUps,
  forms,
  history,
  home,
  overview,
  session,
  sessions,
  shell,
  words,
} satisfies Dictionary
