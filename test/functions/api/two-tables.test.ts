import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { canonicalJson } from '#functions/core/records/changes.ts'
import { send, type Reply } from '#test/support/request.ts'
import { asked, players, whoMay, type Asked } from './matrix/asked.ts'
import { requests } from './matrix/requests.ts'
import { demandedOf } from './matrix/table.ts'
import { setStage, type Stage } from './stage.ts'

/** Why the battery may stand on the table in memory: whatever is asked of both tables, the answers and the rows are the same. */
let stages: [memory: Stage, dynamodb: Stage]
beforeAll(async () => {
  stages = [await setStage({ table: 'memory' }), await setStage({ table: 'dynamodb' })]
})

/** Without what differs from run to run: ids and keys made by chance, what is hashed or signed with them. */
const withoutChance = (text: string): string =>
  text
    .replaceAll(/(\b[a-z]{3}_)[0-9A-HJKMNP-TV-Z]{26}/g, '$1id')
    .replaceAll(/\b[0-9a-f]{64}\b|[\w+/]{43}=/g, 'hash')
    .replaceAll(/(?<=#)[\w-]{22}(?=")/g, 'key')
    .replaceAll(/"(requestId|attempt|url|next)":"[^"]*"/g, '"$1":"chance"')

const told = ({ status, headers, body }: Reply): string =>
  withoutChance(canonicalJson({ status, etag: headers.get('etag'), replayed: headers.get('idempotent-replayed'), body }))

/** The same of one stage: whoever may, twice with one key; somebody who may not; then the record's history. */
async function askAll(stage: Stage, name: Asked): Promise<string[]> {
  const { method }: Endpoint = contract[name]
  const { path, body } = await requests[name](stage, 'agency')
  const refused = players.filter((player) => demandedOf(name, player, 'agency') === 403).slice(0, 1)
  const replies: Reply[] = []
  for (const player of [...refused, whoMay(name), whoMay(name)])
    replies.push(
      await send(stage.world.app, player, method, path, body, { ifMatch: '*', ...(method !== 'GET' && { key: `same-${name}` }) }),
    )
  const record = /^\/[\w-]+\/\w{3}_\w{26}/.exec(path)?.[0]
  if (record !== undefined) replies.push(await stage.cast.root.get(`${record}/history`))
  return replies.map(told)
}

async function rowsOf({ world }: Stage): Promise<string[]> {
  const rows: string[] = []
  for await (const row of world.table.scan()) rows.push(withoutChance(canonicalJson(row)))
  return rows.sort()
}

describe('the table in memory and DynamoDB Local', () => {
  it.each(asked)('give the same answers to %s', async (name) => {
    const [inMemory, inDynamoDb] = [await askAll(stages[0], name), await askAll(stages[1], name)]
    expect(inMemory).toEqual(inDynamoDb)
    expect(inMemory.length).toBeGreaterThanOrEqual(2)
  })

  it('hold the same rows in the end', async () => {
    expect(await rowsOf(stages[0])).toEqual(await rowsOf(stages[1]))
  })
})
