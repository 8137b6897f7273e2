import { describe, expect, it } from 'vitest'
import { generatedDocs } from '#infra/build/generate-docs.ts'
import { agreementLifecycle, AgreementStatus } from '#shared/agreements.ts'
import { commitmentLifecycle, CommitmentStatus } from '#shared/commitments.ts'
import { contract } from '#shared/contract/contract.ts'
import { followUpLifecycle, FollowUpStatus, FollowUpVerdict, legalVerdicts } from '#shared/follow-ups.ts'
import type { Lifecycle } from '#shared/lifecycle.ts'
import { organisationLifecycle, OrganisationStatus } from '#shared/organisations.ts'
import { permissionTable } from '#shared/permissions.ts'
import { processLifecycle, ProcessStatus } from '#shared/processes.ts'
import { sessionLifecycle, SessionStatus } from '#shared/sessions.ts'
import { userLifecycle, UserStatus } from '#shared/users.ts'
import { textOf } from './source-files.ts'
import { movesIn, readStateDiagram } from './state-diagram.ts'

const made = generatedDocs()
const chapterOf = (title: string): string =>
  (made['docs/lifecycles.md'] ?? '').split('\n## ').find((part) => part.startsWith(`${title}\n`)) ?? ''

const drawn: [string, readonly string[], Lifecycle<string, string, string>][] = [
  ['Agreements', AgreementStatus.options, agreementLifecycle],
  ['Commitments', CommitmentStatus.options, commitmentLifecycle],
  ['Sessions', SessionStatus.options, sessionLifecycle],
  ['Follow-ups', FollowUpStatus.options, followUpLifecycle],
  ['Organisations', OrganisationStatus.options, organisationLifecycle],
  ['Users', UserStatus.options, userLifecycle],
  ['Processes', ProcessStatus.options, processLifecycle],
]

describe('documents made from the code', () => {
  for (const [path, text] of Object.entries(made)) {
    it(`${path} says what the code says (if not: node infra/build/generate-docs.ts)`, () => {
      expect(textOf(path)).toBe(text)
    })
  }

  it.each(drawn)('the picture of %s can be read, has every status and begins where records do', (title, statuses, { initial }) => {
    const diagram = readStateDiagram(/```mermaid\n([^]*?)```/.exec(chapterOf(title))?.[1] ?? '')
    expect([...diagram.states.keys()].toSorted()).toEqual([...statuses].toSorted())
    expect(diagram.arrows).toContainEqual({ from: '[*]', to: initial, label: '' })
  })

  it.each(drawn)('the picture of %s tells the moves of the table and no other', (title, _, { moves }) => {
    const diagram = readStateDiagram(/```mermaid\n([^]*?)```/.exec(chapterOf(title))?.[1] ?? '')
    const stated = Object.entries(moves).flatMap(([action, { from, to }]) =>
      from.map((status) => `${status} ${action} ${to === 'same' ? status : to}`),
    )
    expect(movesIn(diagram).toSorted()).toEqual(stated.toSorted())
  })

  it('a lifecycle that is added to the contract gets a chapter', () => {
    const nouns = new Set(Object.values(contract).flatMap(({ path }) => /^\/([^/]+)\/\{id\}\/actions\//.exec(path)?.[1] ?? []))
    expect([...nouns].toSorted()).toEqual(drawn.map(([title]) => title.toLowerCase()).toSorted())
  })

  it('the verdicts that go with a status stand beside the lifecycle of follow-ups', () => {
    for (const verdict of FollowUpVerdict.options) {
      const cells = FollowUpStatus.options.map((status) => (legalVerdicts[status].includes(verdict) ? 'yes' : '-'))
      expect(chapterOf('Follow-ups')).toContain(`| \`${verdict}\` | ${cells.join(' | ')} |`)
    }
  })

  it('name every endpoint once, and every permission', () => {
    for (const [name, { path }] of Object.entries(contract))
      expect((made['docs/endpoints.md'] ?? '').split(`| \`${path}\` | \`${name}\` |`), name).toHaveLength(2)
    for (const permission of Object.keys(permissionTable)) expect(made['docs/permissions.md']).toContain(`| \`${permission}\` |`)
  })
})

describe('reading a picture', () => {
  it.each([
    ['an unknown head', 'graph TD\n a'],
    ['a line that is none', 'stateDiagram-v2\n a\n a -> a'],
    ['a word of Mermaid as a state', 'stateDiagram-v2\n end'],
    ['an arrow to nowhere', 'stateDiagram-v2\n a\n a --> b: go'],
    ['a frame left open', 'stateDiagram-v2\n state "any" as any {\n a'],
    ['a label with a semicolon', 'stateDiagram-v2\n a\n a --> a: go; b'],
  ])('refuses %s', (_, text) => {
    expect(() => readStateDiagram(text)).toThrow(Error)
  })

  it('sees through frames and partings', () => {
    const text = [
      'stateDiagram-v2',
      'state "any of these" as any {',
      'a: a',
      'a: rest<br>wait',
      'b',
      'a --> b: go, run',
      '}',
      'state leaving <<choice>>',
      'any --> leaving',
      'c',
      '[*] --> a',
      'leaving --> c: stop',
      'b --> c: (by itself)',
    ].join('\n')
    expect(movesIn(readStateDiagram(text))).toEqual(['a go b', 'a run b', 'a stop c', 'b stop c', 'a rest a', 'a wait a'])
  })
})
