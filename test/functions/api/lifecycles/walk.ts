import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Noun } from '#shared/ids.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { Role } from '#shared/permissions.ts'
import type { Reply } from '#test/support/request.ts'
import type { Stage } from '../stage.ts'

/** The lifecycle of a noun as it was decided, written down by hand, and how records of the noun come into each state. */
export type Walk<Status extends string, Action extends string> = {
  noun: Noun
  lifecycle: { moves: Readonly<Record<Action, unknown>> }
  /** State -> action -> what the record then is. */
  legal: Record<Status, Partial<Record<Action, string>>>
  doers: Record<Action, readonly Role[]>
  /** Whether the noun’s answers name what the reader may do. */
  isOffered: boolean
  stage: () => Pick<Stage, 'cast'>
  /** A record in a state, in the scene where every role may read it. */
  recordIn: (status: Status) => Promise<string>
  /** One whose circumstances allow the move too, where the state alone is not enough. */
  recordFor?: (status: Status, action: Action) => Promise<string>
  bodyFor: (action: Action) => object | Promise<object>
  /** What `legal` says of the record that a move answers with; its status, if nothing else. */
  told?: (reply: Reply) => string
}

const Offering = z.looseObject({ actions: z.array(z.string()) })

/** Walks a lifecycle: every state, every action, all seven roles. Refusals share one record a state, which they leave as it is. */
export function walkLifecycle<Status extends string, Action extends string>(walk: Walk<Status, Action>): void {
  const { noun, legal, doers, isOffered, stage, recordIn, recordFor = recordIn, bodyFor, told = statusOf } = walk
  const cases = keysOf(legal).flatMap((status) => actionsOf<Action>(walk.lifecycle).map((action) => ({ status, action })))
  const unmoved = new Map<Status, Promise<string>>()

  function unmovedIn(status: Status): Promise<string> {
    const id = unmoved.get(status) ?? recordIn(status)
    unmoved.set(status, id)
    return id
  }

  const read = (role: Role | 'root', id: string) => stage().cast[role].get(`/${noun}/${id}`)
  const act = (role: Role, id: string, action: Action, body: object) =>
    stage().cast[role].post(`/${noun}/${id}/actions/${action}`, body, { ifMatch: '*' })

  async function expectOffer(role: Role, id: string, action: Action, expected: boolean): Promise<void> {
    if (!isOffered) return
    const { actions } = Offering.parse((await read(role, id)).body)
    expect([role, action, actions.includes(action)]).toEqual([role, action, expected])
  }

  it.each(cases)('in state $status answers $action by every role as the table says', async ({ status, action }) => {
    const to = legal[status][action]
    const shared = await unmovedIn(status)
    const before = (await read('root', shared)).record()
    const refusable = await bodyFor(action)
    for (const role of Role.options) {
      const isDoer = doers[action].includes(role)
      if (isDoer && to !== undefined) {
        const id = await recordFor(status, action)
        await expectOffer(role, id, action, true)
        const reply = await act(role, id, action, await bodyFor(action))
        expect([role, reply.status, reply.status === 200 ? told(reply) : reply.body]).toEqual([role, 200, to])
        continue
      }
      await expectOffer(role, shared, action, false)
      const { status: answered, code, legalActions } = (await act(role, shared, action, refusable)).problem()
      if (!isDoer) expect([role, answered, code]).toEqual([role, 403, 'forbidden'])
      else expect([role, answered, code, legalActions?.toSorted()]).toEqual([role, 409, 'illegal_move', keysOf(legal[status]).toSorted()])
    }
    expect((await read('root', shared)).record()).toEqual(before)
  })
}

const statusOf = (reply: Reply): string => reply.record().status ?? ''

const keysOf = <Key extends string>(record: Partial<Record<Key, unknown>>): Key[] =>
  Object.keys(record).filter((key): key is Key => key in record)
