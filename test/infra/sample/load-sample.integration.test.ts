import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectApi } from '#infra/local/sample/connect-api.ts'
import { drawEvidence } from '#infra/local/sample/evidence/draw-evidence.ts'
import { loadSample } from '#infra/local/sample/load-sample.ts'
import { readCommitments, readMou, readOrganisations, readPks, readUsers, readWalks } from '#infra/local/sample/read-sample.ts'
import { readAssessments, readFollowUps, readSessions, readTemplates } from '#infra/local/sample/read-visits.ts'
import { isEventKey } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreementEndpoints } from '#shared/contract/agreements.ts'
import { commitmentEndpoints } from '#shared/contract/commitments.ts'
import { documentEndpoints } from '#shared/contract/documents.ts'
import { organisationEndpoints } from '#shared/contract/organisations.ts'
import { commitmentLifecycle } from '#shared/commitments.ts'
import { tellArticles } from './articles.ts'
import { lookAround } from './overviews.ts'
import { serveApi, type Served } from './serve-api.ts'
import { tellSingleArticles } from './single-articles.ts'

const step = 'look'
const bySortedKey = (rows: Row[]) => rows.toSorted((one, other) => `${one.pk} ${one.sk}`.localeCompare(`${other.pk} ${other.sk}`))
const allSteps = readWalks().flatMap((walk) => walk.steps)
const allFiles = allSteps.flatMap(({ evidence }) => evidence)
const [visits, asked] = [readSessions(), readFollowUps()]
const stepsIn = (things: readonly { steps: readonly unknown[] }[]): number => things.flatMap(({ steps }) => steps).length

/** Requests that each write one record: head office completed, the days off, the MoU entered and then recorded as signed, and the lists. */
const singleWrites =
  1 +
  1 +
  2 +
  [readOrganisations(), readUsers(), readTemplates(), readCommitments(), allSteps, visits, asked, readAssessments()].flat().length +
  stepsIn(visits) +
  stepsIn(asked)
/** Head office is read first and the PKS are one request; a file is announced, looked at, sent and completed. */
const allRequests = 1 + 1 + singleWrites + 4 * allFiles.length
/** Two events are from the bootstrap; a visit that follows another is told in the history of that one too. */
const allEvents =
  2 + singleWrites + readPks().body.items.length + 2 * allFiles.length + visits.filter(({ previous }) => previous !== undefined).length

const events = (rows: Row[]) => rows.filter(isEventKey).map(({ pk, sk }) => `${pk} ${sk}`)

let kawal: Served
let requests: number
let loaded: Row[]

beforeAll(async () => {
  kawal = await serveApi()
  requests = (await loadSample(kawal.address)).requests
  await kawal.count()
  loaded = bySortedKey(await kawal.rows())
}, 120_000)
afterAll(() => kawal.stop())

describe('the sample in a real Kawal', () => {
  const api = () => connectApi(kawal.address)

  it('is entered with fewer than three hundred requests', () => {
    expect(requests).toBe(allRequests)
    expect(requests).toBeLessThan(300)
    expect(events(loaded)).toHaveLength(allEvents)
  })

  it('shows the secretariat the MoU and its 21 PKS, first SKPD first', async () => {
    const query = { ...agreementEndpoints['agreements.list'], path: '/agreements?type=pks' }
    const { items } = await api().ask(query, { step, as: 'setda' })
    expect(items.map(({ id }) => id)).toEqual(readPks().body.items.map(({ id }) => id))
    expect(
      items.every(({ status, validity, signedOn }) => status === 'signed' && validity === 'term_unknown' && signedOn === '2022-07-04'),
    ).toBe(true)

    const mou = await api().ask(agreementEndpoints['agreements.overview'], { step, as: 'setda', id: readMou().id })
    expect(mou.children).toHaveLength(21)
    expect(mou.agreement.parties.map(({ documentNumber }) => documentNumber)).toEqual(['30/ORI-MOU/X/2021', '053/NK-PEMOTDA/2021'])
    expect(mou.agreement.missing).toEqual(['signatories', 'term', 'scope', 'signed_file'])
    expect(mou.agreement.recordedFrom?.missing).toContain('Jangka waktu')
  })

  it('has every organisation in its own jurisdiction, and shows the other provinces nothing of Kalsel', async () => {
    const list = (jurisdiction: string) =>
      api().ask(
        { ...organisationEndpoints['organisations.list'], path: `/organisations?limit=100&jurisdiction=${jurisdiction}` },
        { step, as: 'pusat' },
      )
    const counts = await Promise.all(['63', '64', '19', 'national'].map(async (jurisdiction) => (await list(jurisdiction)).items.length))
    expect(counts).toEqual([31, 4, 9, 1])
    const [commitment] = readCommitments()
    const asked = api().ask(commitmentEndpoints['commitments.get'], { step, as: 'asisten-babel', id: commitment?.body.id ?? '' })
    await expect(asked).rejects.toThrow('not_found')
  })

  it('has the ten commitments where their walks lead, claim and verdict by the accounts that acted', async () => {
    const users = new Map(readUsers().map(({ account, body }) => [account, body.id]))
    for (const { commitmentId, steps } of readWalks()) {
      const record = await api().ask(commitmentEndpoints['commitments.get'], { step, as: 'asisten', id: commitmentId })
      const moved = steps.flatMap(({ action }) =>
        action === 'report_progress' ? ['in_progress' as const] : commitmentLifecycle.moves[action].to,
      )
      expect(record.status).toBe(moved.findLast((to) => to !== 'same'))
      expect(record.version).toBe(1 + steps.length)
      const claims = steps.filter(({ action }) => action === 'report_progress' || action === 'submit')
      expect(record.claim?.by).toBe(users.get(claims.at(-1)?.as ?? ''))
      if (record.claim !== undefined) expect(record.claim.onBehalf).toBe(claims.at(-1)?.as === 'setda')
      const verdicts = steps.filter(({ action }) => ['fulfil', 'return', 'declare_not_feasible', 'cancel'].includes(action))
      if (['fulfilled', 'returned', 'not_feasible', 'cancelled'].includes(record.status))
        expect(record.verdict?.by).toBe(users.get(verdicts.at(-1)?.as ?? ''))
      expect(record.isExample).toBe(true)
    }
  })

  it('tells the whole story of a commitment that was returned and resubmitted', async () => {
    const walk = readWalks().find(({ slug }) => slug === 'cmt-dpmptsp-a')
    const history = await api().ask(commitmentEndpoints['commitments.history'], { step, as: 'skpd', id: walk?.commitmentId ?? '' })
    expect(history.items.map(({ action }) => action).toReversed()).toEqual(['create', ...(walk?.steps ?? []).map(({ action }) => action)])
    const names = history.items.map(({ actor }) => history.people[actor]?.name)
    expect(new Set(names)).toEqual(
      new Set(
        readUsers()
          .filter(({ account }) => ['setda', 'skpd', 'kepala'].includes(account))
          .map(({ body }) => body.name),
      ),
    )
  })

  it('has every file taken in, accepted or turned down with its commitment', async () => {
    const statuses = new Map<string, string>()
    for (const { commitmentId } of readWalks()) {
      const list = { ...documentEndpoints['documents.list'], path: `/documents?subjectId=${commitmentId}` }
      for (const { id, status } of (await api().ask(list, { step, as: 'kepala' })).items) statuses.set(id, status)
    }
    expect([...statuses.keys()].toSorted()).toEqual(allFiles.map(({ id }) => id).toSorted())
    const counts = Map.groupBy(statuses.values(), (status) => status)
    expect([counts.get('accepted')?.length, counts.get('rejected')?.length, counts.get('pending')]).toEqual([4, 2, undefined])
  })

  it('hands out the very bytes of its files, to those who may see them', async () => {
    const { origin } = kawal.address
    for (const file of allFiles) {
      const headers = { authorization: 'Bearer local-kepala' }
      const answer = await fetch(`${origin}/api/v1/documents/${file.id}/content`, { headers, redirect: 'manual' })
      const download = await fetch(answer.headers.get('location') ?? '')
      expect(Buffer.from(await download.arrayBuffer()).equals(drawEvidence(file)), file.fileName).toBe(true)
    }
  })

  it('answers who forwarded a follow-up when asked again, though it is no longer theirs', async () => {
    const forwarded = asked.find(({ slug }) => slug === 'tl-papan')
    const body = forwarded?.steps[0]?.body
    const forward = (key: object) => kawal.person('skpd').post(`/follow-ups/${forwarded?.id}/actions/forward`, body, { ifMatch: 1, ...key })
    const replay = await forward({ key: 'sample-tl-papan-1' })
    expect([replay.status, replay.headers.get('idempotent-replayed'), replay.record().version]).toEqual([200, 'true', 2])
    expect((await forward({})).status).toBe(403)
  })
})

tellArticles(() => kawal)
tellSingleArticles(() => kawal)
lookAround(() => kawal)

describe('a load that is cut off', () => {
  it('says where it stopped, is completed by the next, and then is the same however often it is loaded', async () => {
    const cut = await serveApi({ table: 'memory' })
    const noVerdicts = async (account: string) => (account === 'asisten' ? 'nobody' : cut.address.tokenFor(account))
    await expect(loadSample({ ...cut.address, tokenFor: noVerdicts })).rejects.toThrow(
      /^The sample stopped at "(fulfil|return) of cmt-.*": forbidden$/,
    )
    const begun = events(await cut.rows()).length
    await loadSample(cut.address)
    const complete = bySortedKey(await cut.rows())
    expect(begun).toBeLessThan(allEvents)
    expect(events(complete)).toEqual(events(loaded))

    const again = await loadSample(cut.address)
    expect(bySortedKey(await cut.rows())).toEqual(complete)
    // Files that are in are only announced and looked at.
    expect(again.requests).toBe(allRequests - 2 * allFiles.length)
    await cut.stop()
  }, 120_000)
})
