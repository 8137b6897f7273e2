import type { FirstText } from '../id/first.ts'
import { errors } from './errors.ts'
import { firstWords } from './first-words.ts'
import { home } from './home.ts'
import { overview } from './overview.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'

export const first = { errors, home, overview, session, shell, words: firstWords } satisfies FirstText
