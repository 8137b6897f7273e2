import { testId } from '#test/support/cast.ts'
import type { Budget, Question } from './question.ts'

const page: Budget = { trips: 2, reads: 3, bytes: 20 * 1024 }
const overview: Budget = { trips: 2, reads: 2.5, bytes: 15 * 1024 }
const dashboard: Budget = { trips: 2, reads: 1, bytes: 4 * 1024 }

/** What people look at. */
export const reads: Question[] = [
  {
    question: 'one commitment',
    budget: { trips: 2, reads: 1 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/commitments/${loaded.commitmentId}`),
  },
  {
    question: 'its history',
    budget: { trips: 2 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/commitments/${loaded.commitmentId}/history`),
  },
  {
    question: 'PKS with 17 below it',
    budget: overview,
    ask: ({ cast, loaded }) => cast.assistant.get(`/agreements/${loaded.pksId}/overview`),
  },
  {
    question: 'MoU with 21 PKS and counts',
    budget: { trips: 2, reads: 3.5, bytes: 15 * 1024 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/agreements/${loaded.mouId}/overview`),
  },
  {
    question: 'timeline of that PKS',
    budget: { trips: 2, reads: 12, bytes: 15 * 1024 },
    excess: { trips: 3, because: 'what it tells of is known only when the agreement and what hangs under it have been read, at once' },
    ask: ({ cast, loaded }) => cast.assistant.get(`/timeline?agreementId=${loaded.pksId}`),
  },
  {
    question: 'an organisation’s page',
    budget: { trips: 2, reads: 3, bytes: 15 * 1024 },
    excess: { trips: 3, because: 'its record, what it owes and what hangs under it lie in three places, asked at once' },
    ask: ({ cast, loaded }) => cast.assistant.get(`/organisations/${loaded.organisationId}/overview`),
  },
  {
    question: 'one session',
    budget: { trips: 2, reads: 1 },
    ask: ({ cast, loaded }) => cast.assistant.get(`/sessions/${loaded.sessionId}`),
  },
  { question: 'alarms, first 25 of each', budget: { trips: 2, reads: 4.5 }, ask: ({ cast }) => cast.assistant.get('/alarms?limit=25') },
  { question: 'alarms, silent, 50', budget: page, ask: ({ cast }) => cast.assistant.get('/alarms?kind=silent&limit=50') },
  { question: 'province dashboard', budget: dashboard, ask: ({ cast }) => cast.assistant.get('/dashboard') },
  { question: 'national dashboard', budget: dashboard, ask: ({ cast }) => cast.national.get('/dashboard') },
  { question: 'agenda, late first, 50', budget: page, ask: ({ cast }) => cast.assistant.get('/agenda?limit=50') },
  { question: 'requests for more time, 50', budget: page, ask: ({ cast }) => cast.head.get('/agenda?asks=extension&limit=50') },
  { question: 'agenda of an agency, 50', budget: page, ask: ({ cast }) => cast.agency.get('/agenda?limit=50') },
  { question: 'commitments, newest 50', budget: page, ask: ({ cast }) => cast.assistant.get('/commitments?limit=50') },
  {
    question: 'commitments in progress, 50',
    budget: page,
    ask: ({ cast }) => cast.assistant.get('/commitments?status=in_progress&limit=50'),
  },
  // Follow-ups and visits stand among it, and are passed over.
  { question: 'what an organisation owes, 50', budget: page, ask: ({ cast }) => cast.agency.get('/commitments?limit=50') },
  { question: 'agreements, newest 50', budget: page, ask: ({ cast }) => cast.assistant.get('/agreements?limit=50') },
  { question: 'sessions, newest 50', budget: page, ask: ({ cast }) => cast.assistant.get('/sessions?limit=50') },
  { question: 'sessions of an organisation, 25', budget: page, ask: ({ cast }) => cast.agency.get('/sessions?limit=25') },
  {
    question: 'sessions that one leads',
    budget: page,
    ask: ({ cast }) => cast.assistant.get(`/sessions?facilitatorId=${testId('users', 1)}&limit=50`),
  },
  {
    question: 'sessions of an agreement',
    budget: page,
    ask: ({ cast, loaded }) => cast.assistant.get(`/sessions?agreementId=${loaded.pksId}&limit=50`),
  },
  { question: 'follow-ups, newest 50', budget: page, ask: ({ cast }) => cast.assistant.get('/follow-ups?limit=50') },
  { question: 'follow-ups of an organisation, 25', budget: page, ask: ({ cast }) => cast.agency.get('/follow-ups?limit=25') },
  {
    question: 'follow-ups of an agreement',
    budget: page,
    ask: ({ cast, loaded }) => cast.assistant.get(`/follow-ups?agreementId=${loaded.pksId}&limit=50`),
  },
]
