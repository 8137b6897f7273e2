import { contract } from '#shared/contract/contract.ts'
import { errorsOf, type Endpoint } from '#shared/contract/endpoint.ts'
import { idPrefixes } from '#shared/ids.ts'
import { permissionTable } from '#shared/permissions.ts'
import { blocks, code, codes, madeFrom, table } from './markdown.ts'

/** The noun of an endpoint; what is of no noun or of many stands together. */
const chapterOf = (name: string): string => {
  const noun = name.split('.')[0] ?? ''
  return noun in idPrefixes ? noun : acrossNouns
}

const whoMay = ({ permission }: Endpoint): string => (permission in permissionTable ? code(permission) : permission.replace('_', ' '))

const rowOf = ([name, declared]: [string, Endpoint]): string[] => [
  declared.method,
  code(declared.path),
  code(name),
  declared.summary,
  whoMay(declared),
  declared.needsIfMatch ? 'If-Match' : '-',
  codes(errorsOf(declared).filter((error) => declared.errors?.includes(error))),
]

const acrossNouns = 'across nouns'
const head = ['method', 'path', 'name', 'what', 'permission', 'needs', 'own failures']

export function endpoints(): string {
  const byNoun = Map.groupBy(Object.entries<Endpoint>(contract), ([name]) => chapterOf(name))
  const chapters = [...byNoun].flatMap(([noun, some]) => [`## ${noun}`, table(head, some.map(rowOf))])
  return [
    '# Endpoints',
    madeFrom('shared/contract/'),
    'Below `/api/v1`. Failures that follow from the kind of request (401, 403, 404, 412, 422, 428) are not repeated here;',
    '`GET /api/v1/openapi.json` has them all, with the shapes.\n',
    blocks(...chapters),
    '',
  ].join('\n')
}
