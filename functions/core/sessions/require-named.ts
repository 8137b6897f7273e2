import { DomainError, type FieldError } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import type { SessionContent } from '#shared/sessions.ts'
import type { Context } from '../context.ts'

/** A field and the id that stands in it. */
type Named = readonly [path: string, id: string]

const namingParts = ['facilitators', 'participants', 'checklists', 'findings', 'suggestions', 'statements', 'nextSteps'] as const

/** The organisations that the parts of a session name. */
const organisationsIn = (session: SessionContent): Named[] =>
  namingParts.flatMap((part) =>
    (session[part] ?? []).flatMap(({ organisationId }, position): Named[] =>
      organisationId === undefined ? [] : [[`${part}.${position}.organisationId`, organisationId]],
    ),
  )

/** Those of the ids that are no organisation of the jurisdiction nor of head office; reads only what is not known yet. */
export async function unknownOf(ctx: Context, jurisdiction: Jurisdiction, ids: readonly string[]): Promise<string[]> {
  const lackingIn = (tree: OrganisationTree) => (id: string) => tree[id] === undefined
  const strange = ids.filter(lackingIn(await ctx.directory.tree(jurisdiction)))
  if (strange.length === 0) return []
  const unknown = strange.filter(lackingIn(await ctx.directory.tree('national')))
  if (unknown.length === 0) return []
  return unknown.filter(lackingIn(await ctx.directory.tree(jurisdiction, unknown)))
}

function refuse(fields: FieldError[]): void {
  if (fields.length > 0) throw new DomainError('invalid_input', 'The input is not valid.', { fields })
}

/**
 * The organisations named are of the jurisdiction or of head office.
 * @throws DomainError `invalid_input` that names each that is not.
 */
export async function requireOrganisations(ctx: Context, jurisdiction: Jurisdiction, named: readonly Named[]): Promise<void> {
  const ids = named.map(([, id]) => id)
  const unknown = await unknownOf(ctx, jurisdiction, ids)
  refuse(named.filter(([, id]) => unknown.includes(id)).map(([path]) => ({ path, code: 'not_found' })))
}

/**
 * Whoever leads a session with an account works for an organisation of its jurisdiction or of head office.
 * @param known those who lead it already.
 */
async function requirePeople(ctx: Context, session: SessionContent, known: readonly string[]): Promise<void> {
  const named = (session.facilitators ?? []).flatMap(({ userId }, position) =>
    userId === undefined || known.includes(userId) ? [] : [{ path: `facilitators.${position}.userId`, userId }],
  )
  const homes = await Promise.all(named.map(async ({ userId }) => (await ctx.directory.person(userId))?.organisationId))
  const unknown = await unknownOf(
    ctx,
    session.jurisdiction,
    homes.flatMap((home) => home ?? []),
  )
  const isKnown = (home: string | undefined) => home !== undefined && !unknown.includes(home)
  refuse(named.filter((_, position) => !isKnown(homes[position])).map(({ path }) => ({ path, code: 'not_found' })))
}

/**
 * All that the parts of a session name is there.
 * @param before the session as it was; undefined for a new one.
 * @throws DomainError `invalid_input` that names each field.
 */
export async function requireNamed(ctx: Context, session: SessionContent, before?: SessionContent): Promise<void> {
  await requireOrganisations(ctx, session.jurisdiction, organisationsIn(session))
  await requirePeople(
    ctx,
    session,
    (before?.facilitators ?? []).flatMap(({ userId }) => userId ?? []),
  )
}
