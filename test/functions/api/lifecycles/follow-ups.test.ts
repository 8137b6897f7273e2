import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { followUpLifecycle, FollowUpStatus, type FollowUpAction } from '#shared/follow-ups.ts'
import { Role } from '#shared/permissions.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf } from '#test/support/request.ts'
import { followUpIn, moved } from '../follow-up-scenes.ts'
import { setStage, type Stage } from '../stage.ts'
import { walkLifecycle } from './walk.ts'

const bodies: Record<FollowUpAction, object> = {
  respond: { kind: 'accepted_in_part', reason: 'Loket dua milik instansi lain' },
  start: {},
  submit: { actionText: 'Maklumat dipasang.' },
  verify: {},
  return: { reason: 'Foto tidak terbaca' },
  assess: { verdict: 'not_yet_conform', note: 'Baru sebagian' },
  declare_not_actionable: { reason: 'regulation_changed', note: 'Dicabut Perda 3/2026' },
  forward: { toId: place.hospital, reason: 'Bukan kewenangan kami' },
  request_extension: { newDueOn: '2027-03-31', reason: 'Anggaran' },
  grant_extension: {},
  refuse_extension: { reason: 'Sudah lama' },
}

const work: readonly Role[] = ['agency', 'secretariat']
const judge: readonly Role[] = ['assistant', 'head']

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

/** One that asks for a later day; what waits for a verdict asked before it was submitted. */
async function askingIn(status: FollowUpStatus): Promise<string> {
  const id = await followUpIn(stage, 'agency', status === 'submitted' ? 'in_progress' : status)
  await moved(stage.cast.agency, id, 'request_extension', bodies.request_extension)
  if (status === 'submitted') await moved(stage.cast.agency, id, 'submit', bodies.submit)
  return id
}

describe('a follow-up', () => {
  walkLifecycle<FollowUpStatus, FollowUpAction>({
    noun: 'follow-ups',
    lifecycle: followUpLifecycle,
    /** Design, section 4, by hand: state -> action -> state and verdict. */
    legal: {
      assigned: {
        respond: 'assigned not_followed_up',
        start: 'in_progress not_followed_up',
        assess: 'assigned not_yet_conform',
        declare_not_actionable: 'verified not_actionable',
        forward: 'assigned not_followed_up',
        request_extension: 'assigned not_followed_up',
        grant_extension: 'assigned not_followed_up',
        refuse_extension: 'assigned not_followed_up',
      },
      in_progress: {
        respond: 'in_progress not_followed_up',
        submit: 'submitted not_followed_up',
        assess: 'in_progress not_yet_conform',
        declare_not_actionable: 'verified not_actionable',
        forward: 'assigned not_followed_up',
        request_extension: 'in_progress not_followed_up',
        grant_extension: 'in_progress not_followed_up',
        refuse_extension: 'in_progress not_followed_up',
      },
      submitted: {
        verify: 'verified conform',
        return: 'returned not_yet_conform',
        assess: 'submitted not_yet_conform',
        declare_not_actionable: 'verified not_actionable',
        grant_extension: 'submitted not_followed_up',
        refuse_extension: 'submitted not_followed_up',
      },
      returned: {
        respond: 'returned not_yet_conform',
        start: 'in_progress not_yet_conform',
        submit: 'submitted not_yet_conform',
        declare_not_actionable: 'verified not_actionable',
        forward: 'assigned not_followed_up',
        request_extension: 'returned not_yet_conform',
        grant_extension: 'returned not_yet_conform',
        refuse_extension: 'returned not_yet_conform',
      },
      verified: {},
    },
    doers: {
      respond: work,
      start: work,
      submit: work,
      forward: work,
      request_extension: work,
      verify: judge,
      return: judge,
      assess: judge,
      declare_not_actionable: ['head'],
      grant_extension: ['head'],
      refuse_extension: ['head'],
    },
    isOffered: true,
    stage: () => stage,
    recordIn: (status) => followUpIn(stage, 'agency', status),
    recordFor: (status, action) =>
      ['grant_extension', 'refuse_extension'].includes(action) ? askingIn(status) : followUpIn(stage, 'agency', status),
    bodyFor: (action) => bodies[action],
    told: (reply) => {
      const { status, verdict } = bodyOf(contract['follow-ups.get'], reply)
      return `${status} ${verdict}`
    },
  })

  it.each(FollowUpStatus.options)(
    'in state %s offers editing and files while it is open, extensions only as one has been asked for',
    async (status) => {
      const id = await followUpIn(stage, 'agency', status)
      const isOpen = status !== 'verified'
      const offeredTo = async (role: Role, one: string) =>
        bodyOf(contract['follow-ups.get'], await stage.cast[role].get(`/follow-ups/${one}`)).actions
      const among = (actions: readonly string[], some: readonly string[]) => actions.filter((action) => some.includes(action))
      for (const role of Role.options) {
        const actions = await offeredTo(role, id)
        expect([role, actions.includes('edit')]).toEqual([role, isOpen && judge.includes(role)])
        expect([role, actions.includes('attach')]).toEqual([role, isOpen && [...judge, ...work].includes(role)])
        expect([role, among(actions, ['grant_extension', 'refuse_extension'])]).toEqual([role, []])
      }
      if (!isOpen) return
      const asking = await askingIn(status)
      expect(among(await offeredTo('head', asking), ['grant_extension', 'refuse_extension'])).toHaveLength(2)
      expect(await offeredTo('agency', asking)).not.toContain('request_extension')
    },
  )
})
