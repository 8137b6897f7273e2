import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type EndpointName } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { send, type Reply } from '#test/support/request.ts'
import { sceneNames } from '../scenes.ts'
import { setStage, type Stage } from '../stage.ts'
import { asked, players } from './asked.ts'
import { isDocumented } from './documented.ts'
import { requests, type Prepared } from './requests.ts'
import { demandedOf, rows, type Player } from './table.ts'

const cases = asked.flatMap((name) => sceneNames.map((scene) => ({ name, scene })))

let stage: Stage
let cells = 0
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => console.info(`permission matrix: ${cells} cells`))

const undocumented = new Set<string>()

async function ask(player: Player, name: EndpointName, { path, body }: Prepared): Promise<Reply> {
  cells += 1
  const { method, needsIfMatch }: Endpoint = contract[name]
  const reply = await send(stage.world.app, player, method, path, body, needsIfMatch ? { ifMatch: '*' } : {})
  if (!isDocumented(name, reply.status)) undocumented.add(`${name} ${reply.status}`)
  return reply
}

/** The same request about things that do not exist. */
const aboutNothing = ({ path, body }: Prepared): Prepared => {
  const swap = (text: string) => text.replaceAll(/\b([a-z]{3})_0([0-9A-Z]{25})/g, '$1_1$2')
  return { path: swap(path), ...(body === undefined ? {} : { body: JSON.parse(swap(JSON.stringify(body))) }) }
}

const withoutRequestId = ({ body }: Reply): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'requestId' ? undefined : value)))

/** Version of the record that a path names, as the nation's administrator sees it. */
async function versionAt(path: string): Promise<unknown> {
  const record = /^\/[\w-]+\/\w{3}_\w{26}/.exec(path)?.[0]
  return record === undefined ? undefined : (await stage.cast.root.get(record)).record().version
}

describe('the permission table over HTTP', () => {
  it('has a row and a request for every endpoint of the contract', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(contract).sort())
    expect([...asked, 'health.get', 'openapi.get', 'me.get', 'invitations.accept'].sort()).toEqual(Object.keys(contract).sort())
  })

  it.each(cases)('$name about a record of $scene is refused to whoever may not', async ({ name, scene }) => {
    const shared = await requests[name](stage, scene)
    const before = await versionAt(shared.path)
    const refused = players.filter((player) => demandedOf(name, player, scene) !== 'ok')
    const seen = await Promise.all(
      refused.map(async (player) => {
        const demanded = demandedOf(name, player, scene)
        const reply = await ask(player, name, shared)
        const told = reply.status >= 400 ? reply.problem().code : 'success'
        if (demanded === 403) return { player, status: reply.status, told, demanded, isEqual: told === 'forbidden' }
        const nothing = await ask(player, name, aboutNothing(shared))
        const isEqual = JSON.stringify(withoutRequestId(reply)) === JSON.stringify(withoutRequestId(nothing))
        return { player, status: reply.status, told, demanded, isEqual }
      }),
    )
    expect(seen.filter(({ status, demanded, isEqual }) => status !== demanded || !isEqual)).toEqual([])
    expect(await versionAt(shared.path)).toEqual(before)
  })

  it.each(cases)('$name about a record of $scene is granted to whoever may', async ({ name, scene }) => {
    const declared: Endpoint = contract[name]
    const shared = declared.method === 'GET' ? await requests[name](stage, scene) : undefined
    const granted = players.filter((player) => demandedOf(name, player, scene) === 'ok')
    const failures: unknown[] = []
    for (const player of granted) {
      const reply = await ask(player, name, shared ?? (await requests[name](stage, scene)))
      const shape = declared.status === 302 ? { success: true } : declared.output.safeParse(reply.body)
      if (reply.status !== declared.status || !shape.success) failures.push({ player, status: reply.status, body: reply.body })
    }
    expect(failures).toEqual([])
  })

  it('has been asked at least 1,700 times', () => {
    expect(cells).toBeGreaterThanOrEqual(1700)
  })

  it('has been answered with documented statuses alone', () => {
    expect([...undocumented]).toEqual([])
  })
})
