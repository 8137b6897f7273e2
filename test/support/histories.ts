import { agreementLifecycle, type Agreement } from '#shared/agreements.ts'
import {
  CommitmentCategory,
  commitmentLifecycle,
  isOpen,
  reportableStatuses,
  type Commitment,
  type CommitmentStatus,
} from '#shared/commitments.ts'
import { addDays, zones, type Zone } from '#shared/dates.ts'
import type { StoredDocument } from '#shared/documents.ts'
import { legalActions, statusAfter } from '#shared/lifecycle.ts'
import { agreements } from '#functions/core/agreements/store.ts'
import { commitments } from '#functions/core/commitments/store.ts'
import type { Command } from '#functions/core/context.ts'
import { documents } from '#functions/core/documents/store.ts'
import { prepare, type Mutation } from '#functions/core/records/prepare.ts'
import { eventOfRow, type Event } from '#functions/core/records/event.ts'
import type { AnyRecord, Stored } from '#functions/core/records/noun.ts'
import { fromRow } from '#functions/core/records/row.ts'
import type { Write } from '#functions/platform/table/table.ts'
import { testId } from './cast.ts'
import { seededRandom, type Random } from './random.ts'

/** One thing that happened: the two writes of it, and its event. */
export type Step = { writes: Write[]; event: Event }

/** What happened, in the order it did, and the records as they are in the end. */
export type History = { steps: Step[]; agreements: Agreement[]; commitments: Commitment[]; documents: StoredDocument[] }

type Owner = { id: string; jurisdiction: string; zone: Zone }

const jurisdictions = ['63', '64', '19']
const owners: Owner[] = jurisdictions.flatMap((jurisdiction, row) =>
  [1, 2, 3].map((number) => ({
    id: testId('organisations', 100 * (row + 1) + number),
    jurisdiction,
    zone: zones[number % 2 === 0 ? 0 : row] ?? 'Asia/Jakarta',
  })),
)

const command: Command = {
  caller: {
    userId: testId('users', 1),
    name: 'Penulis',
    role: 'head',
    organisationId: testId('organisations', 1),
    jurisdiction: 'national',
  },
  id: '',
  body: {},
  route: 'history',
}

const unstamped = <Shape extends AnyRecord>({ version: _v, createdAt: _c, updatedAt: _u, ...fields }: Shape) => fields

/**
 * A random but legal history over several jurisdictions, made with the builders that the verbs use: agreements with parents,
 * commitments through all states, owner changes, extensions, evidence filed and turned down, and events that nothing counts.
 */
export function randomHistory(seed: number, length?: number): History {
  const random = seededRandom(seed)
  const writer = historyWriter(random)
  const steps = length ?? random.between(12, 60)
  while (writer.steps.length < steps) writer.act()
  return {
    steps: writer.steps,
    agreements: writer.agreements.map(({ record }) => record),
    commitments: writer.commitments.map(({ record }) => record),
    documents: writer.documents.map(({ record }) => record),
  }
}

function historyWriter(random: Random) {
  const steps: Step[] = []
  const kept = {
    agreements: new Array<Stored<Agreement>>(),
    commitments: new Array<Stored<Commitment>>(),
    documents: new Array<Stored<StoredDocument>>(),
  }
  const ownersIn = (jurisdiction: string): Owner[] => owners.filter((owner) => owner.jurisdiction === jurisdiction)

  function write<Shape extends AnyRecord>(mutation: Mutation<Shape>): Stored<Shape> {
    const at = new Date(Date.UTC(2026, 0, 1) + steps.length * 60_000).toISOString()
    const { writes } = prepare(command, mutation, at)
    const [record, event] = writes
    if (!('put' in record) || !('put' in event)) throw new Error('A record and an event are put')
    steps.push({ writes, event: eventOfRow(event.put) })
    return fromRow(mutation.definition, record.put)
  }

  function draftAgreement(): void {
    const jurisdiction = random.pick(jurisdictions)
    const owner = random.pick(ownersIn(jurisdiction))
    const parents = kept.agreements.filter(({ record }) => record.jurisdiction === jurisdiction && record.type === 'mou')
    const parent = parents.length > 0 && random.chance(0.7) ? random.pick(parents).record : undefined
    const after = {
      id: testId('agreements', steps.length + 1),
      jurisdiction,
      type: parent === undefined ? random.pick(['mou', 'mou', 'pks'] as const) : ('pks' as const),
      ...(parent === undefined ? {} : { parentId: parent.id }),
      ownerId: owner.id,
      parties: partiesWith(owner),
      title: 'Kesepakatan',
      status: agreementLifecycle.initial,
    }
    kept.agreements.push(write({ definition: agreements, after, action: 'create' }))
  }

  function changeAgreement(): void {
    const place = random.below(kept.agreements.length)
    const before = kept.agreements[place]
    if (before === undefined) return draftAgreement()
    const { record } = before
    const actions = legalActions(agreementLifecycle, record.status)
    if (actions.length > 0 && random.chance(0.7)) {
      const action = random.pick(actions)
      const status = statusAfter(agreementLifecycle, action, record.status)
      kept.agreements[place] = write({ definition: agreements, before, after: { ...unstamped(record), status }, action })
      return
    }
    const owner = random.pick(ownersIn(record.jurisdiction))
    const after = { ...unstamped(record), ownerId: owner.id, parties: partiesWith(owner), title: `Kesepakatan ${steps.length}` }
    kept.agreements[place] = write({ definition: agreements, before, after, action: 'edit' })
  }

  function promise(): void {
    const agreement = kept.agreements.length === 0 ? undefined : random.pick(kept.agreements).record
    if (agreement === undefined) return draftAgreement()
    const owner = random.pick(ownersIn(agreement.jurisdiction))
    const dueOn = addDays('2026-01-01', random.between(0, 500))
    const after = {
      id: testId('commitments', steps.length + 1),
      jurisdiction: agreement.jurisdiction,
      agreementId: agreement.id,
      ownerId: owner.id,
      zone: owner.zone,
      title: 'Janji',
      category: random.pick(CommitmentCategory.options),
      evidenceRequired: random.pick([true, false, 'Foto']),
      dueOn,
      originalDueOn: dueOn,
      extensionsGranted: 0,
      weight: 1,
      status: commitmentLifecycle.initial,
      progressPercent: 0,
      evidence: [],
      reports: 0,
    }
    kept.commitments.push(write({ definition: commitments, after, action: 'create' }))
  }

  function changeCommitment(): void {
    const place = random.below(kept.commitments.length)
    const before = kept.commitments[place]
    if (before === undefined) return promise()
    const { action, fields } = nextOf(before.record)
    kept.commitments[place] = write({ definition: commitments, before, after: { ...unstamped(before.record), ...fields }, action })
  }

  function nextOf(record: Commitment): { action: string; fields: Partial<Commitment> } {
    const reportable: readonly CommitmentStatus[] = reportableStatuses
    if (reportable.includes(record.status) && random.chance(0.3))
      return { action: 'report_progress', fields: { status: 'in_progress', ...filed(record) } }
    if (isOpen(record.status) && random.chance(0.25)) return { action: 'edit', fields: editOf(record) }
    const actions = legalActions(commitmentLifecycle, record.status)
    if (actions.length === 0) return { action: 'edit', fields: { title: `Janji ${steps.length}` } }
    const action = random.pick(actions)
    const status = statusAfter(commitmentLifecycle, action, record.status)
    if (action === 'submit') return { action, fields: { status, ...filed(record) } }
    if (action === 'return') return { action, fields: { status, rejectedEvidence: record.evidence.filter(() => random.chance(0.5)) } }
    if (action === 'grant_extension')
      return { action, fields: { dueOn: addDays(record.dueOn, random.between(1, 90)), extensionsGranted: record.extensionsGranted + 1 } }
    return { action, fields: { status } }
  }

  const filed = ({ evidence }: Commitment): Partial<Commitment> =>
    evidence.length < 50 && random.chance(0.6) ? { evidence: [...evidence, testId('documents', 10_000 + steps.length)] } : {}

  function editOf({ status, jurisdiction, dueOn }: Commitment): Partial<Commitment> {
    const always = { category: random.pick(CommitmentCategory.options), evidenceRequired: random.pick([true, false, 'Foto']) }
    if (status !== 'not_started') return always
    const owner = random.pick(ownersIn(jurisdiction))
    return { ...always, ownerId: owner.id, zone: owner.zone, dueOn: addDays(dueOn, random.between(-60, 60)) }
  }

  function fileDocument(): void {
    const subject = kept.agreements.length === 0 ? undefined : random.pick(kept.agreements).record
    if (subject === undefined) return draftAgreement()
    const after = {
      id: testId('documents', steps.length + 1),
      jurisdiction: subject.jurisdiction,
      subjectId: subject.id,
      fileName: 'bukti.pdf',
      mediaType: 'application/pdf' as const,
      size: 1,
      sha256: '0'.repeat(64),
      status: 'stored' as const,
      uploadedBy: command.caller.userId,
    }
    kept.documents.push(write({ definition: documents, after, action: 'create' }))
  }

  return {
    steps,
    ...kept,
    act: () =>
      random.pick([
        draftAgreement,
        changeAgreement,
        promise,
        promise,
        changeCommitment,
        changeCommitment,
        changeCommitment,
        changeCommitment,
        changeCommitment,
        fileDocument,
      ])(),
  }
}

const partiesWith = (owner: Owner) => [
  { organisationId: testId('organisations', 1), name: 'Ombudsman', order: 1 },
  { organisationId: owner.id, name: 'Pemerintah', order: 2 },
]
