import { expect, test } from 'vitest'
import { AgreementStatus, MissingFact, Scope, Validity, agreementLifecycle } from '#shared/agreements.ts'
import { CommitmentCategory, CommitmentStatus, commitmentLifecycle } from '#shared/commitments.ts'
import { DocumentStatus } from '#shared/documents.ts'
import { ImpossibleReason } from '#shared/duties.ts'
import { ErrorCode, FieldErrorCode } from '#shared/errors.ts'
import { OrganisationKind } from '#shared/organisation-kinds.ts'
import { Role } from '#shared/permissions.ts'
import { english, indonesian } from './all-words.ts'
import { textsOf } from './texts.ts'

const languages = { indonesian, english }

/** Laws are cited as they are printed, in every language. */
const lawsAsCited = ['Peraturan Ombudsman 58/2023 Pasal 54', 'UU 37/2008 Pasal 38']

/** Words that both languages share: names, abbreviations and signs. */
const shared = [
  'Kawal',
  'MoU',
  'PKS',
  'WIB',
  'WITA',
  'WIT',
  'Status',
  'Target',
  'Target: .',
  'Administrator',
  'Ombudsman',
  'Ombudsman,',
  ...lawsAsCited,
]

test('both languages say the same things, key by key', () => {
  expect(Object.keys(textsOf(english))).toEqual(Object.keys(textsOf(indonesian)))
})

test.each(Object.entries(languages))('no text is empty in %s', (_name, dictionary) => {
  expect(Object.entries(textsOf(dictionary)).filter(([, text]) => text.trim() === '')).toEqual([])
})

test('every English text differs from the Indonesian one unless it is a name', () => {
  const english1 = textsOf(english)
  const same = Object.entries(textsOf(indonesian)).filter(
    ([key, text]) => english1[key] === text && /\p{L}{3}/u.test(text.replaceAll('Teks', '')),
  )
  expect(same.filter(([, text]) => !shared.includes(text.replaceAll('Teks', '').trim()))).toEqual([])
})

test.each(Object.entries(languages))('every code of the shared lists has words in %s', (_name, { words, errors }) => {
  const lists: [readonly string[], object][] = [
    [CommitmentStatus.options, words.commitmentStatus],
    [CommitmentCategory.options, words.category],
    [ImpossibleReason.options, words.impossibleReason],
    [AgreementStatus.options, words.agreementStatus],
    [Validity.options, words.validity],
    [MissingFact.options, words.missing],
    [Scope.options, words.scope],
    [Role.options, words.role],
    [OrganisationKind.options, words.kind],
    [DocumentStatus.options, words.documentStatus],
    [Object.keys(commitmentLifecycle.moves), words.commitmentAction],
    [Object.keys(agreementLifecycle.moves), words.agreementAction],
    [[...ErrorCode.options, 'unreachable', 'outdated'], errors.code],
    [FieldErrorCode.options, errors.field],
  ]
  for (const [codes, worded] of lists) expect(Object.keys(worded).toSorted()).toEqual([...codes].toSorted())
})

test('a field error names its field in both languages', () => {
  for (const { errors } of Object.values(languages))
    for (const say of Object.values(errors.field)) expect(say('Tenggat')).toContain('Tenggat')
})
