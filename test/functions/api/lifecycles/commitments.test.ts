import { beforeAll, describe, expect, it } from 'vitest'
import { commitmentLifecycle, CommitmentStatus, type CommitmentAction } from '#shared/commitments.ts'
import { contract } from '#shared/contract/contract.ts'
import { bodyOf } from '#test/support/request.ts'
import { setStage, type Stage } from '../stage.ts'
import { walkLifecycle } from './walk.ts'

/** What can be done as long as it is open. */
const whileOpen = (status: CommitmentStatus) => ({
  declare_not_feasible: 'not_feasible',
  cancel: 'cancelled',
  carry_over: 'carried_over',
  grant_extension: status,
  refuse_extension: status,
})

const bodies: Record<CommitmentAction, object> = {
  start: {},
  submit: { note: 'Selesai' },
  fulfil: {},
  return: { reason: 'Kurang' },
  declare_not_feasible: { reason: 'in_court', note: 'Digugat' },
  cancel: { reason: 'Batal' },
  carry_over: {},
  request_extension: { newDueOn: '2027-06-30', reason: 'Anggaran' },
  grant_extension: {},
  refuse_extension: { reason: 'Sudah lama' },
}

const states = CommitmentStatus.options

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const act = (account: 'agency' | 'head', id: string, action: CommitmentAction) =>
  stage.cast[account].post(`/commitments/${id}/actions/${action}`, bodies[action], { ifMatch: '*' })

/** One that asks for a later day; what waits for a verdict asked before it was submitted. */
async function askingIn(status: CommitmentStatus): Promise<string> {
  const id = await stage.commitmentIn('agency', status === 'submitted' ? 'in_progress' : status)
  expect((await act('agency', id, 'request_extension')).status).toBe(200)
  if (status === 'submitted') expect((await act('agency', id, 'submit')).status).toBe(200)
  return id
}

/** One whose agreement has been renewed by one that is signed. */
async function renewedIn(status: CommitmentStatus): Promise<string> {
  const agreementId = await stage.pksIn('agency', 'signed')
  const id = await stage.commitmentIn('agency', status, { agreementId })
  await stage.renewalOf('agency', agreementId)
  return id
}

describe('a commitment', () => {
  walkLifecycle<CommitmentStatus, CommitmentAction>({
    noun: 'commitments',
    lifecycle: commitmentLifecycle,
    legal: {
      not_started: { start: 'in_progress', request_extension: 'not_started', ...whileOpen('not_started') },
      in_progress: { submit: 'submitted', request_extension: 'in_progress', ...whileOpen('in_progress') },
      submitted: { fulfil: 'fulfilled', return: 'returned', ...whileOpen('submitted') },
      returned: { start: 'in_progress', submit: 'submitted', request_extension: 'returned', ...whileOpen('returned') },
      fulfilled: {},
      not_feasible: {},
      cancelled: {},
      carried_over: {},
    },
    doers: {
      start: ['agency', 'secretariat'],
      submit: ['agency', 'secretariat'],
      fulfil: ['assistant', 'head'],
      return: ['assistant', 'head'],
      declare_not_feasible: ['head'],
      cancel: ['head'],
      carry_over: ['head'],
      request_extension: ['agency', 'secretariat'],
      grant_extension: ['head'],
      refuse_extension: ['head'],
    },
    isOffered: true,
    stage: () => stage,
    recordIn: (status) => stage.commitmentIn('agency', status),
    recordFor: (status, action) => {
      if (action === 'carry_over') return renewedIn(status)
      return ['grant_extension', 'refuse_extension'].includes(action) ? askingIn(status) : stage.commitmentIn('agency', status)
    },
    bodyFor: (action) => bodies[action],
  })

  it.each(states)('in state %s offers what has to do with extensions only as one has been asked for', async (status) => {
    const isOpen = ['not_started', 'in_progress', 'submitted', 'returned'].includes(status)
    const offeredTo = async (account: 'agency' | 'head', id: string) =>
      bodyOf(contract['commitments.get'], await stage.cast[account].get(`/commitments/${id}`)).actions.filter((one) =>
        one.endsWith('extension'),
      )
    expect(await offeredTo('head', await stage.commitmentIn('agency', status))).toEqual([])
    if (!isOpen) return
    const asking = await askingIn(status)
    expect(await offeredTo('head', asking)).toEqual(['grant_extension', 'refuse_extension'])
    expect(await offeredTo('agency', asking)).toEqual([])
  })

  it.each(states)('in state %s takes a progress report only where work can go on', async (state) => {
    const id = await stage.commitmentIn('agency', state)
    const reply = await stage.cast.agency.post(`/commitments/${id}/progress`, { note: 'Jalan', progressPercent: 60 })
    if (['not_started', 'in_progress', 'returned'].includes(state))
      expect([reply.status, reply.record().status]).toEqual([201, 'in_progress'])
    else expect(reply.problem()).toMatchObject({ status: 409, code: 'illegal_move' })
  })
})
