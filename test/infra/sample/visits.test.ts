import { describe, expect, it } from 'vitest'
import { readCommitments, readPks } from '#infra/local/sample/read-sample.ts'
import { readAssessments, readFollowUps, readHolidays, readSessions, readTemplates } from '#infra/local/sample/read-visits.ts'
import { actionsOf, statusAfter } from '#shared/lifecycle.ts'
import { followUpLifecycle, FollowUpStatus, type FollowUpAction } from '#shared/follow-ups.ts'
import { sessionLifecycle, type SessionStatus } from '#shared/sessions.ts'
import { facts } from './facts.ts'

const visits = readSessions()
const examples = visits.filter(({ plan }) => plan.isExample === true)
const told = visits.filter(({ seed }) => seed !== undefined)
const asked = readFollowUps()
const officials = facts.persons.flatMap(({ name }) => name ?? [])
const isWeekday = (day: string): boolean => [1, 2, 3, 4, 5].includes(new Date(day).getUTCDay())
const example = /contoh/i

const ends = (steps: (typeof visits)[number]['steps']): SessionStatus =>
  steps.reduce<SessionStatus>((status, step) => (step === 'record' ? status : statusAfter(sessionLifecycle, step, status)), 'planned')

describe('the sessions of the sample', () => {
  it('are the five events of the articles and four examples', () => {
    expect(told.map(({ seed }) => seed)).toEqual(facts.events.map(({ id }) => id))
    expect(examples.map(({ slug }) => slug)).toEqual(visits.filter(({ seed }) => seed === undefined).map(({ slug }) => slug))
    expect([told.length, examples.length]).toEqual([5, 4])
  })

  it('follow the lifecycle: what has been reported of is approved, one report waits, two visits are to come', () => {
    expect(told.map(({ steps }) => ends(steps))).toEqual(told.map(() => 'approved'))
    expect(examples.map(({ steps }) => ends(steps))).toEqual(['approved', 'confirmed', 'confirmed', 'reported'])
    expect(told.map(({ reportNumber, plan }) => [reportNumber, plan.sources?.length])).toEqual(told.map(() => [undefined, 1]))
  })

  it('say of every invented text that it is an example, so that a line of a timeline does too', () => {
    for (const { plan, record } of examples) {
      expect(plan.title).toMatch(/^Contoh: /)
      expect(plan.purpose).toMatch(/^Contoh\/ilustrasi, bukan kegiatan sebenarnya/)
      const parts = [record.topics, record.findings, record.suggestions, record.statements, record.nextSteps].flatMap((list) => list ?? [])
      for (const { text } of parts) expect(text).toMatch(/^Contoh: /)
      for (const text of [record.summary ?? [], record.probes ?? []].flat()) expect(text).toMatch(/^Contoh/)
      for (const { group, position } of record.participants ?? []) expect(group ?? position).toMatch(example)
      for (const { position } of plan.facilitators ?? []) expect(position).toMatch(example)
      for (const note of (record.checklists ?? []).flatMap(({ notes = {} }) => Object.values(notes))) expect(note).toMatch(/^Contoh: /)
    }
  })

  it('name no real official in an example', () => {
    const named = examples.flatMap(({ plan, record }) => [...(plan.facilitators ?? []), ...(record.participants ?? [])])
    for (const { name } of named) expect(officials).not.toContain(name)
  })

  it('answer every item of a checklist that is in force, on weekdays', () => {
    const templates = new Map(readTemplates().map(({ body }) => [body.id, body.items.map(({ code }) => code)]))
    for (const { record, plan } of examples) {
      expect(isWeekday(plan.on ?? '')).toBe(true)
      for (const { templateId, answers } of record.checklists ?? []) expect(Object.keys(answers)).toEqual(templates.get(templateId))
    }
  })

  it('lead from one visit to the next, on the day that was agreed', () => {
    const [first, next] = examples
    expect(next?.plan.previousId).toBe(first?.id)
    expect([next?.plan.on, first?.record.nextSteps?.[0]?.dueOn]).toEqual([first?.record.nextVisitOn, first?.record.nextVisitOn])
  })

  it('have no promise without an indicator and a day among the examples, so that each can become a commitment', () => {
    const promises = examples.flatMap(({ record }) => record.statements ?? [])
    expect(promises.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['promise', '2027-01-12'],
      ['promise', '2026-11-13'],
    ])
    for (const { indicator } of promises) expect(indicator?.target).toBeTruthy()
  })
})

describe('the follow-ups of the sample', () => {
  const walked = asked.map(({ slug, steps }) => {
    const status = steps.reduce<FollowUpStatus>((now, { action }) => statusAfter(followUpLifecycle, action, now), 'assigned')
    return [slug, status] as const
  })

  it('end in every status, by every action but the decisions on an extension', () => {
    expect(new Set(walked.map(([, status]) => status))).toEqual(new Set(FollowUpStatus.options))
    const used = new Set<FollowUpAction>(asked.flatMap(({ steps }) => steps.map(({ action }) => action)))
    expect(actionsOf(followUpLifecycle).filter((action) => !used.has(action))).toEqual(['grant_extension', 'refuse_extension'])
  })

  it('come from a visit, from a promise and from products of oversight, never from an event of the articles', () => {
    expect(new Set(asked.map(({ body }) => body.source.kind))).toEqual(new Set(['session', 'commitment', 'oversight_product']))
    const [real, promised] = [told.map(({ id }) => id), readCommitments().map(({ body }) => body.id)]
    for (const { body } of asked) {
      if (body.source.kind === 'session') expect(real).not.toContain(body.source.sessionId)
      if (body.source.kind === 'commitment') expect(promised).toContain(body.source.commitmentId)
    }
  })

  it('are owned by agencies that have a PKS, and say in every text that they are examples', () => {
    const owners = readPks().body.items.map(({ organisationId }) => organisationId)
    for (const { body, steps } of asked) {
      expect([owners.includes(body.ownerId), body.isExample]).toEqual([true, true])
      expect(body.title).toMatch(/^Contoh: /)
      if (body.source.kind === 'oversight_product')
        expect([body.source.subject, body.source.number]).toEqual([expect.stringMatching(/^Contoh: /), expect.stringMatching(/^CONTOH\//)])
      const words = steps.flatMap(({ body: said }) =>
        ['note', 'actionText', 'reason'].flatMap((field) => (field in said ? String(said[field]) : [])),
      )
      for (const text of words.filter((word) => word !== 'regulation_changed')) expect(text).toMatch(/^Contoh: /)
    }
  })

  it('name a legal limit only where the law has one: 30 working days for a corrective action', () => {
    const limited = asked.filter(({ body }) => body.limit?.legalBasis?.startsWith('Peraturan') === true)
    expect(
      limited.map(({ body: { source, limit } }) => [source.kind === 'oversight_product' && source.productType, limit?.days, limit?.unit]),
    ).toEqual([['corrective_action', 30, 'working_days']])
    for (const { body } of asked) if (body.dueOn !== undefined) expect(isWeekday(body.dueOn)).toBe(true)
  })
})

describe('what was published', () => {
  it('are results with a source, by the scheme of their year, none computed', () => {
    const results = readAssessments().map(({ body }) => [body.year, body.scheme, body.score])
    expect(results).toEqual([
      [2022, 'five_category', 69.38],
      [2023, 'five_category', 85.77],
      [2024, 'five_category', 94.58],
      [2022, 'five_category', 84.74],
      [2025, 'opinion', undefined],
    ])
    for (const { body } of readAssessments()) expect(body.sources).toHaveLength(1)
  })

  it('are 17 national holidays and 8 days of collective leave in 2026', () => {
    const { days, year } = readHolidays()
    const counts = Map.groupBy(days, ({ kind }) => kind)
    expect([year, counts.get('national_holiday')?.length, counts.get('collective_leave')?.length]).toEqual([2026, 17, 8])
  })
})
