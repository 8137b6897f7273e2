import { permissionTable, Role, type Permission, type Relation } from '#shared/permissions.ts'
import { blocks, code, madeFrom, table } from './markdown.ts'

type Row = Partial<Record<Role, readonly Relation[]>>

const relations: Record<Relation, string> = {
  own_organisation: 'the record’s owner is the user’s organisation or one below it',
  own_government:
    'the owner or a party belongs to the user’s government (a province and its agencies; not a city, a regency or the police)',
  party: 'the owner, a party or a former owner is the user’s organisation, one below it or one above it',
  jurisdiction: 'the record is of the user’s jurisdiction',
  nation: 'the user is of head office, which reads everywhere',
}

const rowOf = (permission: Permission): Row => permissionTable[permission]

/** The roles that may do something at all, in the order of the table. */
export const rolesWith = (permission: Permission): Role[] => Role.options.filter((role) => rowOf(permission)[role] !== undefined)

const inWords = (relation: string): string => relation.replaceAll('_', ' ')

export function permissions(): string {
  const rows = Object.entries<Row>(permissionTable).map(([permission, byRole]) => [
    code(permission),
    ...Role.options.map((role) => byRole[role]?.map(inWords).join(', ') ?? '-'),
  ])
  const meanings = Object.entries(relations).map(([relation, meaning]) => [inWords(relation), meaning])
  return [
    '# Permissions',
    madeFrom('shared/permissions.ts'),
    blocks(
      'A cell names the relations to the record of which one must hold. A record of another jurisdiction does not exist for the asker (404).',
      table(['', ...Role.options], rows),
      '## Relations',
      table(['relation', 'it holds when'], meanings),
    ),
    '',
  ].join('\n')
}
