import { agreementLifecycle, type Agreement, type AgreementType } from '#shared/agreements.ts'
import { addDays, type Zone } from '#shared/dates.ts'
import { legalActions, statusAfter } from '#shared/lifecycle.ts'
import { agreements } from '#functions/core/agreements/store.ts'
import { documents } from '#functions/core/documents/store.ts'
import { testId } from '../cast.ts'
import { partiesWith, unstamped, writerId, type Pen } from './pen.ts'

const zoneOf: Record<string, Zone> = { 19: 'Asia/Jakarta', 63: 'Asia/Makassar', 64: 'Asia/Makassar' }

/** Agreements of all types, some under a MoU or PKS, through all states; files, which nothing counts. */
export function agreementDeeds(pen: Pen) {
  const { random, kept } = pen

  function draft(): void {
    const jurisdiction = pen.jurisdiction()
    const owner = pen.ownerIn(jurisdiction)
    const parents = kept.agreements.filter(({ record }) => record.jurisdiction === jurisdiction && ['mou', 'pks'].includes(record.type))
    const parent = parents.length > 0 && random.chance(0.7) ? random.pick(parents).record : undefined
    const below: AgreementType[] = ['pks', 'pks', 'work_plan', 'addendum']
    const after = {
      id: testId('agreements', pen.number()),
      jurisdiction,
      type: parent === undefined ? random.pick(['mou', 'mou', 'pks'] as const) : random.pick(below),
      ...(parent === undefined ? {} : { parentId: parent.id }),
      ...signing(),
      ownerId: owner.id,
      parties: partiesWith(owner),
      title: 'Kesepakatan',
      status: agreementLifecycle.initial,
    }
    kept.agreements.push(pen.write({ definition: agreements, after, action: 'create' }))
  }

  /** A day, a month, or nothing that anybody knows. */
  const signing = (): Pick<Agreement, 'signedOn'> => {
    const day = addDays('2026-01-01', random.between(-20, 20))
    return random.chance(0.3) ? {} : { signedOn: random.chance(0.3) ? day.slice(0, 7) : day }
  }

  function change(): void {
    const place = random.below(kept.agreements.length)
    const before = kept.agreements[place]
    if (before === undefined) return draft()
    const { record } = before
    const actions = legalActions(agreementLifecycle, record.status)
    const action = actions.length > 0 && random.chance(0.7) ? random.pick(hurried(actions)) : 'edit'
    if (action === 'edit') kept.agreements[place] = pen.write({ definition: agreements, before, after: edited(record), action })
    else if (action === 'apply') kept.agreements[place] = apply(before)
    else {
      const status = statusAfter(agreementLifecycle, action, record.status)
      kept.agreements[place] = pen.write({ definition: agreements, before, after: { ...unstamped(record), status }, action })
    }
  }

  /** Most are entered as signed, since only then anything happens to them. */
  const hurried = <Action extends string>(actions: readonly Action[]): readonly Action[] => {
    const signing = actions.filter((action) => action === 'record_signed')
    return signing.length > 0 && random.chance(0.5) ? signing : actions
  }

  function apply(before: Pen['kept']['agreements'][number]): Pen['kept']['agreements'][number] {
    const { record } = before
    const isOfAnother = record.type === 'addendum' && record.parentId !== undefined
    const after = { ...unstamped(record), ...(isOfAnother ? { appliedAt: pen.now() } : {}) }
    const beside = isOfAnother ? { alive: [record.parentId ?? ''], day: pen.today(zoneOf[record.jurisdiction] ?? 'Asia/Jayapura') } : {}
    return pen.write({ definition: agreements, before, after, action: 'apply' }, beside)
  }

  function edited(record: Agreement) {
    const owner = pen.ownerIn(record.jurisdiction)
    const { signedOn: _, ...kept } = unstamped(record)
    return { ...kept, ...signing(), ownerId: owner.id, parties: partiesWith(owner), title: `Kesepakatan ${pen.number()}` }
  }

  function file(): void {
    const subject = kept.agreements.length === 0 ? undefined : random.pick(kept.agreements).record
    if (subject === undefined) return draft()
    const after = {
      id: testId('documents', pen.number()),
      jurisdiction: subject.jurisdiction,
      subjectId: subject.id,
      fileName: 'bukti.pdf',
      mediaType: 'application/pdf' as const,
      size: 1,
      sha256: '0'.repeat(64),
      status: 'stored' as const,
      uploadedBy: writerId,
    }
    kept.documents.push(pen.write({ definition: documents, after, action: 'create' }))
  }

  return { draft, change, file }
}
