import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AgreementId,
  AssessmentId,
  CommitmentId,
  DocumentId,
  FollowUpId,
  HolidaysId,
  idPrefixes,
  Noun,
  nounOfId,
  OrganisationId,
  ProcessId,
  SessionId,
  SubjectId,
  TemplateId,
  UserId,
} from '#shared/ids.ts'

const schemas: Record<Noun, typeof AgreementId> = {
  organisations: OrganisationId,
  agreements: AgreementId,
  commitments: CommitmentId,
  sessions: SessionId,
  'follow-ups': FollowUpId,
  documents: DocumentId,
  assessments: AssessmentId,
  users: UserId,
  templates: TemplateId,
  holidays: HolidaysId,
  processes: ProcessId,
}
const crockford = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const ulid = fc
  .tuple(fc.constantFrom(...crockford.slice(0, 8)), fc.array(fc.constantFrom(...crockford), { minLength: 25, maxLength: 25 }))
  .map(([first, rest]) => first + rest.join(''))

describe('ids', () => {
  it('every noun has a prefix of its own', () => {
    expect(Object.keys(idPrefixes)).toEqual(Noun.options)
    expect(new Set(Object.values(idPrefixes)).size).toBe(Noun.options.length)
  })

  it('an id is taken by its own noun and by no other', () => {
    fc.assert(
      fc.property(ulid, fc.constantFrom(...Noun.options), (body, noun) => {
        const id = `${idPrefixes[noun]}_${body}`
        expect(nounOfId(id)).toBe(noun)
        for (const other of Noun.options) expect(schemas[other].safeParse(id).success).toBe(other === noun)
      }),
    )
  })

  it.each([
    'cmt_',
    'cmt_01ARZ3NDEKTSV4RRFFQ69G5FA',
    'cmt_01ARZ3NDEKTSV4RRFFQ69G5FAVX',
    'cmt_81ARZ3NDEKTSV4RRFFQ69G5FAV',
    'cmt_01arz3ndektsv4rrffq69g5fav',
    'cmt_01ARZ3NDEKTSV4RRFFQ69G5FAI',
    'cmt-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    ' cmt_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    'cmt_01ARZ3NDEKTSV4RRFFQ69G5FAV\n',
    'cmt_01ARZ3NDEKTSV4RRFFQ69G5FAV#event',
  ])('%j is no id', (text) => {
    expect(CommitmentId.safeParse(text).success).toBe(false)
  })

  it('an unknown prefix names no noun', () => {
    for (const text of ['', 'cmt', 'xyz_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'constructor_1', '_cmt']) expect(nounOfId(text)).toBeUndefined()
  })

  it('documents belong to what is signed, promised, visited, asked for or judged', () => {
    const body = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    const taken = Noun.options.filter((noun) => SubjectId.safeParse(`${idPrefixes[noun]}_${body}`).success)
    expect(taken).toEqual(['agreements', 'commitments', 'sessions', 'follow-ups', 'assessments'])
  })
})
