import { errors } from './errors.ts'
import { firstWords } from './first-words.ts'
import { home } from './home.ts'
import { overview } from './overview.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'

/** What is said before a room is opened: the way in, the frame, the homes. Every page load carries it. */
export const first = { errors, home, overview, session, shell, words: firstWords }

export type FirstText = typeof first
