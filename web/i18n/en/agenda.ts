import type { agenda as source } from '../id/agenda.ts'

export const agenda = {
  title: 'Schedule',
  lead: 'Everything open that has a date, overdue first.',
  empty: 'Nothing is scheduled',
  emptyHint: 'Unfinished commitments and agreements about to end appear here by date.',
  noun: { commitments: 'Commitment', agreements: 'Agreement', sessions: 'Session', 'follow-ups': 'Follow-up' },
  nounFor: (noun: string, reason: string) => `${noun} · ${reason}`,
} satisfies typeof source
