import { describe, expect, it } from 'vitest'
import {
  readCommitments,
  readHeadOffice,
  readMou,
  readOrganisations,
  readPks,
  readUsers,
  readWalks,
} from '#infra/local/sample/read-sample.ts'
import { readAssessments, readFollowUps, readHolidays, readSessions, readTemplates } from '#infra/local/sample/read-visits.ts'
import { demoAccounts } from '#infra/local/accounts.ts'
import { deriveCommitmentState } from '#shared/commitments.ts'
import type { EditSession } from '#shared/sessions.ts'
import { facts } from './facts.ts'

const commitments = readCommitments()
const bodies = commitments.map(({ body }) => body)
const pks = readPks().body

describe('the example commitments', () => {
  it('are two for each SKPD, under its own PKS', () => {
    const expected = pks.items.flatMap(({ id, organisationId }) => [1, 2].map(() => [id, organisationId]))
    expect(bodies.map(({ agreementId, ownerId }) => [agreementId, ownerId])).toEqual(expected)
  })

  it('can be taken for nothing but examples', () => {
    for (const body of bodies) {
      expect(body.isExample).toBe(true)
      expect(body.title).toMatch(/^Contoh: /)
      expect(body.description).toContain('bukan isi PKS yang sebenarnya')
    }
  })

  it('say what is measured, what is aimed at and which proof is expected', () => {
    for (const { title, indicator, evidenceRequired } of bodies) {
      expect(indicator?.target, title).toBeTruthy()
      expect(indicator?.name).not.toBe(title)
      expect(typeof evidenceRequired, title).toBe('string')
    }
    expect(new Set(bodies.map(({ title }) => title)).size).toBe(42)
  })

  it('are spread over the categories and no category takes more than a third', () => {
    const counts = [...Map.groupBy(bodies, ({ category }) => category).values()].map((group) => group.length)
    expect(counts.length).toBeGreaterThanOrEqual(7)
    expect(Math.max(...counts)).toBeLessThanOrEqual(14)
  })

  it('are due on weekdays between mid 2026 and the end of 2027', () => {
    for (const { title, dueOn } of bodies) {
      expect([1, 2, 3, 4, 5], title).toContain(new Date(dueOn).getUTCDay())
      expect(dueOn >= '2026-06-01' && dueOn <= '2027-12-31', title).toBe(true)
    }
  })

  it('were partly late, partly due soon and mostly far off on 22 November 2026', () => {
    const now = new Date('2026-11-22T04:00:00Z')
    const states = bodies.map(({ dueOn }) =>
      deriveCommitmentState({ status: 'not_started', dueOn, zone: 'Asia/Makassar', lacksEvidence: true }, now),
    )
    expect(states.filter(({ overdue }) => overdue)).toHaveLength(13)
    expect(states.filter(({ dueSoon }) => dueSoon)).toHaveLength(5)
    expect(states.filter(({ overdue, dueSoon }) => !overdue && !dueSoon)).toHaveLength(24)
  })
})

describe('the demo accounts', () => {
  const users = readUsers()

  it('are those of the sign-in page, with the roles of the design', () => {
    expect(users.map(({ account }) => account)).toEqual(demoAccounts.map(({ account }) => account))
    expect(users.map(({ account, body }) => [account, body.role, body.subject])).toEqual([
      ['asisten', 'assistant', 'local-asisten'],
      ['kepala', 'head', 'local-kepala'],
      ['setda', 'secretariat', 'local-setda'],
      ['skpd', 'agency', 'local-skpd'],
      ['skpd2', 'agency', 'local-skpd2'],
      ['pimpinan', 'leadership', 'local-pimpinan'],
      ['admin', 'administrator', 'local-admin'],
      ['pusat', 'national', 'local-pusat'],
      ['admin-pusat', 'administrator', 'local-admin-pusat'],
      ['asisten-babel', 'assistant', 'local-asisten-babel'],
      ['kepala-babel', 'head', 'local-kepala-babel'],
      ['asisten-kaltim', 'assistant', 'local-asisten-kaltim'],
      ['kepala-kaltim', 'head', 'local-kepala-kaltim'],
      ['setda-babel', 'secretariat', 'local-setda-babel'],
    ])
  })

  it('have made-up names, none of an official in the sources, and positions that say so', () => {
    const officials = facts.persons.map(({ name }) => name)
    for (const { body } of users) {
      expect(officials).not.toContain(body.name)
      expect(body.position).toMatch(/\(akun contoh\)$/)
    }
  })
})

describe('the ids of the sample', () => {
  const evidence = readWalks().flatMap(({ steps }) => steps.flatMap((step) => step.evidence))
  const visits = readSessions()
  const partsOf = ({ findings = [], suggestions = [], statements = [] }: EditSession) =>
    [findings, suggestions, statements].flatMap((list) => (list ?? []).map(({ id }) => id))
  const ids = [
    readHeadOffice().id,
    readMou().id,
    readHolidays().id,
    ...[...readOrganisations(), ...readUsers(), ...commitments, ...readTemplates(), ...readAssessments()].map(({ body }) => body.id),
    ...[...pks.items, ...evidence, ...visits, ...readFollowUps()].map(({ id }) => id),
    ...visits.flatMap(({ record }) => partsOf(record)),
  ]

  it('are all given, and all different', () => {
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('sort lists with the newest first: visits by their day, templates by their letter', () => {
    const days = visits.filter(({ steps }) => steps.includes('hold')).toSorted((one, other) => (one.id < other.id ? 1 : -1))
    expect(days.map(({ plan }) => plan.on)).toEqual(
      days
        .map(({ plan }) => plan.on)
        .toSorted()
        .toReversed(),
    )
    const letters = readTemplates().toSorted((one, other) => ((one.body.id ?? '') < (other.body.id ?? '') ? 1 : -1))
    expect(letters.map(({ body }) => body.code)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  })
})
