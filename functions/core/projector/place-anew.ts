import { Noun, nounOfId } from '#shared/ids.ts'
import { isLinkKey, isRecordKey } from '#functions/platform/table/keys.ts'
import { TransactionRefused, type Row, type Write } from '#functions/platform/table/table.ts'
import { agreements } from '../agreements/store.ts'
import { assessments } from '../assessments/store.ts'
import { commitments } from '../commitments/store.ts'
import type { Context } from '../context.ts'
import { documents } from '../documents/store.ts'
import { followUps } from '../follow-ups/store.ts'
import { holidays } from '../holidays/store.ts'
import { organisations } from '../organisations/store.ts'
import { processes } from '../processes/store.ts'
import { isEqual } from '../records/changes.ts'
import { linkRows } from '../records/links.ts'
import type { AnyRecord, NounDefinition } from '../records/noun.ts'
import { fromRow, toRow } from '../records/row.ts'
import { sessions } from '../sessions/store.ts'
import { templates } from '../templates/store.ts'
import { users } from '../users/store.ts'

/** A record's row and its links, as today's code writes them. */
type Written = { row: Row; version: number; links: Row[] }

const writerOf =
  <Shape extends AnyRecord>(definition: NounDefinition<Shape>) =>
  (row: Row): Written => {
    const { record, headHash } = fromRow(definition, row)
    return { row: toRow(definition, record, headHash), version: record.version, links: [...linkRows(definition, record).values()] }
  }

const writers = {
  agreements: writerOf(agreements),
  assessments: writerOf(assessments),
  commitments: writerOf(commitments),
  documents: writerOf(documents),
  'follow-ups': writerOf(followUps),
  holidays: writerOf(holidays),
  organisations: writerOf(organisations),
  processes: writerOf(processes),
  sessions: writerOf(sessions),
  templates: writerOf(templates),
  users: writerOf(users),
}

type PlaceContext = Pick<Context, 'table'>

/**
 * Gives the rows that an older Kawal wrote the cards, places in the indexes and links that today's code gives them. What a record says, its version
 * and its history stay as they are; what is right already is not written.
 * @returns how many records were placed anew.
 */
export async function placeAnew(ctx: PlaceContext): Promise<number> {
  for (let placed = 0; ;) {
    const pass = await placeOnce(ctx)
    placed += pass.placed
    // Of a record that was changed meanwhile the links may still be missing.
    if (pass.overtaken === 0) return placed
  }
}

async function placeOnce(ctx: PlaceContext) {
  const { records, links } = await readRows(ctx)
  const pass = { placed: 0, overtaken: 0 }
  for (const [id, row] of records) {
    const noun = Noun.safeParse(nounOfId(id))
    const writes = noun.success ? writesFor(row, writers[noun.data](row), links.get(id) ?? []) : []
    if (writes.length > 0) pass[(await isWritten(ctx, writes)) ? 'placed' : 'overtaken'] += 1
  }
  return pass
}

async function readRows({ table }: PlaceContext) {
  const records = new Map<string, Row>()
  const links = new Map<string, Row[]>()
  for await (const row of table.scan()) {
    if (isRecordKey(row)) records.set(row.pk, row)
    if (isLinkKey(row)) links.set(row.pk, [...(links.get(row.pk) ?? []), row])
  }
  return { records, links }
}

/** Nothing where all is right; otherwise the record too, held to its version. */
function writesFor(row: Row, { row: put, version, links }: Written, were: readonly Row[]): Write[] {
  const changed = links.filter((link) => !were.some((one) => isEqual(one, link)))
  const gone = were.filter(({ sk }) => links.every((link) => link.sk !== sk))
  if (isEqual(row, put) && changed.length === 0 && gone.length === 0) return []
  return [
    { put, condition: { kind: 'version', version } },
    ...changed.map((link): Write => ({ put: link })),
    ...gone.map(({ pk, sk }): Write => ({ remove: { pk, sk } })),
  ]
}

async function isWritten({ table }: PlaceContext, writes: readonly Write[]): Promise<boolean> {
  try {
    await table.transact([...writes])
    return true
  } catch (error) {
    if (error instanceof TransactionRefused && !error.isTransient) return false
    throw error
  }
}
