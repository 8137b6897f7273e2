import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { agreementLifecycle } from '#shared/agreements.ts'
import { commitmentLifecycle, reportableStatuses } from '#shared/commitments.ts'
import { contract } from '#shared/contract/contract.ts'
import { errorsOf, type Endpoint } from '#shared/contract/endpoint.ts'
import { permissionTable, Role, type Relation } from '#shared/permissions.ts'
import { userLifecycle } from '#shared/users.ts'
import { projectRoot } from './paths.ts'

type Drawn = {
  initial: string
  moves: Record<string, { from: readonly string[]; to: string; permission: string; requires: readonly string[] }>
}

const madeFrom = (source: string): string => `\n<!-- Made from ${source} by \`node infra/build/generate-docs.ts\`; a test compares. -->\n`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const code = (name: string): string => `\`${name}\``

function picture({ initial, moves }: Drawn): string {
  const arrows = Object.entries(moves).flatMap(([action, { from, to }]) =>
    from.map((status) => ({ from: status, to: to === 'same' ? status : to, action })),
  )
  const together = Map.groupBy(arrows, ({ from, to }) => `    ${from} --> ${to}`)
  const lines = [...together].map(([arrow, same]) => `${arrow}: ${same.map(({ action }) => action).join(', ')}`)
  const ends = new Set(arrows.map(({ to }) => to).filter((status) => !arrows.some(({ from }) => from === status)))
  return ['```mermaid', 'stateDiagram-v2', `    [*] --> ${initial}`, ...lines, ...[...ends].map((end) => `    ${end} --> [*]`), '```'].join(
    '\n',
  )
}

function movesTable({ moves }: Drawn): string {
  const rows = Object.entries(moves).map(([action, { from, to, permission, requires }]) => [
    code(action),
    from.map(code).join(' '),
    to === 'same' ? 'the same' : code(to),
    code(permission),
    requires.length === 0 ? '-' : requires.map(code).join(' '),
  ])
  return table(['move', 'from', 'to', 'permission', 'besides'], rows)
}

const chapter = (title: string, drawn: Drawn): string => [`## ${title}`, picture(drawn), movesTable(drawn)].join('\n\n')

const lifecycles = (): string =>
  [
    '# Lifecycles',
    madeFrom('the tables of moves in shared/'),
    'What is stored. What depends on today (overdue, due soon, validity) is derived at reading and never a state.\n',
    [
      chapter('Commitments', commitmentLifecycle),
      `Reporting progress is no move: possible in ${reportableStatuses.map(code).join(', ')}, it leaves the record \`in_progress\`.`,
      chapter('Agreements', agreementLifecycle),
      chapter('Users', userLifecycle),
    ].join('\n\n'),
    '',
  ].join('\n')

function permissions(): string {
  const rows = Object.entries<Partial<Record<Role, readonly Relation[]>>>(permissionTable).map(([permission, byRole]) => [
    code(permission),
    ...Role.options.map((role) => byRole[role]?.join(', ').replaceAll('_', ' ') ?? '-'),
  ])
  return [
    '# Permissions',
    madeFrom('shared/permissions.ts'),
    'A cell names the relations to the record of which one must hold. A record of another jurisdiction does not exist for the asker (404).\n',
    table(['', ...Role.options], rows),
    '',
  ].join('\n')
}

const needs = (declared: Endpoint): string => (declared.needsIfMatch ? 'If-Match' : '-')

function endpoints(): string {
  const rows = Object.entries<Endpoint>(contract).map(([name, declared]) => [
    declared.method,
    code(declared.path),
    code(name),
    declared.permission === 'public' || declared.permission === 'signed_in'
      ? declared.permission.replace('_', ' ')
      : code(declared.permission),
    needs(declared),
    errorsOf(declared)
      .filter((error) => declared.errors?.includes(error))
      .map(code)
      .join(' ') || '-',
  ])
  return [
    '# Endpoints',
    madeFrom('shared/contract/'),
    'Below `/api/v1`. Failures that follow from the kind of request (401, 403, 404, 412, 422, 428) are not repeated here;',
    '`GET /api/v1/openapi.json` has them all, with the shapes.\n',
    table(['method', 'path', 'name', 'permission', 'needs', 'own failures'], rows),
    '',
  ].join('\n')
}

/** Path -> text of every document that is made from the code. */
export const generatedDocs = (): Record<string, string> => ({
  'docs/lifecycles.md': lifecycles(),
  'docs/permissions.md': permissions(),
  'docs/endpoints.md': endpoints(),
})

function main(): void {
  for (const [path, text] of Object.entries(generatedDocs())) writeFileSync(join(projectRoot, path), text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
