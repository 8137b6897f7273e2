import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Agreement, AgreementCard } from '#shared/agreements.ts'
import { Assessment, AssessmentCard } from '#shared/assessments.ts'
import { Template, TemplateCard } from '#shared/checklists.ts'
import { Commitment, CommitmentCard } from '#shared/commitments.ts'
import { DocumentCard, StoredDocument } from '#shared/documents.ts'
import { FollowUp, FollowUpCard } from '#shared/follow-ups.ts'
import { Holidays } from '#shared/holidays.ts'
import { nounOfId } from '#shared/ids.ts'
import { OrganisationTree } from '#shared/organisation-tree.ts'
import { Organisation, OrganisationCard } from '#shared/organisations.ts'
import { Process, ProcessCard } from '#shared/processes.ts'
import { SessionAgendaCard } from '#shared/session-agenda.ts'
import { Session, SessionCard } from '#shared/sessions.ts'
import { User, UserCard } from '#shared/users.ts'
import { agreements } from '#functions/core/agreements/store.ts'
import { commitments } from '#functions/core/commitments/store.ts'
import { documents } from '#functions/core/documents/store.ts'
import { organisations } from '#functions/core/organisations/store.ts'
import { TallyRow } from '#functions/core/overview/store.ts'
import { TallyParts } from '#functions/core/overview/tally-card.ts'
import { Position } from '#functions/core/projector/store.ts'
import { Event, eventOfRow, faultInChain } from '#functions/core/records/event.ts'
import { Marker } from '#functions/core/records/marker.ts'
import type { AnyRecord, NounDefinition } from '#functions/core/records/noun.ts'
import { cardOf, fromRow } from '#functions/core/records/row.ts'
import { users } from '#functions/core/users/store.ts'
import { isEventKey } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { backboneRows } from '#test/support/backbone-rows.ts'

/** What lies in the table for years, and the hash of the shape that code expects of it. Cards are what the indexes hold. */
const stored: Record<string, { schema: z.ZodMiniType; pinned: string }> = {
  Organisation: { schema: Organisation, pinned: 'f81553847fdeae09' },
  OrganisationCard: { schema: OrganisationCard, pinned: 'f187477bee3dc325' },
  OrganisationTree: { schema: OrganisationTree, pinned: '1d16e70b5c403aeb' },
  User: { schema: User, pinned: '9c1ca73f15be4511' },
  UserCard: { schema: UserCard, pinned: 'd2d2b8f101430363' },
  Agreement: { schema: Agreement, pinned: '8fbd06bde64b37c3' },
  AgreementCard: { schema: AgreementCard, pinned: '7ab2fba53d506d94' },
  Commitment: { schema: Commitment, pinned: 'c8ca0527a974d2b9' },
  CommitmentCard: { schema: CommitmentCard, pinned: '4cf6d8b642c6bcbe' },
  FollowUp: { schema: FollowUp, pinned: '43b6d6d8cb239e67' },
  FollowUpCard: { schema: FollowUpCard, pinned: 'ee88e54f0eb8d4c8' },
  Session: { schema: Session, pinned: '7525d0f22ef1273b' },
  SessionCard: { schema: SessionCard, pinned: '830dc0de412aa670' },
  SessionAgendaCard: { schema: SessionAgendaCard, pinned: 'e9e28d2253af6958' },
  Assessment: { schema: Assessment, pinned: 'c13587ec2f9405bb' },
  AssessmentCard: { schema: AssessmentCard, pinned: '723b8f033ab56a18' },
  Holidays: { schema: Holidays, pinned: '38260677f25aff4d' },
  Template: { schema: Template, pinned: '16e930d0f806cee8' },
  TemplateCard: { schema: TemplateCard, pinned: '56eb351b9193bf43' },
  StoredDocument: { schema: StoredDocument, pinned: 'e063e7203a848429' },
  DocumentCard: { schema: DocumentCard, pinned: 'ac3be63002889159' },
  Process: { schema: Process, pinned: 'fe61cfa4f097b607' },
  ProcessCard: { schema: ProcessCard, pinned: '822758029ffeb7f7' },
  Event: { schema: Event, pinned: '097179f6065066df' },
  Marker: { schema: Marker, pinned: '436d6b9f31304a4c' },
  TallyRow: { schema: TallyRow, pinned: '2ab26f2b9c257da5' },
  TallyParts: { schema: TallyParts, pinned: '862dd5af69f8cd1e' },
  Position: { schema: Position, pinned: '0ccdfe566f2b189c' },
}

/** What a schema takes in: a field with a default may be missing in a row. */
const shapeOf = (schema: z.ZodMiniType): string =>
  createHash('sha256')
    .update(canonicalize(z.toJSONSchema(schema, { io: 'input' })) ?? '')
    .digest('hex')
    .slice(0, 16)

describe('stored shapes', () => {
  for (const [name, { schema, pinned }] of Object.entries(stored)) {
    it(`${name} is read as it was written`, () => {
      const sentence =
        `The stored shape of ${name} has changed. Rows written before have the old one: ` +
        'write a reader that makes the new shape of an old row, test it with an old row, then pin this hash.'
      expect(shapeOf(schema), sentence).toBe(pinned)
    })
  }

  it('a field that is added, or wanted and was not, changes the shape; a default does not ask for it', () => {
    const shape = z.object({ name: z.optional(z.string()) })
    expect(shapeOf(z.extend(shape, { more: z.optional(z.string()) }))).not.toBe(shapeOf(shape))
    expect(shapeOf(z.object({ name: z.string() }))).not.toBe(shapeOf(shape))
    const json = z.toJSONSchema(z.object({ name: z._default(z.string(), 'x') }), { io: 'input' })
    expect(json.required ?? []).not.toContain('name')
  })
})

/** How a row of a noun is read: whole, and the part of it that the indexes hold. */
const readerOf =
  <Shape extends AnyRecord, Card extends z.ZodMiniType>(definition: NounDefinition<Shape>, card: Card) =>
  (row: Row) => ({ record: fromRow(definition, row).record, card: cardOf(card, row) })

const readers = {
  organisations: readerOf(organisations, OrganisationCard),
  users: readerOf(users, UserCard),
  agreements: readerOf(agreements, AgreementCard),
  commitments: readerOf(commitments, CommitmentCard),
  documents: readerOf(documents, DocumentCard),
}

describe('rows that were written before there were sessions and follow-ups', () => {
  const rows = backboneRows()

  it.each(Object.entries(readers))('%s are read, and so are the cards that indexes hold of them', (noun, read) => {
    const old = rows.filter(({ pk, sk }) => sk === 'record' && nounOfId(pk) === noun)
    expect(old.length).toBeGreaterThanOrEqual(3)
    for (const row of old) expect(read(row).record).toMatchObject({ id: row.pk, version: row['version'] })
  })

  it('events are read, and their chains are whole', () => {
    const events = rows.filter(isEventKey).map(eventOfRow)
    const chains = [...Map.groupBy(events, ({ recordId }) => recordId).values()]
    expect(chains.map((chain) => faultInChain(chain))).toEqual(chains.map(() => undefined))
    expect(events.length).toBeGreaterThan(30)
  })

  it('markers, counters, positions and trees are read', () => {
    const kinds: [string, z.ZodMiniType, number][] = [
      ['command#', Marker, 15],
      ['tally#', TallyRow, 8],
      ['tally#', TallyParts, 8],
      ['position#', Position, 15],
      ['tree#', z.object({ nodes: OrganisationTree }), 2],
    ]
    for (const [prefix, schema, atLeast] of kinds) {
      const old = rows.filter(({ pk }) => pk.startsWith(prefix))
      expect([prefix, old.length >= atLeast, old.filter((row) => !schema.safeParse(row).success)]).toEqual([prefix, true, []])
    }
  })
})
