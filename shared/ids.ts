import * as z from 'zod/mini'

/** Noun -> prefix of its ids. An id is `<prefix>_<ULID>` and may be made by the client. */
export const idPrefixes = {
  organisations: 'org',
  agreements: 'agr',
  commitments: 'cmt',
  documents: 'doc',
  users: 'usr',
} as const

export type Noun = keyof typeof idPrefixes
export const Noun = z.enum(['organisations', 'agreements', 'commitments', 'documents', 'users'])

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}'

export const OrganisationId = z.string().check(z.regex(new RegExp(`^org_${ulid}$`)))
export const AgreementId = z.string().check(z.regex(new RegExp(`^agr_${ulid}$`)))
export const CommitmentId = z.string().check(z.regex(new RegExp(`^cmt_${ulid}$`)))
export const DocumentId = z.string().check(z.regex(new RegExp(`^doc_${ulid}$`)))
export const UserId = z.string().check(z.regex(new RegExp(`^usr_${ulid}$`)))

/** Records that documents can belong to. */
export const SubjectId = z.string().check(z.regex(new RegExp(`^(agr|cmt)_${ulid}$`)))

/**
 * The noun that an id names, read from its prefix.
 * @returns undefined when the prefix is none of ours.
 */
export function nounOfId(id: string): Noun | undefined {
  const prefix = id.slice(0, id.indexOf('_'))
  return Noun.options.find((noun) => idPrefixes[noun] === prefix)
}
