import { EditAgreement, isClosed, isSigned, type Agreement } from '#shared/agreements.ts'
import { DocumentId, OrganisationId } from '#shared/ids.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { authorise } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { requireFileOf } from '../documents/file-of.ts'
import { canonicalJson } from '../records/changes.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { findRecord, type Loaded } from '../records/read.ts'
import { amendedSides } from './amend.ts'
import { refuseEnded, sidesOf, withRecordedNames, type Sides } from './parties.ts'
import { presentAgreement } from './present.ts'
import { checkTerm } from './rules.ts'
import { agreements } from './store.ts'

/**
 * Changes an agreement before signing; after it only supplies what is missing, since a signed text changes by addendum alone.
 * @throws DomainError as `agreements.edit` of the contract lists them.
 */
export const editAgreement = (ctx: Context, command: Command): Promise<Outcome<Agreement>> =>
  changeRecord(ctx, command, {
    definition: agreements,
    permission: 'agreements.edit',
    input: EditAgreement,
    alsoReads: idsIn,
    mode: 'versioned',
    next: async (current, input, loaded) => {
      if (isClosed(current.status)) throw new DomainError('locked', 'A closed agreement does not change.')
      const sides = input.parties === undefined ? undefined : sidesOf(input.parties, loaded, command.caller)
      if (sides !== undefined && sides.jurisdiction !== current.jurisdiction) throw invalidField('parties', 'wrong_jurisdiction')
      if (sides !== undefined) refuseEnded(sides, input.parties ?? [], current.parties)
      const after = edited(agreements, current, { ...input, ...(sides === undefined ? {} : partiesAfter(current, sides)) })
      checkTerm(after)
      checkSignedFile(after, current, loaded)
      await checkAmends(ctx, command, current, input, loaded)
      if (isSigned(current.status)) onlySupplies(current, after)
      if (sides !== undefined) await authorise(ctx, command.caller, 'agreements.edit', agreements.access(after))
      return { after, action: isSigned(current.status) ? 'supply_missing' : 'edit' }
    },
    present: (record) => presentAgreement(ctx, command.caller, record),
  })

function idsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  const file = DocumentId.safeParse('signedFileId' in body ? body.signedFileId : undefined)
  return [...(file.success ? [file.data] : []), ...partiesIn(body), ...partiesIn('amends' in body ? body.amends : undefined)]
}

function partiesIn(holder: unknown): string[] {
  if (typeof holder !== 'object' || holder === null || !('parties' in holder) || !Array.isArray(holder.parties)) return []
  return holder.parties.slice(0, 10).flatMap((party: unknown) => {
    const named = typeof party === 'object' && party !== null && 'organisationId' in party ? party.organisationId : undefined
    const id = OrganisationId.safeParse(named)
    return id.success ? [id.data] : []
  })
}

/** A signed text keeps the names under which it was signed. */
const partiesAfter = (current: Agreement, { parties, owner }: Sides): Partial<Agreement> =>
  isSigned(current.status) ? { parties: withRecordedNames(parties, current.parties) } : { parties, ownerId: owner.id }

/** What an addendum is to change is settled with its signature; other types change nothing above them. */
async function checkAmends(
  ctx: Context,
  { caller }: Command,
  { type, parentId }: Agreement,
  { amends }: EditAgreement,
  loaded: Loaded,
): Promise<void> {
  if (amends === undefined) return
  if (type !== 'addendum' || parentId === undefined) throw invalidField('amends', 'wrong_type')
  if (amends.parties === undefined) return
  amendedSides((await findRecord(ctx, agreements, caller, parentId)).record, amends, loaded, caller)
}

function checkSignedFile(after: Agreement, current: Agreement, loaded: Loaded): void {
  if (after.signedFileId === undefined || after.signedFileId === current.signedFileId) return
  const { mediaType } = requireFileOf(current.id, after.signedFileId, loaded, 'signedFileId')
  if (mediaType !== 'application/pdf') throw invalidField('signedFileId', 'wrong_type')
}

/** Every value that was there is still there, down to the single fact of a party; and nobody has joined. */
function onlySupplies(current: Agreement, after: Agreement): void {
  if (
    after.parties.length > current.parties.length ||
    canonicalJson(after.amends) !== canonicalJson(current.amends) ||
    !isKept({ ...current, parties: partsByOrder(current) }, { ...after, parties: partsByOrder(after) })
  )
    throw new DomainError('locked', 'The text of a signed agreement changes only by addendum; what is missing may be supplied.')
}

const partsByOrder = ({ parties }: Agreement) => Object.fromEntries(parties.map((party) => [party.order, party]))

function isKept(before: unknown, after: unknown): boolean {
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return canonicalJson(before) === canonicalJson(after)
  if (typeof after !== 'object' || after === null) return false
  const now = new Map(Object.entries(after))
  return Object.entries(before).every(([name, value]) => value === undefined || isKept(value, now.get(name)))
}
