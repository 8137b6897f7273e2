import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { FollowUpStatus } from '#shared/follow-ups.ts'
import { place, type Account } from '#test/support/cast.ts'
import { bodyOf } from '#test/support/request.ts'
import { actOn, followUpIn } from '../follow-up-scenes.ts'
import { setStage, type Stage } from '../stage.ts'

/** The lifecycle of design, section 4, written down by hand: state -> action -> state and, where it says something, verdict. */
const legal: Record<FollowUpStatus, Record<string, string>> = {
  assigned: {
    respond: 'assigned not_followed_up',
    start: 'in_progress not_followed_up',
    assess: 'assigned not_yet_conform',
    declare_not_actionable: 'verified not_actionable',
    forward: 'assigned not_followed_up',
    request_extension: 'assigned not_followed_up',
  },
  in_progress: {
    respond: 'in_progress not_followed_up',
    submit: 'submitted not_followed_up',
    assess: 'in_progress not_yet_conform',
    declare_not_actionable: 'verified not_actionable',
    forward: 'assigned not_followed_up',
    request_extension: 'in_progress not_followed_up',
  },
  submitted: {
    verify: 'verified conform',
    return: 'returned not_yet_conform',
    assess: 'submitted not_yet_conform',
    declare_not_actionable: 'verified not_actionable',
  },
  returned: {
    respond: 'returned not_yet_conform',
    start: 'in_progress not_yet_conform',
    submit: 'submitted not_yet_conform',
    declare_not_actionable: 'verified not_actionable',
    forward: 'assigned not_followed_up',
    request_extension: 'returned not_yet_conform',
  },
  verified: {},
}

const bodies: Record<string, object> = {
  respond: { kind: 'accepted_in_part', reason: 'Loket dua milik instansi lain' },
  start: {},
  submit: { actionText: 'Maklumat dipasang.' },
  verify: {},
  return: { reason: 'Foto tidak terbaca' },
  assess: { verdict: 'not_yet_conform', note: 'Baru sebagian' },
  declare_not_actionable: { reason: 'regulation_changed', note: 'Dicabut Perda 3/2026' },
  forward: { toId: place.hospital, reason: 'Bukan kewenangan kami' },
  request_extension: { newDueOn: '2027-03-31', reason: 'Anggaran' },
}

const work: readonly Account[] = ['agency', 'secretariat']
const judge: readonly Account[] = ['assistant', 'head']
const doers: Record<string, readonly Account[]> = {
  respond: work,
  start: work,
  submit: work,
  forward: work,
  request_extension: work,
  verify: judge,
  return: judge,
  assess: judge,
  declare_not_actionable: ['head'],
}

const roles: readonly Account[] = ['assistant', 'head', 'secretariat', 'agency', 'leadership', 'administrator', 'national']
const states = FollowUpStatus.options
const cases = states.flatMap((state) => Object.keys(bodies).map((action) => ({ state, action })))
const withoutAnswers = (actions: readonly string[]) => actions.filter((one) => !['grant_extension', 'refuse_extension'].includes(one))

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const read = async (id: string) => bodyOf(contract['follow-ups.get'], await stage.cast.root.get(`/follow-ups/${id}`))

describe('a follow-up', () => {
  it.each(cases)('in state $state answers $action by every role as the table says', async ({ state, action }) => {
    let id = await followUpIn(stage, 'agency', state)
    const to = legal[state][action]
    for (const role of roles) {
      const before = await read(id)
      const reply = await actOn(stage.cast[role], id, action, bodies[action])
      if (doers[action]?.includes(role) !== true) expect([role, reply.status]).toEqual([role, 403])
      else if (to === undefined) {
        expect([role, reply.status, reply.problem().code]).toEqual([role, 409, 'illegal_move'])
        expect(withoutAnswers(reply.problem().legalActions ?? []).toSorted()).toEqual(Object.keys(legal[state]).toSorted())
      } else {
        const { status, verdict } = bodyOf(contract['follow-ups.get'], reply)
        expect([role, `${status} ${verdict}`]).toEqual([role, to])
        id = await followUpIn(stage, 'agency', state)
        continue
      }
      expect(await read(id)).toEqual(before)
    }
  })

  it.each(states)('in state %s offers each role exactly what it may and can do', async (state) => {
    const id = await followUpIn(stage, 'agency', state)
    for (const role of roles) {
      const { actions } = bodyOf(contract['follow-ups.get'], await stage.cast[role].get(`/follow-ups/${id}`))
      const allowed = Object.keys(legal[state]).filter((action) => doers[action]?.includes(role))
      expect([role, actions.filter((action) => action in bodies).toSorted()]).toEqual([role, allowed.toSorted()])
      const isOpen = state !== 'verified'
      expect([role, actions.includes('edit')]).toEqual([role, isOpen && judge.includes(role)])
      expect([role, actions.includes('attach')]).toEqual([role, isOpen && [...judge, ...work].includes(role)])
    }
  })
})
