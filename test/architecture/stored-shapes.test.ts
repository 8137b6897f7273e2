import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Agreement } from '#shared/agreements.ts'
import { Assessment } from '#shared/assessments.ts'
import { Template } from '#shared/checklists.ts'
import { Commitment } from '#shared/commitments.ts'
import { StoredDocument } from '#shared/documents.ts'
import { FollowUp } from '#shared/follow-ups.ts'
import { Holidays } from '#shared/holidays.ts'
import { OrganisationTree } from '#shared/organisation-tree.ts'
import { Organisation } from '#shared/organisations.ts'
import { Session } from '#shared/sessions.ts'
import { Tally, Watch } from '#shared/tally.ts'
import { User } from '#shared/users.ts'
import { Event } from '#functions/core/records/event.ts'
import { Marker } from '#functions/core/records/marker.ts'

/** What lies in the table for years, and the hash of the shape that code expects of it. */
const stored: Record<string, { schema: z.ZodMiniType; pinned: string }> = {
  Organisation: { schema: Organisation, pinned: '34dd5ebe5cbc09d2' },
  OrganisationTree: { schema: OrganisationTree, pinned: '9fbf1356113d508d' },
  User: { schema: User, pinned: '9c1ca73f15be4511' },
  Agreement: { schema: Agreement, pinned: '2082b385eccc4ea2' },
  Commitment: { schema: Commitment, pinned: 'c8ca0527a974d2b9' },
  FollowUp: { schema: FollowUp, pinned: '43b6d6d8cb239e67' },
  Assessment: { schema: Assessment, pinned: '03a7b958104b4ccc' },
  Holidays: { schema: Holidays, pinned: '24326fc469b4f370' },
  Session: { schema: Session, pinned: '5f852b8244ea364a' },
  Template: { schema: Template, pinned: '3aabe29d18a5422f' },
  StoredDocument: { schema: StoredDocument, pinned: 'e063e7203a848429' },
  Event: { schema: Event, pinned: 'c344a115562924f0' },
  Marker: { schema: Marker, pinned: 'ee89f8d6092abe6c' },
  Tally: { schema: Tally, pinned: 'a7c34702701fdc0c' },
  Watch: { schema: Watch, pinned: 'f88e62386efea348' },
}

const shapeOf = (schema: z.ZodMiniType): string =>
  createHash('sha256')
    .update(canonicalize(z.toJSONSchema(schema)) ?? '')
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

  it('a field that is added, or wanted and was not, changes the shape', () => {
    const shape = z.object({ name: z.optional(z.string()) })
    expect(shapeOf(z.extend(shape, { more: z.optional(z.string()) }))).not.toBe(shapeOf(shape))
    expect(shapeOf(z.object({ name: z.string() }))).not.toBe(shapeOf(shape))
  })
})
