import { endpointNames } from '#functions/api/openapi.ts'
import { requests } from './requests.ts'
import { demandedOf, standings, type Player } from './table.ts'

/** The endpoints that the battery asks: all for which requests.ts has a request. */
export type Asked = keyof typeof requests
export const asked: Asked[] = endpointNames.filter((name): name is Asked => name in requests)

export const players: Player[] = Object.keys(standings).filter((one): one is Player => one in standings)

/** The first of the cast who may ask this about a record of the agency. */
export function whoMay(name: Asked): Player {
  const found = players.find((player) => demandedOf(name, player, 'agency') === 'ok')
  if (found === undefined) throw new Error(`Nobody may ${name}`)
  return found
}
