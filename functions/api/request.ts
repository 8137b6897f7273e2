import type { Context as HonoContext } from 'hono'
import { DomainError, invalidField } from '#shared/errors.ts'
import {
  AgreementId,
  AssessmentId,
  CommitmentId,
  DocumentId,
  FollowUpId,
  HolidaysId,
  Noun,
  OrganisationId,
  ProcessId,
  SessionId,
  TemplateId,
  UserId,
} from '#shared/ids.ts'
import type { Command } from '#functions/core/context.ts'
import { notFound } from '#functions/core/records/read.ts'

const idsOf: Record<Noun, typeof AgreementId> = {
  agreements: AgreementId,
  commitments: CommitmentId,
  documents: DocumentId,
  organisations: OrganisationId,
  users: UserId,
  sessions: SessionId,
  'follow-ups': FollowUpId,
  assessments: AssessmentId,
  templates: TemplateId,
  holidays: HolidaysId,
  processes: ProcessId,
}

/**
 * The record's id in an address, `''` where the path of the contract has none.
 * @throws DomainError `not_found` for what is no id of the path's noun, as for an unknown one.
 */
export function recordIdOf(path: string, id: string | undefined): string {
  if (id === undefined) return ''
  const noun = Noun.safeParse(path.split('/')[1])
  if (!noun.success || !idsOf[noun.data].safeParse(id).success) throw notFound()
  return id
}

/**
 * The version in If-Match; `any` for `*`. A tag that is none of ours matches no version.
 */
export function expectedVersionOf(header: string | undefined): Command['expectedVersion'] {
  if (header === undefined) return undefined
  if (header.trim() === '*') return 'any'
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  return version === undefined ? -1 : Number(version)
}

/** @throws DomainError `invalid_input` for a key that is empty, too long, or not plain ASCII. */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) throw invalidField('Idempotency-Key', 'invalid_format')
  return header
}

/** @throws DomainError `invalid_input` for what is said twice: which of the two was meant, nobody knows. */
export function queryOf(c: HonoContext): Record<string, string> {
  const named = Map.groupBy(new URL(c.req.url).searchParams.keys(), (name) => name)
  const twice = [...named].flatMap(([name, times]) => (times.length === 1 ? [] : [name]))
  if (twice.length > 0)
    throw new DomainError('invalid_input', 'The query says something twice.', {
      fields: twice.map((path) => ({ path, code: 'not_unique' })),
    })
  return c.req.query()
}

/** Bytes; the longest legal body, 30 PKS with all their texts, is far below. */
const largestBody = 256 * 1024

const tooLarge = () => new DomainError('body_too_large', 'The request is too large.')

async function textOf(c: HonoContext): Promise<string> {
  const length = c.req.header('content-length')
  // Not touched, so that the server itself clears it away; half read it would block the connection.
  if (Number(length) > largestBody) throw tooLarge()
  if (length !== undefined) return c.req.text()
  const body: ReadableStream<Uint8Array> | null = c.req.raw.body
  const read: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    if (size <= largestBody) read.push(piece)
  }
  if (size > largestBody) throw tooLarge()
  return new TextDecoder().decode(Buffer.concat(read))
}

/** The body as JSON; an empty one counts as `{}`. */
export async function bodyOf(c: HonoContext): Promise<unknown> {
  const text = await textOf(c)
  if (text === '') return {}
  const mediaType = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') throw new DomainError('unsupported_media_type', 'Send JSON: Content-Type application/json.')
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new DomainError('malformed_json', 'The body is not JSON.')
  }
}

/** The token in `Authorization: Bearer`. */
export const bearerTokenOf = (header: string | undefined): string | undefined => /^Bearer ([\w\-.~+/]+=*)$/i.exec(header ?? '')?.[1]
