import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { processLifecycle, type ProcessAction, type ProcessStatus } from '#shared/processes.ts'
import { processesOf, workOff } from '#test/support/processes.ts'
import { bodyOf, ok } from '#test/support/request.ts'
import { setStage, type Stage } from '../stage.ts'
import { walkLifecycle } from './walk.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

/** What suspending an agreement leaves to the worker, and what it has made of it. */
async function processIn(status: ProcessStatus): Promise<string> {
  const agreementId = await stage.pksIn('agency', 'signed')
  ok(await stage.cast.head.post(`/agreements/${agreementId}/actions/suspend`, { reason: 'Evaluasi', children: 'follow' }, { ifMatch: '*' }))
  const [process] = await (status === 'finished' ? workOff : processesOf)(stage.world, agreementId)
  expect(process?.status).toBe(status)
  return process?.id ?? ''
}

describe('a process', () => {
  walkLifecycle<ProcessStatus, ProcessAction>({
    noun: 'processes',
    lifecycle: processLifecycle,
    legal: { running: { resume: 'running' }, finished: {} },
    doers: { resume: ['head', 'administrator'] },
    isOffered: false,
    stage: () => stage,
    recordIn: processIn,
    bodyFor: () => ({ note: 'Berhenti sejak kemarin' }),
  })

  it('that is woken is at a new version, which is what brings the worker back to it', async () => {
    const id = await processIn('running')
    const before = bodyOf(contract['processes.get'], await stage.cast.head.get(`/processes/${id}`))
    const after = bodyOf(contract['processes.resume'], await stage.cast.head.post(`/processes/${id}/actions/resume`, {}, { ifMatch: '*' }))
    expect(after).toMatchObject({ version: before.version + 1, done: before.done, skipped: before.skipped })
  })
})
