import { expect, test } from 'vitest'
import type { Assessment } from '#shared/assessments.ts'
import { editOf, textsOf } from '#web/features/assessments/assessment-fields.ts'

const assessment: Assessment = {
  id: 'asm_01F8MECHZX0000000000000001',
  version: 1,
  jurisdiction: '63',
  organisationId: 'org_01F8MECHZX0000000000000001',
  year: 2023,
  scheme: 'five_category',
  sources: [
    {
      title: 'Penilaian 2023',
      publisher: 'Diskominfo',
      publishedOn: '2024-01-17',
      author: 'Redaksi',
      isAdvertorial: true,
      note: 'Cek silang.',
    },
    { title: 'Arsip' },
  ],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const texts = textsOf(assessment)
const [first, archive] = assessment.sources ?? []

test('an edit of something else leaves the sources alone', () => {
  expect(editOf({ ...texts, label: 'Baik' }, assessment)).toEqual({ label: 'Baik' })
})

test('what the form does not ask for stays with its source', () => {
  const edit = editOf({ ...texts, 'source.publishedOn': '2024-01', 'source.publisher': '' }, assessment)
  expect(edit).toEqual({ sources: [{ ...first, publishedOn: '2024-01', publisher: undefined }, archive] })
})

test('another source does not take over the author, mark and note of the one before', () => {
  const edit = editOf({ ...texts, 'source.title': 'Sertifikat', 'source.publisher': '', 'source.publishedOn': '' }, assessment)
  expect(edit).toEqual({ sources: [{ title: 'Sertifikat' }, archive] })
  const none = { ...texts, 'source.title': '', 'source.publisher': '', 'source.publishedOn': '' }
  expect(editOf(none, assessment)).toEqual({ sources: [archive] })
})
