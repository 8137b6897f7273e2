import { describe, expect, it } from 'vitest'
import { readCommitments, readHeadOffice, readOrganisations, readUsers, readWalks, type Walk } from '#infra/local/sample/read-sample.ts'
import { commitmentLifecycle, CommitmentStatus, reportableStatuses, ReportProgress, type CommitmentAction } from '#shared/commitments.ts'
import { CreateDocument } from '#shared/documents.ts'
import { actionsOf, statusAfter } from '#shared/lifecycle.ts'
import { may, type Member, type Permission } from '#shared/permissions.ts'
import { jurisdictionOfOrganisation } from '#shared/organisations.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'

const organisations = readOrganisations().map(({ body }) => body)
const tree: OrganisationTree = Object.fromEntries(
  organisations.map(({ id = '', kind, name, parentId, zone }) => [
    id,
    parentId === undefined ? { kind, name, zone } : { kind, name, parentId, zone },
  ]),
)
const headOffice = readHeadOffice().id
const jurisdictions = new Map(organisations.map((body) => [body.id ?? '', jurisdictionOfOrganisation(body) ?? 'national']))
const members = new Map(
  readUsers().map(({ account, body: { role, organisationId } }): [string, Member] => [
    account,
    { role, organisationId, jurisdiction: organisationId === headOffice ? 'national' : (jurisdictions.get(organisationId) ?? '') },
  ]),
)
const commitments = new Map(readCommitments().map(({ slug, body }) => [slug, body]))

type State = { status: CommitmentStatus; dueOn: string; asked?: string | undefined; submitter?: string; standing: Set<string> }

const inputOf = (action: CommitmentAction | 'report_progress') =>
  action === 'report_progress' ? ReportProgress : commitmentLifecycle.moves[action].input
const permissionFor = (action: CommitmentAction | 'report_progress'): Permission =>
  action === 'report_progress' ? 'commitments.report' : commitmentLifecycle.moves[action].permission

const namesFiles = (body: unknown): string[] =>
  typeof body === 'object' && body !== null && 'documentIds' in body && Array.isArray(body.documentIds) ? body.documentIds.map(String) : []
const newDueOn = (body: Record<string, unknown>): string => String(body['newDueOn'])

/** The state after a step by the lifecycle's own rules; a step that they forbid fails the test. */
function after(state: State, { as, action, body }: Walk['steps'][number]): State {
  const next = { ...state, standing: new Set(state.standing) }
  if (action === 'report_progress') {
    expect(reportableStatuses).toContain(state.status)
    next.status = 'in_progress'
  } else {
    next.status = statusAfter(commitmentLifecycle, action, state.status)
  }
  for (const file of namesFiles(body)) {
    if (action === 'return') expect(next.standing.delete(file)).toBe(true)
    else next.standing.add(file)
  }
  if (action === 'submit') {
    expect(next.standing.size).toBeGreaterThan(0)
    next.submitter = as
  }
  if (action === 'fulfil' || action === 'return') {
    expect(members.get(as)?.organisationId).not.toBe(members.get(state.submitter ?? '')?.organisationId)
  }
  if (action === 'request_extension') {
    expect(state.asked).toBeUndefined()
    expect(newDueOn(body) > state.dueOn).toBe(true)
    next.asked = newDueOn(body)
  }
  if (action === 'grant_extension' || action === 'refuse_extension') {
    expect(state.asked).toBeDefined()
    if (action === 'grant_extension') next.dueOn = state.asked ?? ''
    next.asked = undefined
  }
  return next
}

const walk = ({ slug, steps }: Walk): State =>
  steps.reduce(after, { status: 'not_started', dueOn: commitments.get(slug)?.dueOn ?? '', standing: new Set<string>() })

const walks = readWalks()
const ends = new Map(walks.map((entry) => [entry.slug, walk(entry)]))

describe('the ten commitments that are moved', () => {
  it('follow the lifecycle to the ends that they are meant to show', () => {
    expect(walks.map(({ slug }) => [slug, ends.get(slug)?.status])).toEqual([
      ['cmt-dpmptsp-b', 'fulfilled'],
      ['cmt-rsud-ulin-a', 'fulfilled'],
      ['cmt-disdikbud-b', 'returned'],
      ['cmt-dpmptsp-a', 'submitted'],
      ['cmt-diskominfo-b', 'submitted'],
      ['cmt-rsud-ulin-b', 'in_progress'],
      ['cmt-dishub-b', 'in_progress'],
      ['cmt-disdag-a', 'not_feasible'],
      ['cmt-bpbd-b', 'cancelled'],
      ['cmt-bakeuda-b', 'in_progress'],
    ])
  })

  it('leave a commitment in every status and use every action, but for those of a renewal, which the sample has none of', () => {
    const untouched = commitments.size - walks.length
    expect(untouched).toBe(32)
    const reached = new Set<CommitmentStatus>(['not_started', ...[...ends.values()].map(({ status }) => status)])
    expect([...reached, 'carried_over'].toSorted()).toEqual(CommitmentStatus.options.toSorted())
    const used = new Set(walks.flatMap(({ steps }) => steps.map(({ action }) => action)))
    expect([...used, 'carry_over'].toSorted()).toEqual([...actionsOf(commitmentLifecycle), 'report_progress'].toSorted())
  })

  it('are moved only by accounts that the permission table lets do it', () => {
    for (const { slug, steps } of walks) {
      const access = { jurisdiction: '63', ownerId: commitments.get(slug)?.ownerId ?? '' }
      for (const { as, action, evidence } of steps) {
        const member = members.get(as)
        if (member === undefined) throw new Error(`No account ${as}`)
        expect(may(permissionFor(action), member, access, tree), `${as} ${action} ${slug}`).toBe(true)
        if (evidence.length > 0) expect(may('documents.attach', member, access, tree), `${as} uploads for ${slug}`).toBe(true)
      }
    }
  })

  it('let the agencies act for themselves and the secretariat for the others', () => {
    const reporters = walks.flatMap(({ slug, steps }) =>
      steps.filter(({ action }) => permissionFor(action) === 'commitments.report').map(({ as }) => `${slug.slice(4, -2)} ${as}`),
    )
    expect(new Set(reporters)).toEqual(
      new Set(['dpmptsp skpd', 'rsud-ulin skpd2', 'disdikbud setda', 'diskominfo setda', 'dishub setda', 'disdag setda', 'bakeuda setda']),
    )
  })

  it('send what the shared schemas take, and say in every text that it is an example', () => {
    for (const { steps } of walks) {
      for (const { action, body } of steps) {
        expect(inputOf(action).safeParse(body).success, action).toBe(true)
        const words = ['note', 'reason'].map((field) => body[field]).filter((text) => text !== 'regulation_changed' && text !== undefined)
        for (const text of words) expect(text).toMatch(/^Contoh: /)
      }
    }
  })

  it('show an extension asked, one granted and one refused, all to weekdays', () => {
    expect(ends.get('cmt-dishub-b')?.asked).toBe('2027-12-20')
    expect(ends.get('cmt-rsud-ulin-b')?.dueOn).toBe('2027-12-17')
    expect(ends.get('cmt-bakeuda-b')?.dueOn).toBe(commitments.get('cmt-bakeuda-b')?.dueOn)
    const dates = walks.flatMap(({ steps }) => steps.flatMap(({ body }) => ('newDueOn' in body ? [newDueOn(body)] : [])))
    for (const date of dates) expect([1, 2, 3, 4, 5]).toContain(new Date(date).getUTCDay())
  })

  it('show work with several reports and work without any evidence', () => {
    const reports = (slug: string) => walks.find((entry) => entry.slug === slug)?.steps.filter(({ action }) => action === 'report_progress')
    expect(reports('cmt-rsud-ulin-b')).toHaveLength(3)
    expect(ends.get('cmt-dishub-b')?.standing.size).toBe(0)
    expect(ends.get('cmt-dishub-b')?.status).toBe('in_progress')
  })

  it('announce each file under a name and type that go together', () => {
    for (const { commitmentId, steps } of walks) {
      for (const { id, fileName, mediaType } of steps.flatMap((step) => step.evidence)) {
        const body = { id, subjectId: commitmentId, fileName, mediaType, size: 1, sha256: '0'.repeat(64) }
        expect(CreateDocument.safeParse(body).success, fileName).toBe(true)
      }
    }
  })
})
