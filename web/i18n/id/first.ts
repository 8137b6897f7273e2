import { agenda } from './agenda.ts'
import { errors } from './errors.ts'
import { firstWords } from './first-words.ts'
import { home } from './home.ts'
import { shell } from './shell.ts'

/** What is said before a room is opened: the frame, the homes. Every page load carries it. */
export const first = { agenda, errors, home, shell, words: firstWords }

export type FirstText = typeof first
