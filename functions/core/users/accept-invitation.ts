import { createHash } from 'node:crypto'
import { DomainError } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { AcceptInvitation, type User } from '#shared/users.ts'
import type { Command, Context } from '../context.ts'
import { backoffMilliseconds, commit, WriteConflict } from '../records/commit.ts'
import type { Outcome } from '../records/create.ts'
import type { Stored } from '../records/noun.ts'
import { prepare } from '../records/prepare.ts'
import { notFound } from '../records/read.ts'
import { actingAs, findInvited, guardsOf, users } from './store.ts'

/** What an account that is signed in, and no member yet, asks for. */
export type Acceptance = Pick<Command, 'body' | 'route' | 'key'> & { subject: string }

const mostTries = 5

/**
 * Binds the account to the member who was invited. A code that is unknown, used by another, expired or withdrawn gets one answer;
 * used again by the same account it answers the same member.
 * @throws DomainError as `invitations.accept` of the contract lists them.
 */
export async function acceptInvitation(ctx: Context, acceptance: Acceptance): Promise<Outcome<User>> {
  const { code } = parseInput(AcceptInvitation, acceptance.body)
  const sha256 = createHash('sha256').update(code).digest('hex')
  for (let tries = 1; ; tries++) {
    const { user, isSubjectTaken } = await findInvited(ctx.table, sha256, acceptance.subject)
    if (user === undefined) throw notFound()
    if (user.record.status === 'active' && user.record.subject === acceptance.subject) return { value: user.record, replayed: true }
    requireOpen(user.record, sha256, ctx.now())
    if (isSubjectTaken) throw new DomainError('already_exists', 'This account belongs to a member already.')
    try {
      return await bind(ctx, acceptance, user)
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (tries === mostTries) throw new DomainError('busy', 'The invitation is busy; please try again.', { retryAfterSeconds: 2 })
      await ctx.wait(backoffMilliseconds(tries))
    }
  }
}

function requireOpen({ status, invitation }: User, sha256: string, now: Date): void {
  const isOpen = status === 'invited' && invitation?.sha256 === sha256 && now.getTime() < Date.parse(invitation.expiresAt)
  if (!isOpen) throw notFound()
}

/** The code stays held by this member: nobody else gets it, and the same account may ask again. */
async function bind(ctx: Context, { subject, ...asked }: Acceptance, before: Stored<User>): Promise<Outcome<User>> {
  const { invitation: _, ...member } = before.record
  const command: Command = { ...asked, caller: actingAs(member), id: member.id }
  const at = ctx.now().toISOString()
  const after: User = { ...member, subject, status: 'active' }
  const main = prepare(command, { definition: users, before, after, action: 'accept', from: ['invited'] }, at)
  const result = await commit(ctx, command, { main: [main], extras: guardsOf(main.record) }, at)
  return { value: main.record, replayed: result !== 'done' }
}
