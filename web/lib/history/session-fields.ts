import * as z from 'zod/mini'
import type { Checklist } from '#shared/checklists.ts'
import { DayOrMonth, LocalDate } from '#shared/dates.ts'
import {
  Facilitator,
  type Finding,
  type NextStep,
  type Participant,
  Place,
  type Statement,
  type Suggestion,
} from '#shared/session-parts.ts'
import { DateCertainty, SessionStatus, SessionType, Session } from '#shared/sessions.ts'
import { joined, told, type Teller, type Tellers } from './told.ts'

/** Words for each entry of a list. */
const each =
  <Item>(words: (item: Item) => string) =>
  (items: readonly Item[] | undefined) =>
    (items ?? []).map(words).join('; ')

const isThere = (words: string) => told(z.string(), () => words)

/** Long lists are told by what was added to them or taken out. */
export function sessionFields({ text, formats, nameOf }: Teller): Tellers {
  const { history, words, sessions } = text
  const { shape } = Session
  const ids = told(z.array(z.string()), each(nameOf))
  const count = (of: (count: number) => string) => told(z.array(z.unknown()), ({ length }) => of(length))
  const until = (day: string | undefined) => (day === undefined ? undefined : sessions.detail.until(formats.day(day)))
  const texts = told(
    shape.topics,
    each(({ text: said }) => said),
  )
  return {
    status: told(SessionStatus, (status) => words.sessionStatus[status]),
    type: told(SessionType, (type) => words.sessionType[type]),
    alsoTypes: told(
      z.array(SessionType),
      each((type) => words.sessionType[type]),
    ),
    certainty: told(DateCertainty, (certainty) => words.certainty[certainty]),
    on: told(DayOrMonth, formats.day),
    nextVisitOn: told(LocalDate, formats.day),
    hostId: told(z.string(), nameOf),
    organisationIds: ids,
    agreementIds: count(history.agreements),
    photoIds: count(history.files),
    place: told(Place, ({ name, address }) => joined(name, address)),
    context: told(z.object({ text: z.string() }), ({ text: said }) => said),
    dateQuote: told(z.object({ text: z.string() }), ({ text: said }) => said),
    facilitators: told(
      z.array(Facilitator),
      each(({ name, position }) => joined(name, position)),
    ),
    agenda: texts,
    topics: texts,
    legalReferences: texts,
    probes: told(
      z.array(z.string()),
      each((said) => said),
    ),
    participants: told(shape.participants, each(participantInWords)),
    findings: told(
      shape.findings,
      each(({ text: said, tone, isCritical }: Finding) =>
        joined(said, words.findingTone[tone], isCritical === true ? history.critical : undefined),
      ),
    ),
    suggestions: told(
      shape.suggestions,
      each(({ text: said }: Suggestion) => said),
    ),
    statements: told(
      shape.statements,
      each(({ kind, text: said, by, dueOn }: Statement) => joined(words.statementKind[kind], said, by?.name, until(dueOn))),
    ),
    nextSteps: told(
      shape.nextSteps,
      each(({ text: said, status, dueOn }: NextStep) => joined(said, words.nextStepStatus[status], until(dueOn))),
    ),
    checklists: told(
      shape.checklists,
      each(({ title, subject, result }: Checklist) =>
        joined(
          title,
          subject,
          sessions.checklist.checked(result.checked, result.total),
          result.score === undefined ? undefined : sessions.checklist.score(result.score),
        ),
      ),
    ),
    comments: told(
      shape.comments,
      each(({ text: said }) => said),
    ),
    amendments: told(
      shape.amendments,
      each(({ reason }) => reason),
    ),
    approvedBy: told(z.object({}), () => history.yes),
    previousId: isThere(history.yes),
    nextId: isThere(history.yes),
  }
}

const participantInWords = ({ name, group, position }: Participant): string => joined(name ?? group, position)
