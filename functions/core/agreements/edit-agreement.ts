import { EditAgreement, type Agreement } from '#shared/agreements.ts'
import { DocumentId, OrganisationId } from '#shared/ids.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { documents } from '../documents/store.ts'
import { authorise } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { canonicalJson } from '../records/changes.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import type { Loaded } from '../records/read.ts'
import { fromRow } from '../records/row.ts'
import { presentAgreement } from './present.ts'
import { sidesOf } from './rules.ts'
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
      if (current.status === 'cancelled') throw new DomainError('locked', 'A cancelled agreement does not change.')
      const sides = input.parties === undefined ? undefined : sidesOf(input.parties, loaded, command.caller)
      if (sides !== undefined && sides.jurisdiction !== current.jurisdiction) throw invalidField('parties', 'wrong_jurisdiction')
      const after = edited(agreements, current, {
        ...input,
        ...(sides === undefined ? {} : { parties: sides.parties, ownerId: sides.owner.id }),
      })
      checkWhole(after)
      checkSignedFile(after, current, loaded)
      if (current.status === 'signed') onlySupplies(current, after)
      if (sides !== undefined) await authorise(ctx, command.caller, 'agreements.edit', agreements.access(after))
      return { after, action: current.status === 'signed' ? 'supply_missing' : 'edit' }
    },
    present: (record) => presentAgreement(ctx, command.caller, record),
  })

function idsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  const file = DocumentId.safeParse('signedFileId' in body ? body.signedFileId : undefined)
  const parties = 'parties' in body && Array.isArray(body.parties) ? body.parties.slice(0, 10) : []
  return [
    ...(file.success ? [file.data] : []),
    ...parties.flatMap((party: unknown) => {
      const id = OrganisationId.safeParse(
        typeof party === 'object' && party !== null && 'organisationId' in party ? party.organisationId : undefined,
      )
      return id.success ? [id.data] : []
    }),
  ]
}

function checkWhole({ startsOn, endsOn, renewBy }: Agreement): void {
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) throw invalidField('endsOn', 'before_start')
  if (renewBy !== undefined && endsOn !== undefined && renewBy > endsOn) throw invalidField('renewBy', 'too_big')
}

function checkSignedFile(after: Agreement, current: Agreement, loaded: Loaded): void {
  if (after.signedFileId === undefined || after.signedFileId === current.signedFileId) return
  const row = loaded.row(after.signedFileId)
  const file = row === undefined ? undefined : fromRow(documents, row).record
  if (file === undefined || file.subjectId !== current.id) throw invalidField('signedFileId', 'not_found')
  if (file.status === 'pending') throw invalidField('signedFileId', 'not_stored')
  if (file.mediaType !== 'application/pdf') throw invalidField('signedFileId', 'wrong_type')
}

/** Every value that was there is still there, down to the single fact of a party; and nobody has joined. */
function onlySupplies(current: Agreement, after: Agreement): void {
  if (
    after.parties.length > current.parties.length ||
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
