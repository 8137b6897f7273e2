import { contract } from '#shared/contract/contract.ts'
import type { HistoryItem } from '#shared/history.ts'
import { nounOfId } from '#shared/ids.ts'
import type { Organisation } from '#shared/organisations.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf, ok } from '#test/support/request.ts'
import { agreementWays } from '../api/scenes.ts'
import { setStage } from '../api/stage.ts'

export type Reorganisation = Awaited<ReturnType<typeof setReorganisation>>

/** A stage with quick ways to organisations that come and go, and to what they owe. */
export async function setReorganisation(settings: Parameters<typeof setStage>[0] = {}) {
  const stage = await setStage(settings)
  const { cast } = stage

  /** A new organisation of the province, below it. */
  async function bodyCalled(name: string, more: object = {}): Promise<string> {
    const body = { kind: 'local_agency', name, zone: 'Asia/Makassar', regionCode: '63', parentId: place.province, ...more }
    return bodyOf(contract['organisations.create'], await cast.administrator.post('/organisations', body)).id
  }

  async function memberOf(organisationId: string, subject: string, name: string): Promise<string> {
    return stage.userIn('agency', 'active', { organisationId, subject, name })
  }

  /** A signed PKS of an organisation. */
  async function pksOf(organisationId: string, liaison?: object): Promise<string> {
    const parties = [
      { organisationId: place.ombudsman, order: 1 },
      { organisationId, order: 2, ...(liaison === undefined ? {} : { liaison }) },
    ]
    const { id } = ok(await cast.head.post('/agreements', { ...(await stage.pksBody('agency')), parties })).record()
    for (const [action, body] of agreementWays.signed)
      ok(await cast.head.post(`/agreements/${id}/actions/${action}`, body, { ifMatch: '*' }))
    return id
  }

  const commitmentOf = (ownerId: string, more: object = {}) => stage.commitmentIn('agency', 'not_started', { ownerId, ...more })

  async function followUpOf(ownerId: string, more: object = {}): Promise<string> {
    const source = { kind: 'oversight_product', productType: 'corrective_action', subject: 'Standar pelayanan' }
    const body = { source, ownerId, title: 'Perbaiki alur layanan', dueOn: '2026-12-31', ...more }
    return bodyOf(contract['follow-ups.create'], await cast.head.post('/follow-ups', body)).id
  }

  async function sessionOf(hostId: string, more: object = {}): Promise<string> {
    const body = { title: 'Pendampingan', type: 'mentoring', hostId, organisationIds: [hostId], on: '2026-12-01', ...more }
    return bodyOf(contract['sessions.create'], await cast.assistant.post('/sessions', body)).id
  }

  const act = (path: string, body: object) => cast.administrator.post(path, body, { ifMatch: '*' })

  const pathOf = (id: string) => `/${nounOfId(id)}/${id}`

  return {
    ...stage,
    bodyCalled,
    memberOf,
    pksOf,
    commitmentOf,
    followUpOf,
    sessionOf,
    /** A move by the administrator of the province. */
    move: (id: string, action: string, body: object) => act(`${pathOf(id)}/actions/${action}`, body),
    organisation: async (id: string): Promise<Organisation> =>
      bodyOf(contract['organisations.get'], await cast.administrator.get(`/organisations/${id}`)),
    /** Fields of any record, as head office sees it. */
    read: async (id: string): Promise<Record<string, unknown>> => ({ ...ok(await cast.root.get(pathOf(id))).record() }),
    historyOf: async (id: string): Promise<HistoryItem[]> =>
      bodyOf(contract['organisations.history'], await cast.root.get(`${pathOf(id)}/history`)).items,
  }
}
