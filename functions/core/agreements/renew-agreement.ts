import { agreementLifecycle, isClosed, RenewAgreement, signedStatuses, type Agreement } from '#shared/agreements.ts'
import { isOpen } from '#shared/commitments.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { authorise } from '../authorise.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller, Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { sealMutation } from '../records/prepare.ts'
import { findRecord, notFound, stored, type Loaded } from '../records/read.ts'
import { parentToday, partiesToday } from './heirs.ts'
import { refuseEnded, sidesOf, type Sides } from './parties.ts'
import { renewalNote } from './renewal-note.ts'
import { checkParent, impossible, isRenewable } from './rules.ts'
import { agreements } from './store.ts'

/**
 * Drafts the agreement that renews one, and ties the two together; what it says it carries comes over when it is signed.
 * @throws DomainError as `agreements.renew` of the contract lists them.
 */
export async function renewAgreement(ctx: Context, command: Command): Promise<Outcome<Agreement>> {
  const { caller } = command
  const { record: found } = await findRecord(ctx, agreements, caller, command.id)
  await authorise(ctx, caller, 'agreements.edit', agreements.access(found))
  const named = parseInput(RenewAgreement, command.body).parties
  const [parties, parentId] = await Promise.all([named ?? partiesToday(ctx, found), parentToday(ctx, caller, found)])
  return createRecord(ctx, command, {
    definition: agreements,
    permission: 'agreements.edit',
    input: RenewAgreement,
    needs: ({ carry }) => ({
      ids: [found.id, ...parties.map(({ organisationId }) => organisationId), ...(parentId === undefined ? [] : [parentId]), ...carry],
    }),
    build: (input, loaded) => {
      const before = stored(agreements, loaded.row(found.id), caller)
      if (before === undefined) throw notFound()
      const sides = sidesOf(parties, loaded, caller)
      const { jurisdiction, owner } = sides
      const partyIds = sides.parties.map(({ organisationId }) => organisationId)
      return {
        access: [agreements.access(before.record), { jurisdiction, ownerId: owner.id, partyIds }],
        mutations: () => {
          requireRenewable(before.record)
          if (jurisdiction !== before.record.jurisdiction) throw invalidField('parties', 'wrong_jurisdiction')
          refuseEnded(sides, parties)
          checkParentToday(before.record, parentId, loaded, caller)
          checkCarried(input.carry, before.record, loaded, caller)
          const draft = draftOf(before.record, input, sides, parentId)
          const note = renewalNote(before.record, draft)
          return [{ after: { ...draft, id: input.id ?? ctx.newId('agreements') }, action: 'create', note }]
        },
        also: (drafts) =>
          drafts.map((draft) =>
            sealMutation({
              definition: agreements,
              before,
              after: { ...before.record, renewedById: draft.id },
              action: 'renew',
              note: renewalNote(before.record, draft),
              from: signedStatuses,
            }),
          ),
      }
    },
  })
}

const draftOf = (
  old: Agreement,
  { title, label, scope, startsOn, endsOn, renewBy, carry }: RenewAgreement,
  { parties, owner, jurisdiction }: Sides,
  parentId: string | undefined,
) => ({
  jurisdiction,
  type: old.type,
  parentId,
  ownerId: owner.id,
  parties,
  title: title ?? old.title,
  label: label ?? old.label,
  scope: scope ?? old.scope,
  startsOn,
  endsOn,
  renewBy,
  status: agreementLifecycle.initial,
  supersedes: old.id,
  ...(carry.length === 0 ? {} : { carries: carry }),
})

function requireRenewable(old: Agreement): void {
  if (isClosed(old.status)) throw new DomainError('locked', 'A closed agreement is not renewed.')
  if (!isRenewable(old)) throw impossible('Only a signed agreement is renewed, once, and an addendum never is.', old)
}

/** A PKS is not renewed under an agreement that has ended without a successor. */
function checkParentToday({ type, jurisdiction }: Agreement, parentId: string | undefined, loaded: Loaded, caller: Caller): void {
  if (parentId === undefined) return
  const parent = stored(agreements, loaded.row(parentId), caller)?.record
  if (parent !== undefined && isClosed(parent.status))
    throw new DomainError('locked', 'The agreement above this one has ended; renew that one first.')
  checkParent(type, parent, jurisdiction, 'id')
}

/** What is carried is open and stands in the agreement that is renewed. */
function checkCarried(carry: readonly string[], old: Agreement, loaded: Loaded, caller: Caller): void {
  for (const [position, id] of carry.entries()) {
    const commitment = stored(commitments, loaded.row(id), caller)?.record
    if (commitment?.agreementId !== old.id) throw invalidField(`carry.${position}`, 'not_found')
    if (!isOpen(commitment.status)) throw invalidField(`carry.${position}`, 'wrong_type')
  }
}
