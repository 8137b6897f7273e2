import * as z from 'zod/mini'
import { invalidField } from '#shared/errors.ts'
import { DocumentId, TemplateId } from '#shared/ids.ts'
import type { Statement } from '#shared/session-parts.ts'
import { mostChecklists, mostPhotos, type EditSession, type Session, type StatementInput } from '#shared/sessions.ts'
import type { Command, Context } from '../context.ts'
import { requireFileOf } from '../documents/file-of.ts'
import { canonicalJson } from '../records/changes.ts'
import { edited } from '../records/edited.ts'
import { load, type Loaded } from '../records/read.ts'
import { fillChecklists } from './fill-checklists.ts'
import { placeOf, requireAgreements } from './place-session.ts'
import { requireNamed } from './require-named.ts'
import { requireWhole } from './require-whole.ts'
import { requireConvertedKept, requireFewDates, requireRoom } from './rules.ts'
import { sessions } from './store.ts'

const Sent = z.object({ photoIds: z.optional(z.unknown()), checklists: z.optional(z.unknown()) })
const Filled = z.object({ templateId: TemplateId })
const firstOf = (value: unknown, most: number): unknown[] => (Array.isArray(value) ? value.slice(0, most) : [])

/** The photos and templates in a body as it came, so that they can be read together with the session. */
export function idsIn(body: unknown): string[] {
  const { photoIds, checklists } = Sent.safeParse(body).data ?? {}
  const photos = firstOf(photoIds, mostPhotos).map((id) => DocumentId.safeParse(id).data)
  const templates = firstOf(checklists, mostChecklists).map((one) => Filled.safeParse(one).data?.templateId)
  return [...photos, ...templates].flatMap((id) => id ?? [])
}

/**
 * A session with what was sent put in: parts get their ids, checklists their results, and all that is named is looked up.
 * @throws DomainError `invalid_input`, `locked`.
 */
export async function patched(ctx: Context, command: Command, current: Session, patch: EditSession, loaded: Loaded): Promise<Session> {
  const { checklists, findings, suggestions, statements } = patch
  const after = edited(sessions, current, {
    ...patch,
    ...(checklists && { checklists: await fillChecklists({ ctx, caller: command.caller, session: current, loaded }, checklists) }),
    ...(findings && { findings: findings.map((part) => ({ ...part, id: part.id ?? ctx.newId('findings') })) }),
    ...(suggestions && { suggestions: suggestions.map((part) => ({ ...part, id: part.id ?? ctx.newId('suggestions') })) }),
    ...(statements && { statements: statements.map((part) => statementOf(ctx, current, part)) }),
  })
  const placed = await replaced(ctx, command, current, after)
  requirePhotos(current, placed, loaded)
  requireConvertedKept(current, placed)
  requireWhole(placed)
  requireFewDates(current, placed)
  requireRoom(current, placed)
  await requireNamed(ctx, placed, current)
  return placed
}

/** A statement as it is kept; the commitment that it has become stays with it. */
const statementOf = (ctx: Context, { statements = [] }: Session, part: StatementInput): Statement => {
  const id = part.id ?? ctx.newId('statements')
  return { ...part, id, commitmentId: statements.find((statement) => statement.id === id)?.commitmentId }
}

/** With whom, where and about what: looked up only when one of them changes, since it takes a read of its own. */
async function replaced(ctx: Context, command: Command, current: Session, after: Session): Promise<Session> {
  const { hostId, organisationIds, agreementIds = [] } = after
  const isSame =
    canonicalJson([hostId, organisationIds, agreementIds]) ===
    canonicalJson([current.hostId, current.organisationIds, current.agreementIds ?? []])
  if (isSame) return after
  const loaded = await load(ctx, command, [hostId, ...organisationIds, ...agreementIds])
  const { jurisdiction, zone } = placeOf(after, loaded, command.caller)
  if (jurisdiction !== current.jurisdiction) throw invalidField('organisationIds', 'wrong_jurisdiction')
  requireAgreements(after, current.agreementIds ?? [], loaded, command.caller)
  return { ...after, zone }
}

/** A photo is an image that has been taken in and belongs to this session. */
function requirePhotos(current: Session, { id: sessionId, photoIds = [] }: Session, loaded: Loaded): void {
  for (const [position, id] of photoIds.entries()) {
    if (current.photoIds?.includes(id)) continue
    const photo = requireFileOf(sessionId, id, loaded, `photoIds.${position}`)
    if (!photo.mediaType.startsWith('image/')) throw invalidField(`photoIds.${position}`, 'wrong_type')
  }
}
