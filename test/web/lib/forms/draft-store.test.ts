import { beforeEach, expect, test } from 'vitest'
import { hasDraft, readDraft, writeDraft } from '#web/lib/forms/draft-store.ts'

beforeEach(() => localStorage.clear())

test('a draft is known by its key and by what its key begins with', () => {
  writeDraft('usr_1.record.ses_1.temuan.2', { text: 'Setengah kalimat' })
  expect(readDraft('usr_1.record.ses_1.temuan.2')).toEqual({ text: 'Setengah kalimat' })
  expect([hasDraft('usr_1.record.ses_1.temuan'), hasDraft('usr_1.record.ses_1.foto'), hasDraft('usr_2')]).toEqual([true, false, false])
})

test('a draft in which nothing is left of what was typed is none', () => {
  writeDraft('usr_1.plan', { title: 'Judul' })
  writeDraft('usr_1.plan', {})
  expect(hasDraft('usr_1.plan')).toBe(false)
})
