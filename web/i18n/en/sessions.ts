import type { sessions as source } from '../id/sessions.ts'

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const sessions = {
  rows: {
    label: 'List of sessions',
    session: 'Session',
    date: 'Date',
    host: 'Host',
    place: 'Place',
    status: 'State',
    outcome: 'Outcome',
    noPlace: 'not recorded',
    nothing: 'none yet',
    findings: (count: number) => counted(count, 'finding'),
    suggestions: (count: number) => counted(count, 'suggestion'),
    promises: (count: number) => counted(count, 'promise'),
  },
  date: {
    notSet: 'date not set',
    unknown: 'date not known',
    unsure: (said: string) => `${said}, date to be confirmed`,
  },
  sectionTitle: 'Sessions',
  plan: 'Plan a session',
  none: 'No sessions yet.',
} satisfies typeof source
