import type { Session } from '#shared/sessions.ts'

/** Parts of a recording, in the order of a visit; each is the last word of its address. */
export const parts = ['peserta', 'daftar-periksa', 'temuan', 'saran-janji', 'langkah', 'foto', 'ringkasan', 'periksa'] as const
export type Part = (typeof parts)[number]

export const isPart = (text: string): text is Part => parts.some((part) => part === text)

export type Progress = 'not_started' | 'incomplete' | 'done'
/** How far a part is, and what it still lacks. */
export type PartState = { progress: Progress; count?: number; lacks?: number }

type Recorded = Pick<
  Session,
  | 'participants'
  | 'checklists'
  | 'findings'
  | 'suggestions'
  | 'statements'
  | 'nextSteps'
  | 'nextVisitOn'
  | 'photoIds'
  | 'summary'
  | 'topics'
>

const listed = (count: number, lacks = 0): PartState => {
  if (count === 0 && lacks === 0) return { progress: 'not_started' }
  return { progress: lacks > 0 ? 'incomplete' : 'done', count, ...(lacks > 0 ? { lacks } : {}) }
}

/** Critical items that failed without a finding that says so. */
export const silentItems = ({ checklists = [], findings = [] }: Pick<Session, 'checklists' | 'findings'>): number =>
  checklists.reduce(
    (sum, { result }, checklist) =>
      sum +
      result.failedCritical.filter((code) => !findings.some(({ item }) => item?.checklist === checklist && item.code === code)).length,
    0,
  )

/** Findings that ask for improvement and got no suggestion. */
const unanswered = ({ findings = [], suggestions = [] }: Recorded): number =>
  findings.filter(({ id, tone }) => tone === 'needs_improvement' && !suggestions.some(({ findingId }) => findingId === id)).length

/** Items that nobody has looked at yet. */
const unchecked = ({ checklists = [] }: Recorded): number => checklists.reduce((sum, { result }) => sum + result.total - result.checked, 0)

/** The people of the bodies that were visited; without them the list of those present is not whole. */
const hosts = ({ participants = [] }: Recorded): number => participants.filter(({ role }) => role !== 'ombudsman').length

const states: Record<Exclude<Part, 'periksa'>, (session: Recorded) => PartState> = {
  peserta: (session) => listed(session.participants?.length ?? 0, (session.participants?.length ?? 0) > 0 && hosts(session) === 0 ? 1 : 0),
  'daftar-periksa': (session) => listed(session.checklists?.length ?? 0, unchecked(session)),
  temuan: (session) => listed(session.findings?.length ?? 0, silentItems(session)),
  'saran-janji': (session) => listed((session.suggestions?.length ?? 0) + (session.statements?.length ?? 0), unanswered(session)),
  langkah: (session) => listed((session.nextSteps?.length ?? 0) + (session.nextVisitOn === undefined ? 0 : 1)),
  foto: (session) => listed(session.photoIds?.length ?? 0),
  ringkasan: ({ summary, topics = [] }) =>
    summary === undefined ? { progress: topics.length > 0 ? 'incomplete' : 'not_started' } : { progress: 'done' },
}

/** How far a part of the recording is; the last one is done by sending the report. */
export const stateOf = (part: Part, session: Recorded): PartState =>
  part === 'periksa' ? { progress: 'not_started' } : states[part](session)

/** The part after this one. */
export const partAfter = (part: Part): Part | undefined => parts[parts.indexOf(part) + 1]
