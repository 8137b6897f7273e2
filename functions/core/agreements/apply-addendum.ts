import { isSigned, signedStatuses, type Agreement } from '#shared/agreements.ts'
import type { Command, Context } from '../context.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { load, notFound, stored } from '../records/read.ts'
import { amended, amendedSides } from './amend.ts'
import { awaitsApplication, checkTerm, impossible } from './rules.ts'
import { agreements } from './store.ts'

const sentence = 'Only a signed addendum that has not been applied changes an agreement, and only one that is signed.'

/**
 * `signed_addendum`: the agreement above an addendum, changed as the addendum says. It goes into the same transaction, at the version that was
 * read here: whoever changes it meanwhile wins, and the addendum is tried again on what they left.
 * @throws DomainError `illegal_move`, or `invalid_input` where the result would not hold.
 */
export async function amendParent(ctx: Context, command: Command, addendum: Agreement, note: string | undefined): Promise<SealedMutation> {
  const { amends, parentId } = addendum
  if (!awaitsApplication(addendum) || amends === undefined || parentId === undefined) throw impossible(sentence, addendum)
  const loaded = await load(ctx, command, [parentId, ...(amends.parties ?? []).map((party) => party.organisationId)])
  const before = stored(agreements, loaded.row(parentId), command.caller)
  if (before === undefined) throw notFound()
  const parent = before.record
  if (!isSigned(parent.status)) throw impossible(sentence, addendum, 'apply')
  const sides = amendedSides(parent, amends, loaded, command.caller)
  const after = amended(parent, amends, sides?.parties)
  checkTerm(after, 'amends.')
  return sealMutation({
    definition: agreements,
    before,
    after: {
      ...after,
      ownerId: sides?.owner.id ?? parent.ownerId,
      amendedByIds: [...(parent.amendedByIds ?? []), addendum.id],
    },
    action: 'amended',
    note,
    from: signedStatuses,
  })
}
