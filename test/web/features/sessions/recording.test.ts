import { expect, test } from 'vitest'
import { scoreChecklist, type Checklist, type Template } from '#shared/checklists.ts'
import { parseInput } from '#shared/parse.ts'
import { EditSession } from '#shared/sessions.ts'
import { answersOf, checklistOf, checklistPath, checklistTexts } from '#web/features/sessions/checklist-texts.ts'
import { withItem, itemAt } from '#web/features/sessions/list-items.ts'
import { partAfter, parts, silentItems, stateOf } from '#web/features/sessions/record-progress.ts'
import { emptySaying, statementOf, suggestionOf } from '#web/features/sessions/sayings.ts'
import { checklistInputs, statementInputs, withoutChecklist } from '#web/features/sessions/session-inputs.ts'
import { sessionWith, ulidOf } from './sessions.ts'

const template: Pick<Template, 'id' | 'version' | 'items' | 'goodFrom' | 'fairFrom'> = {
  id: ulidOf('tpl', 1),
  version: 2,
  goodFrom: 80,
  fairFrom: 60,
  items: [
    { code: 'KR-01', text: 'Jalur landai', critical: true },
    { code: 'KR-02', text: 'Kursi roda' },
  ],
}
const checklist = (answers: Checklist['answers']): Checklist => ({
  templateId: template.id,
  templateVersion: 2,
  code: 'B',
  title: 'Sarana kelompok rentan',
  kind: 'standard',
  answers,
  result: scoreChecklist(template, answers),
})
const finding = { id: ulidOf('fnd', 1), text: 'Curam', tone: 'needs_improvement', item: { checklist: 0, code: 'KR-01' } } as const

test('what was filled in is there again, and what is sent is an edit that the API takes', () => {
  const filled = { ...checklist({ 'KR-01': 'not_met', 'KR-02': 'met' }), notes: { 'KR-01': 'Terlalu curam' }, minutes: { 'KR-02': 7 } }
  const texts = checklistTexts(template, filled, '')
  const sent = checklistOf(template, { ...texts, 'answer.KR-02': 'partly_met', 'minutes.KR-02': '8' })
  expect(sent).toMatchObject({
    answers: { 'KR-01': 'not_met', 'KR-02': 'partly_met' },
    notes: { 'KR-01': 'Terlalu curam' },
    minutes: { 'KR-02': 8 },
  })
  expect(parseInput(EditSession, { checklists: [sent] }).checklists).toHaveLength(1)
  expect(scoreChecklist(template, answersOf(template, texts))).toMatchObject({ score: 50, class: 'poor', failedCritical: ['KR-01'] })
  expect(['checklists.0.notes.KR-01', 'checklists.2.subject', 'reason'].map(checklistPath)).toEqual(['note.KR-01', 'subject', 'reason'])
})

test('words of a template and its result are never sent back', () => {
  expect(parseInput(EditSession, { checklists: checklistInputs({ checklists: [checklist({ 'KR-01': 'met' })] }) }).checklists).toHaveLength(
    1,
  )
})

test('a checklist that leaves takes its number along: later findings follow their own, its own stay as free ones', () => {
  const session = sessionWith({
    checklists: [checklist({ 'KR-01': 'met' }), checklist({ 'KR-01': 'not_met' })],
    findings: [
      { ...finding, item: { checklist: 0, code: 'KR-01' } },
      { ...finding, id: ulidOf('fnd', 2), item: { checklist: 1, code: 'KR-01' } },
    ],
  })
  const { checklists, findings = [] } = withoutChecklist(session, 0)
  expect(checklists).toHaveLength(1)
  expect(findings.map((one) => ('item' in one ? one.item : undefined))).toEqual([undefined, { checklist: 0, code: 'KR-01' }])
})

test('a list gets one entry more, another in its place, or one less', () => {
  expect([
    withItem(['a', 'b'], undefined, 'c'),
    withItem(['a', 'b'], 0, 'c'),
    withItem(['a', 'b'], 1),
    withItem(undefined, undefined, 'c'),
  ]).toEqual([['a', 'b', 'c'], ['c', 'b'], ['a'], ['c']])
  expect([itemAt(['a'], '0'), itemAt(['a'], '1'), itemAt(undefined, '0'), itemAt(['a'], undefined)]).toEqual([
    0,
    undefined,
    undefined,
    undefined,
  ])
})

test('a part is not begun, incomplete while something of it is missing, and then done', () => {
  const progress = (changes: Parameters<typeof sessionWith>[0]) => parts.map((part) => stateOf(part, sessionWith(changes)).progress)
  expect(progress({})).toEqual(parts.map(() => 'not_started'))
  const half = {
    participants: [{ role: 'ombudsman', name: 'Rina' }],
    checklists: [checklist({ 'KR-01': 'not_met', 'KR-02': 'not_checked' })],
    findings: [{ ...finding, item: undefined }],
    topics: [{ text: 'Loket' }],
  } as const
  expect(
    progress({
      ...half,
      participants: [...half.participants],
      checklists: [...half.checklists],
      findings: [...half.findings],
      topics: [...half.topics],
    }),
  ).toEqual(['incomplete', 'incomplete', 'incomplete', 'incomplete', 'not_started', 'not_started', 'incomplete', 'not_started'])
  expect(
    progress({
      participants: [{ role: 'guest', name: 'Tamu' }],
      checklists: [checklist({ 'KR-01': 'not_met', 'KR-02': 'met' })],
      findings: [finding],
      suggestions: [{ id: ulidOf('sug', 1), text: 'Landaikan', findingId: finding.id }],
      nextVisitOn: '2027-01-01',
      photoIds: [ulidOf('doc', 1)],
      summary: 'Selesai.',
    }),
  ).toEqual(['done', 'done', 'done', 'done', 'done', 'done', 'done', 'not_started'])
  expect(parts.map(partAfter).at(-1)).toBeUndefined()
})

test('a critical row that failed waits for its finding', () => {
  const checklists = [checklist({ 'KR-01': 'not_met' })]
  expect(silentItems({ checklists, findings: [] })).toBe(1)
  expect(silentItems({ checklists, findings: [finding] })).toBe(0)
})

test('a suggestion is no statement; only a promise is measured', () => {
  const texts = emptySaying({
    text: 'Sediakan',
    'by.name': 'Nama',
    'indicator.name': 'Kursi',
    'indicator.target': '2',
    dueOn: '2027-03-31',
  })
  expect(suggestionOf(texts, undefined)).toEqual({ text: 'Sediakan', findingId: undefined, organisationId: undefined })
  expect(statementOf({ ...texts, kind: 'remark' }, undefined)).not.toHaveProperty('indicator')
  const promise = statementOf({ ...texts, kind: 'promise' }, undefined)
  expect(promise).toMatchObject({ kind: 'promise', by: { name: 'Nama' }, indicator: { name: 'Kursi', target: '2' }, dueOn: '2027-03-31' })
  expect(parseInput(EditSession, { statements: [promise] }).statements).toHaveLength(1)
})

test('that a promise has become a commitment is Kawal’s to write', () => {
  const statements = [{ id: ulidOf('stm', 1), kind: 'promise', text: 'Ya', commitmentId: ulidOf('cmt', 1) }] as const
  expect(statementInputs({ statements: [...statements] })).toEqual([{ id: ulidOf('stm', 1), kind: 'promise', text: 'Ya' }])
})
