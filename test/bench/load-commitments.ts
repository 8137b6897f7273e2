import type { Agreement } from '#shared/agreements.ts'
import { CommitmentCategory, type Commitment } from '#shared/commitments.ts'
import { addDays } from '#shared/dates.ts'
import type { StoredDocument } from '#shared/documents.ts'
import { agreements } from '#functions/core/agreements/store.ts'
import { commitments } from '#functions/core/commitments/store.ts'
import { documents } from '#functions/core/documents/store.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { prepare, type Author, type Mutation } from '#functions/core/records/prepare.ts'
import type { AnyRecord, Stored } from '#functions/core/records/noun.ts'
import { fromRow } from '#functions/core/records/row.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { place, testId } from '#test/support/cast.ts'
import { seededRandom, type Random } from '#test/support/random.ts'
import { benchNow, type BenchWorld } from './bench-world.ts'
import { visitLoader, type Side } from './load-visits.ts'

/** What measuring needs to know of the loaded records. */
export type Loaded = {
  mouId: string
  /** The measured PKS, and others of its MoU. */
  pksId: string
  otherPksIds: string[]
  commitmentId: string
  movedId: string
  sessionId: string
  /** It owes as much at any size of the table. */
  organisationId: string
}

/** Children of the measured PKS, whatever the size of the table; in the same numbers what the measured organisation owes. */
const measured = { commitments: 10, documents: 3, sessions: 2, followUps: 2 }
const pksPerMou = 21
const commitmentsPerPks = 5
/** So many PKS are visited and followed up, so that pages are full in a small table, too; then every fifth. */
const alwaysFollowed = 160

/** One of so many commitments has an owner that asks for more time. */
const oneAsksAmong = 10

const author: Author = { caller: { userId: testId('users', 1) } }

const request = { at: benchNow, by: author.caller.userId, reason: 'Menunggu pengadaan pada perubahan anggaran' }

const sides: readonly Side[] = [
  {
    jurisdiction: '63',
    zone: 'Asia/Makassar',
    ombudsman: place.ombudsman,
    owners: [place.agency, place.hospital, place.secretariat, place.ward],
  },
  {
    jurisdiction: '19',
    zone: 'Asia/Jakarta',
    ombudsman: place.elsewhereOmbudsman,
    owners: [place.elsewhereRegency, place.elsewhereAgency],
  },
]

const titles = [
  'Memasang papan standar pelayanan di semua loket dan di laman resmi',
  'Menunjuk pejabat pengelola pengaduan dan mengumumkan nomornya',
  'Menyediakan jalur prioritas bagi penyandang disabilitas dan lanjut usia',
  'Menerbitkan hasil survei kepuasan masyarakat setiap triwulan',
]

/**
 * Fills a table with agreements, commitments in all states, sessions and follow-ups, with the builders that the verbs use, past the API
 * and therefore fast; four of five in one jurisdiction. The tallies are then made by a rebuild.
 */
export async function loadCommitments({ fill, ctx }: Pick<BenchWorld, 'fill' | 'ctx'>, count: number, seed = 1): Promise<Loaded> {
  const random = seededRandom(seed)
  const waiting: Row[] = []
  const flush = () => fill(waiting.splice(0))
  const loader = recordLoader(random, (rows) => waiting.push(...rows))
  const [home, away] = sides
  if (home === undefined || away === undefined) throw new Error('Two sides are needed')
  const mou = loader.agreement(home)
  const pks = Array.from({ length: pksPerMou - 1 }, () => loader.agreement(home, mou))
  const [first] = pks
  if (first === undefined) throw new Error('No PKS was made')
  const visits = visitLoader(random, loader.write)
  const under = Array.from({ length: measured.commitments }, () => loader.commitment(home, first, 2))
  for (let number = 0; number < measured.documents; number++) loader.document(home, first.id)
  for (let number = 0; number < measured.followUps; number++) visits.followUp(home, first)
  const [session] = Array.from({ length: measured.sessions }, () => visits.session(home, [first]))
  loadMeasuredOrganisation({ ...home, owners: [place.cityAgency] }, mou, loader, visits)
  let followed = 0
  for (let made = measured.commitments; made < count;) {
    const side = random.chance(0.8) ? home : away
    const above = loader.agreement(side)
    for (let child = 0; child < pksPerMou && made < count; child++) {
      const parent = loader.agreement(side, above)
      for (let number = 0; number < commitmentsPerPks && made < count; number++, made++) loader.commitment(side, parent, random.below(5))
      if (++followed > alwaysFollowed && followed % 5 > 0) continue
      visits.session(side, [parent, above])
      visits.followUp(side, parent)
    }
    await flush()
  }
  await flush()
  await rebuild(ctx)
  const moved = loader.lastOpen()
  return {
    mouId: mou.id,
    pksId: first.id,
    otherPksIds: pks.slice(1, 4).map(({ id }) => id),
    commitmentId: under[0]?.id ?? '',
    movedId: moved,
    sessionId: session?.id ?? '',
    organisationId: place.cityAgency,
  }
}

function loadMeasuredOrganisation(
  side: Side,
  mou: Agreement,
  loader: ReturnType<typeof recordLoader>,
  visits: ReturnType<typeof visitLoader>,
): void {
  const pks = loader.agreement(side, mou)
  for (let number = 0; number < measured.commitments; number++) loader.commitment(side, pks, number % 5)
  for (let number = 0; number < measured.followUps; number++) visits.followUp(side, pks)
  for (let number = 0; number < measured.sessions; number++) visits.session(side, [pks])
  for (const year of [2023, 2024]) visits.assessment(side, year)
}

function recordLoader(random: Random, add: (rows: Row[]) => unknown) {
  let number = 0
  let lastOpen = ''
  const at = (): string => new Date(Date.parse(benchNow) - 300 * 86_400_000 + number * 1_000).toISOString()

  /** Writes all versions' events, and the last version's row and links. */
  function write<Shape extends AnyRecord>(...versions: ((before: Stored<Shape> | undefined) => Mutation<Shape>)[]): Shape {
    let stored: Stored<Shape> | undefined
    const rows = new Map<string, Row>()
    for (const version of versions) {
      const mutation = version(stored)
      const { writes } = prepare(author, mutation, at())
      const [record] = writes
      if (!('put' in record)) throw new Error('A record is put')
      stored = fromRow(mutation.definition, record.put)
      for (const one of writes) {
        if ('put' in one) rows.set(one.put.sk, one.put)
        if ('remove' in one) rows.delete(one.remove.sk)
      }
    }
    if (stored === undefined) throw new Error('Nothing to write')
    add([...rows.values()])
    return stored.record
  }

  function agreement(side: Side, parent?: Agreement): Agreement {
    const ownerId = random.pick(side.owners)
    const after = {
      id: testId('agreements', ++number),
      jurisdiction: side.jurisdiction,
      type: parent === undefined ? ('mou' as const) : ('pks' as const),
      ...(parent === undefined ? {} : { parentId: parent.id }),
      ownerId,
      parties: [
        { organisationId: side.ombudsman, name: 'Perwakilan Ombudsman', order: 1 },
        { organisationId: ownerId, name: 'Pemerintah Daerah', order: 2 },
      ],
      title: 'Percepatan penyelesaian pengaduan dan pencegahan maladministrasi',
      signedOn: '2026-02-03',
      endsOn: addDays('2027-01-01', random.below(1_000)),
      status: 'signed' as const,
    }
    return write<Agreement>(() => ({ definition: agreements, after, action: 'create' }))
  }

  /** `steps`: 0 not started, 1 in progress, 2 reported, 3 submitted, 4 fulfilled. */
  function commitment(side: Side, parent: Agreement, steps: number): Commitment {
    const dueOn = addDays(benchNow.slice(0, 10), random.between(-120, 365))
    const id = testId('commitments', ++number)
    const after = {
      id,
      jurisdiction: side.jurisdiction,
      agreementId: parent.id,
      ownerId: parent.ownerId,
      zone: side.zone,
      title: random.pick(titles),
      category: random.pick(CommitmentCategory.options),
      evidenceRequired: true,
      dueOn,
      originalDueOn: dueOn,
      extensionsGranted: 0,
      weight: 1,
      status: 'not_started' as const,
      progressPercent: 0,
      evidence: [],
      reports: 0,
    }
    const asks = number % oneAsksAmong === 0 ? { extension: { ...request, newDueOn: addDays(dueOn, 60) } } : {}
    const changes: Partial<Commitment>[] = [
      { status: 'in_progress', ...asks },
      { progressPercent: 60, reports: 1 },
      { status: 'submitted', progressPercent: 100 },
      { status: 'fulfilled' },
    ]
    if (steps < 4 && side.jurisdiction === '63') lastOpen = id
    return write<Commitment>(
      () => ({ definition: commitments, after, action: 'create' }),
      ...changes.slice(0, steps).map((change) => (before: Stored<Commitment> | undefined) => ({
        definition: commitments,
        before,
        after: { ...after, ...before?.record, ...change },
        action: 'report_progress',
      })),
    )
  }

  function document(side: Side, subjectId: string): void {
    const after = {
      id: testId('documents', ++number),
      jurisdiction: side.jurisdiction,
      subjectId,
      fileName: 'perjanjian-bertanda-tangan.pdf',
      mediaType: 'application/pdf' as const,
      size: 120_000,
      sha256: '0'.repeat(64),
      status: 'stored' as const,
      uploadedBy: author.caller.userId,
    }
    write<StoredDocument>(() => ({ definition: documents, after, action: 'create' }))
  }

  return { agreement, commitment, document, write, lastOpen: () => lastOpen }
}
