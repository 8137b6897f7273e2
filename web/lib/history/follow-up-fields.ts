import * as z from 'zod/mini'
import { ImpossibleReason } from '#shared/duties.ts'
import { FollowUpPriority, FollowUpSource, FollowUpStatus, FollowUpVerdict, Response } from '#shared/follow-ups.ts'
import { Limit } from '#shared/working-days.ts'
import { sourceWord } from '../follow-up-words.ts'
import { joined, told, type Teller, type Tellers } from './told.ts'

const Judged = z.object({ reason: z.optional(ImpossibleReason) })

/** What was said with a response or a verdict is the note of its event. */
export function followUpFields({ text, formats }: Teller): Tellers {
  const { followUps, history, words } = text
  return {
    status: told(FollowUpStatus, (status) => words.followUpStatus[status]),
    verdict: told(FollowUpVerdict, (verdict) => words.followUpVerdict[verdict]),
    priority: told(FollowUpPriority, (priority) => words.priority[priority]),
    source: told(FollowUpSource, (source) => sourceWord(source, text)),
    limit: told(Limit, ({ days, unit, from, legalBasis }) =>
      joined(followUps.limitFrom(days, words.limitUnit[unit], formats.day(from)), legalBasis),
    ),
    response: told(Response, ({ kind }) => words.responseKind[kind]),
    judged: told(Judged, ({ reason }) => (reason === undefined ? history.empty : words.impossibleReason[reason])),
  }
}
