import { headOfficeId, systemUserId } from '#shared/ids.ts'
import type { SignatureReading } from '#shared/signatures.ts'
import type { Command, Context } from '../context.ts'
import { commit } from '../records/commit.ts'
import { prepare } from '../records/prepare.ts'
import { findRecord } from '../records/read.ts'
import { documents, objectKeyOf } from './store.ts'

/** Reads signatures from the bytes of a PDF. */
export type ReadSignatures = (bytes: Uint8Array, now: Date) => Promise<SignatureReading>

const everywhere = { jurisdiction: 'national' } as const

/**
 * Looks at the electronic signatures of a PDF that was taken in and keeps with it what was found. Done again it changes nothing.
 * @throws DomainError `not_found`, WriteConflict when somebody writes the document at the same moment.
 */
export async function keepSignatures(ctx: Context, id: string, readSignatures: ReadSignatures): Promise<void> {
  const before = await findRecord(ctx, documents, everywhere, id)
  const { record } = before
  if (record.mediaType !== 'application/pdf' || record.status === 'pending' || record.signatures !== undefined) return
  const signatures = await readSignatures(await ctx.files.read(objectKeyOf(record)), ctx.now())
  const command = commandOf(id, record.jurisdiction)
  const at = ctx.now().toISOString()
  const mutation = { definition: documents, before, after: { ...record, signatures }, action: 'read_signatures', from: ['stored'] }
  await commit(ctx, command, { main: [prepare(command, mutation, at)] }, at)
}

/** The blank keeps these keys apart from those that come with requests. */
const commandOf = (id: string, jurisdiction: Command['caller']['jurisdiction']): Command => ({
  caller: { userId: systemUserId, name: 'Kawal', organisationId: headOfficeId, role: 'administrator', jurisdiction },
  id,
  body: {},
  route: 'read signatures',
  key: `signatures ${id}`,
})
