import { agreementLifecycle, AgreementStatus } from '#shared/agreements.ts'
import { commitmentLifecycle, CommitmentStatus, reportableStatuses } from '#shared/commitments.ts'
import { followUpLifecycle, FollowUpStatus, FollowUpVerdict, legalVerdicts } from '#shared/follow-ups.ts'
import { organisationLifecycle, OrganisationStatus } from '#shared/organisations.ts'
import { processLifecycle, ProcessStatus } from '#shared/processes.ts'
import { commentedStatuses, editableStatuses, sessionLifecycle, SessionStatus } from '#shared/sessions.ts'
import { userLifecycle, UserStatus } from '#shared/users.ts'
import { drawLifecycle, type Drawn } from './draw-lifecycle.ts'
import { blocks, code, codes, madeFrom, table } from './markdown.ts'
import { rolesWith } from './permissions.ts'

type Chapter<Status extends string> = Drawn<Status> & { title: string; source: string; notes?: readonly string[] }

function movesTable({ moves }: Drawn<string>['lifecycle']): string {
  const rows = Object.entries(moves).map(([action, { from, to, permission, requires }]) => [
    code(action),
    codes(from),
    to === 'same' ? 'the same' : code(to),
    rolesWith(permission).join(', '),
    code(permission),
    codes(requires),
  ])
  return table(['move', 'from', 'to', 'who', 'permission', 'besides'], rows)
}

const chapter = <Status extends string>({ title, source, notes = [], ...drawn }: Chapter<Status>): string =>
  blocks(
    `## ${title}`,
    `The table of moves in \`${source}\`, which also says what each rule under "besides" checks.`,
    drawLifecycle(drawn),
    movesTable(drawn.lifecycle),
    ...notes,
  )

const agreements = chapter({
  title: 'Agreements',
  source: 'shared/agreements.ts',
  statuses: AgreementStatus.options,
  lifecycle: agreementLifecycle,
  notes: ['Whether a signed agreement is in force follows from its term and the day.'],
})

const commitments = chapter({
  title: 'Commitments',
  source: 'shared/commitments.ts',
  statuses: CommitmentStatus.options,
  lifecycle: commitmentLifecycle,
  notes: [`Reporting progress is no move: possible in ${codes(reportableStatuses)}, it leaves the record \`in_progress\`.`],
})

const sessions = chapter({
  title: 'Sessions',
  source: 'shared/sessions.ts',
  statuses: SessionStatus.options,
  lifecycle: sessionLifecycle,
  notes: [
    `Planning and recording are edits, possible in ${codes(editableStatuses)}; findings are also added one by one in \`held\`. ` +
      `Comments are possible in ${codes(commentedStatuses)}.`,
  ],
})

const verdicts = table(
  ['verdict', ...FollowUpStatus.options.map(code)],
  FollowUpVerdict.options.map((verdict) => [
    code(verdict),
    ...FollowUpStatus.options.map((status) => (legalVerdicts[status].includes(verdict) ? 'yes' : '-')),
  ]),
)

const followUps = chapter({
  title: 'Follow-ups',
  source: 'shared/follow-ups.ts',
  statuses: FollowUpStatus.options,
  lifecycle: followUpLifecycle,
  notes: [
    '### The verdict, a second axis',
    'The process above says how far the work is, the verdict what the Ombudsman says of it. Which verdicts can go with which status:',
    verdicts,
    'Only `assess`, `verify`, `return` and `declare_not_actionable` give a verdict; `forward` takes it back to `not_followed_up`.',
  ],
})

const organisations = chapter({
  title: 'Organisations',
  source: 'shared/organisations.ts',
  statuses: OrganisationStatus.options,
  lifecycle: organisationLifecycle,
  happens: [{ from: 'active', to: 'ended', because: 'absorbed by another' }],
})

const users = chapter({
  title: 'Users',
  source: 'shared/users.ts',
  statuses: UserStatus.options,
  lifecycle: userLifecycle,
  alsoBegins: ['invited'],
  happens: [{ from: 'invited', to: 'active', because: 'invitation accepted' }],
})

const processes = chapter({
  title: 'Processes',
  source: 'shared/processes.ts',
  statuses: ProcessStatus.options,
  lifecycle: processLifecycle,
  happens: [{ from: 'running', to: 'finished', because: 'nothing left to do' }],
})

export const lifecycles = (): string =>
  [
    '# Lifecycles',
    madeFrom('the tables of moves in shared/'),
    'What is stored. What depends on today (overdue, due soon, validity) is derived at reading and never a state. Every other',
    'combination of state and move is refused with 409 and the moves that are legal. Who may is checked before that, by relation',
    'too: see `docs/permissions.md`.\n',
    'How to read the pictures: an arrow is a move. An arrow from a frame may begin in each state within it. Moves that leave the state',
    'as it is stand in its box. Arrows in parentheses are no moves of that record: something else brings them about.\n',
    blocks(agreements, commitments, sessions, followUps, organisations, users, processes),
    '',
  ].join('\n')
