import type { FirstText } from '../id/first.ts'
import { agenda } from './agenda.ts'
import { errors } from './errors.ts'
import { firstWords } from './first-words.ts'
import { home } from './home.ts'
import { shell } from './shell.ts'

export const first = { agenda, errors, home, shell, words: firstWords } satisfies FirstText
