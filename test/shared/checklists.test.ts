import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ChecklistAnswer, CreateTemplate, EditTemplate, scoreChecklist, TemplateCard, type TemplateItem } from '#shared/checklists.ts'
import sampleJson from '#infra/local/sample/templates.json' with { type: 'json' }
import { refusedFields } from './refused-fields.ts'

const codes = ['SP-01', 'SP-02', 'SP-03', 'SP-04', 'SP-05']
const template = (critical: readonly string[] = []) => ({
  items: codes.map((code): TemplateItem => ({ code, text: code, ...(critical.includes(code) ? { critical: true } : {}) })),
  goodFrom: 80,
  fairFrom: 60,
})
const answered = (...answers: ChecklistAnswer[]) => Object.fromEntries(answers.map((answer, at) => [codes[at], answer]))

describe('the score of a checklist', () => {
  it.each([
    ['all met', answered('met', 'met', 'met', 'met', 'met'), { score: 100, class: 'good', checked: 5, total: 5 }],
    ['a half for what is met in part', answered('met', 'met', 'met', 'partly_met', 'partly_met'), { score: 80, class: 'good' }],
    ['just below good', answered('met', 'met', 'met', 'partly_met', 'not_met'), { score: 70, class: 'fair' }],
    ['at the border of fair', answered('met', 'met', 'met', 'not_met', 'not_met'), { score: 60, class: 'fair' }],
    ['below fair', answered('met', 'met', 'not_met', 'not_met', 'partly_met'), { score: 50, class: 'poor' }],
    ['what was not checked is left out', answered('met', 'partly_met'), { score: 75, class: 'fair', checked: 2, total: 5 }],
    ['what does not apply is not even asked', answered('met', 'not_applicable', 'met'), { score: 100, checked: 2, total: 4 }],
    ['rounded', answered('met', 'met', 'not_met'), { score: 67, class: 'fair' }],
  ])('counts: %s', (_, answers, result) => {
    expect(scoreChecklist(template(), answers)).toMatchObject(result)
  })

  it('is none, and no class either, while nothing was checked', () => {
    for (const answers of [{}, answered('not_applicable', 'not_checked')])
      expect(Object.keys(scoreChecklist(template(['SP-01']), answers)).toSorted()).toEqual(['checked', 'failedCritical', 'total'])
  })

  it('a critical item that is not met makes poor whatever the score; one met in part makes fair at best', () => {
    const good = answered('met', 'met', 'met', 'met')
    expect(scoreChecklist(template(['SP-05']), { ...good, 'SP-05': 'not_met' })).toMatchObject({
      score: 80,
      class: 'poor',
      failedCritical: ['SP-05'],
    })
    expect(scoreChecklist(template(['SP-05']), { ...good, 'SP-05': 'partly_met' })).toMatchObject({
      score: 90,
      class: 'fair',
      failedCritical: ['SP-05'],
    })
    expect(scoreChecklist(template(['SP-05']), good)).toMatchObject({ score: 100, class: 'good', failedCritical: [] })
    expect(scoreChecklist(template(['SP-01']), answered('partly_met', 'not_met'))).toMatchObject({ score: 25, class: 'poor' })
    expect(scoreChecklist(template(['SP-01']), answered('not_applicable', 'met'))).toMatchObject({ class: 'good', failedCritical: [] })
  })

  it('never falls when an answer gets better, and its class never exceeds the cap', () => {
    const better: Partial<Record<ChecklistAnswer, ChecklistAnswer>> = { not_met: 'partly_met', partly_met: 'met' }
    const order = ['poor', 'fair', 'good']
    const answers = fc.array(fc.constantFrom(...ChecklistAnswer.options), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(answers, fc.subarray(codes), fc.nat(4), (given, critical, at) => {
        const before = scoreChecklist(template(critical), answered(...given))
        const after = scoreChecklist(template(critical), answered(...given.with(at, better[given[at] ?? 'met'] ?? given[at] ?? 'met')))
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0)
        expect(order.indexOf(after.class ?? 'poor')).toBeGreaterThanOrEqual(order.indexOf(before.class ?? 'poor'))
        const failed = given.filter((answer, place) => critical.includes(codes[place] ?? '') && answer === 'not_met')
        if (failed.length > 0) expect(before.class).toBe('poor')
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})

const refused = (schema: z.ZodMiniType, input: unknown) => refusedFields(schema, input).map((field) => field.join(' '))

describe('a template', () => {
  const body = { code: 'A', title: 'Judul', kind: 'standard', items: [{ code: 'SP-01', text: 'Satu' }] }

  it.each([
    ['no items', { items: [] }, 'items required'],
    ['more than forty items', { items: Array.from({ length: 41 }, (_, at) => ({ code: `SP-${at + 10}`, text: 'x' })) }, 'items too_long'],
    ['one code twice', { items: [body.items[0], { code: 'SP-01', text: 'Dua' }] }, 'items not_unique'],
    ['a code of another form', { items: [{ code: 'sp-1', text: 'Satu' }] }, 'items.0.code invalid_format'],
    ['a fair score that is as good as good', { goodFrom: 70, fairFrom: 70 }, 'fairFrom too_big'],
    ['a score beyond all', { goodFrom: 101 }, 'goodFrom too_big'],
  ])('is refused with %s', (_, more, fault) => {
    expect(refused(CreateTemplate, { ...body, ...more })).toEqual([fault])
  })

  it('is good from 80 and fair from 60 unless it says otherwise; its kind and code stay', () => {
    expect(CreateTemplate.parse(body)).toMatchObject({ goodFrom: 80, fairFrom: 60 })
    expect(refused(EditTemplate, { code: 'B' })).toEqual(['code unknown_field'])
    expect(refused(EditTemplate, { kind: 'simulation' })).toEqual(['kind unknown_field'])
  })

  it('has a card that tells its version and how many items it has', () => {
    expect(Object.keys(TemplateCard.shape)).toEqual(['id', 'code', 'title', 'kind', 'isRetired', 'version', 'items'])
  })
})

describe('the templates of the sample', () => {
  const templates = z.array(CreateTemplate).parse(sampleJson)
  const items = templates.flatMap((one) => one.items)

  it('are A to F, with the items of each numbered from one', () => {
    const found = templates.map(({ code, kind, items: own }) => [code, kind, own[0]?.code, own.at(-1)?.code, own.length])
    expect(found).toEqual([
      ['A', 'standard', 'SP-01', 'SP-20', 20],
      ['B', 'standard', 'KR-01', 'KR-17', 17],
      ['C', 'standard', 'PP-01', 'PP-17', 17],
      ['D', 'simulation', 'SIM-01', 'SIM-09', 9],
      ['E', 'standard', 'RGD-01', 'RGD-07', 7],
      ['F', 'standard', 'TUT-01', 'TUT-08', 8],
    ])
    for (const { items: own } of templates) expect(own.map(({ code }) => Number(code.slice(-2)))).toEqual(own.map((_, at) => at + 1))
  })

  it('say in each item what is looked at, and for each what to do about it', () => {
    expect(new Set(items.map(({ text }) => text)).size).toBe(items.length)
    for (const { advice } of items) expect(advice?.endsWith('.')).toBe(true)
    for (const { items: own } of templates) {
      const critical = own.filter((one) => one.critical).length
      expect(critical).toBeGreaterThan(0)
      expect(critical).toBeLessThan(own.length / 2)
    }
  })

  it('have fixed ids, each its own', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(6)
    expect(templates.every(({ id }) => id !== undefined)).toBe(true)
  })
})
