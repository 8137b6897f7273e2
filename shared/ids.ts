import * as z from 'zod/mini'

/** Noun -> prefix of its ids. An id is `<prefix>_<ULID>` and may be made by the client. */
export const idPrefixes = {
  organisations: 'org',
  agreements: 'agr',
  commitments: 'cmt',
  sessions: 'ses',
  'follow-ups': 'fup',
  documents: 'doc',
  assessments: 'asm',
  users: 'usr',
  templates: 'tpl',
  holidays: 'hol',
  processes: 'prc',
} as const

export type Noun = keyof typeof idPrefixes
export const Noun = z.enum([
  'organisations',
  'agreements',
  'commitments',
  'sessions',
  'follow-ups',
  'documents',
  'assessments',
  'users',
  'templates',
  'holidays',
  'processes',
])

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}'

export const OrganisationId = z.string().check(z.regex(new RegExp(`^org_${ulid}$`)))
export const AgreementId = z.string().check(z.regex(new RegExp(`^agr_${ulid}$`)))
export const CommitmentId = z.string().check(z.regex(new RegExp(`^cmt_${ulid}$`)))
export const DocumentId = z.string().check(z.regex(new RegExp(`^doc_${ulid}$`)))
export const UserId = z.string().check(z.regex(new RegExp(`^usr_${ulid}$`)))
export const SessionId = z.string().check(z.regex(new RegExp(`^ses_${ulid}$`)))
export const FollowUpId = z.string().check(z.regex(new RegExp(`^fup_${ulid}$`)))
export const AssessmentId = z.string().check(z.regex(new RegExp(`^asm_${ulid}$`)))
export const TemplateId = z.string().check(z.regex(new RegExp(`^tpl_${ulid}$`)))
export const HolidaysId = z.string().check(z.regex(new RegExp(`^hol_${ulid}$`)))
export const ProcessId = z.string().check(z.regex(new RegExp(`^prc_${ulid}$`)))

/** Parts of a session that other records point at: findings, suggestions and statements. */
export const FindingId = z.string().check(z.regex(new RegExp(`^fnd_${ulid}$`)))
export const SuggestionId = z.string().check(z.regex(new RegExp(`^sug_${ulid}$`)))
export const StatementId = z.string().check(z.regex(new RegExp(`^stm_${ulid}$`)))

/** Parts of a record that have an id of their own -> prefix. */
export const partPrefixes = { findings: 'fnd', suggestions: 'sug', statements: 'stm' } as const
export type PartNoun = keyof typeof partPrefixes

/** Records that documents can belong to. */
export const SubjectId = z.string().check(z.regex(new RegExp(`^(agr|cmt|ses|fup|asm)_${ulid}$`)))

/** Head office: there is one, made by the bootstrap. */
export const headOfficeId = 'org_01F8MECHZX3TBDSZ7XRADM0000'

/** The actor of what Kawal does by itself, such as reading the signatures of a file; no person signs in with it. */
export const systemUserId = 'usr_01F8MECHZX3TBDSZ7XRADM0002'

/**
 * The noun that an id names, read from its prefix.
 * @returns undefined when the prefix is none of ours.
 */
export function nounOfId(id: string): Noun | undefined {
  const prefix = id.slice(0, id.indexOf('_'))
  return Noun.options.find((noun) => idPrefixes[noun] === prefix)
}
