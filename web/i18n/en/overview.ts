import type { OverviewText } from '../id/overview.ts'

export const overview = {
  title: 'Overview',
  sentence: (fulfilled: number, counted: number, overdue: number) =>
    counted === 0
      ? 'No commitments are counted yet.'
      : `${fulfilled} of ${counted} commitments fulfilled; ${overdue === 0 ? 'none is overdue' : `${overdue} overdue`}.`,
  numbers: {
    counted: 'Commitments counted',
    fulfilled: 'Fulfilled',
    overdue: 'Overdue',
    dueSoon: 'Due within 14 days',
    noEvidence: 'Running without evidence',
    submitted: 'Awaiting verification',
    agreements: 'Agreements',
  },
  chartTitle: 'State of the commitments',
  chartFinding: {
    none: 'No commitments yet',
    done: (percent: number) => `${percent}% are fulfilled`,
    late: (count: number) => `${count} ${count === 1 ? 'commitment is' : 'commitments are'} past the due date`,
  },
  chartLabel: (parts: string) => `Bar of the state of commitments: ${parts}`,
  tableStatus: 'Status',
  tableCount: 'Count',
  agesTitle: 'Age of what is late',
  ages: { upTo30: '1–30 days', upTo90: '31–90 days', over90: 'more than 90 days' },
  agesColumn: 'Late for',
  agesNone: 'No commitment is overdue.',
  categoriesTitle: 'By category',
  category: 'Category',
  ratio: (fulfilled: number, counted: number) => `${fulfilled} of ${counted}`,
  followUps: {
    title: 'Follow-ups',
    finding: {
      none: 'No follow-ups yet',
      late: (count: number) => `${count} ${count === 1 ? 'follow-up is' : 'follow-ups are'} overdue`,
      conform: (conform: number, total: number) => `${conform} of ${total} found to conform`,
    },
    work: 'Work',
    verdict: "Ombudsman's assessment",
    products: (count: number) =>
      count === 0
        ? 'No oversight product is open.'
        : `${count} oversight ${count === 1 ? 'product is' : 'products are'} still open; this counts toward the Ombudsman Opinion.`,
  },
  sessions: {
    title: 'Mentoring',
    finding: (count: number) => (count === 0 ? 'No session has been held yet' : `${count} ${count === 1 ? 'session' : 'sessions'} held`),
    type: 'Kind of session',
  },
  alarms: {
    title: 'Paper tigers?',
    finding: (count: number) => (count === 0 ? 'No agreement lies idle' : `${count} ${count === 1 ? 'alarm' : 'alarms'} about agreements`),
    kind: 'Alarm',
  },
  organisationsTitle: 'By organisation',
  organisationsLabel: 'Commitments and follow-ups of each organisation',
  organisation: {
    name: 'Organisation',
    counted: 'Commitments',
    fulfilled: 'Fulfilled',
    open: 'Open',
    overdue: 'Overdue',
    noEvidence: 'No evidence',
    openFollowUps: 'Open follow-ups',
    overdueFollowUps: 'Overdue follow-ups',
    openProducts: 'Open oversight products',
  },
  organisationsEmpty: 'No organisation has commitments yet',
  organisationsEmptyHint: 'Once commitments are recorded, the organisations that owe them appear here.',
  asOf: (time: string) => `Counted up to ${time}`,
  asOfNever: 'Nothing is counted yet',
  chooseForTable: 'Choose one province to see its organisations.',
} satisfies OverviewText
