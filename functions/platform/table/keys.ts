/**
 * Every key of the one table; no other file joins key parts.
 *
 * | item              | pk                              | sk                  | indexes |
 * |-------------------|---------------------------------|---------------------|---------|
 * | record            | <id>                            | record              | byNoun, byFacet, byParent, byOwner, byDue as the noun's store says |
 * | event             | <id>                            | event#<version>     | - |
 * | link              | <record id>                     | link#<name>         | further places of its record or of a part of it, as the noun's store says; carries the record's card |
 * | command marker    | command#<userId>#<key>          | command             | - |
 * | subject guard     | subject#<OIDC subject>          | subject             | - |
 * | uniqueness guard  | unique#<noun>#<what is unique>  | unique              | - |
 * | organisation tree | tree#<jurisdiction>             | tree                | - |
 * | tally             | tally#<jurisdiction or nation>  | all                 | - |
 * |                   | tally#<jurisdiction>            | organisation#<id>   | - |
 * |                   | tally#<jurisdiction>            | agreement#<id>      | byParent: its MoU; byFacet: its alarm; byDue: since when it is silent |
 * | position          | position#<record id>            | position            | - |
 * | projector state   | projector                       | state               | - |
 */
import { idPrefixes } from '#shared/ids.ts'
import { tableDefinition, type IndexName } from './definition.ts'

export type Key = { pk: string; sk: string }

const join = (...parts: string[]): string => parts.join('#')

/** Versions are padded so that text order is number order. */
const versionDigits = 8

export const recordKey = (id: string): Key => ({ pk: id, sk: 'record' })
export const { eventPrefix } = tableDefinition
export const eventKey = (id: string, version: number): Key => ({
  pk: id,
  sk: eventPrefix + String(version).padStart(versionDigits, '0'),
})
export const isEventKey = ({ sk }: Key): boolean => sk.startsWith(eventPrefix)
export const isRecordKey = ({ pk, sk }: Key): boolean => sk === recordKey(pk).sk
export const isLinkKey = ({ sk }: Key): boolean => sk.startsWith(join('link', ''))
/** @param name unique within the record, for example the id of the record that it is linked to. */
export const linkKey = (recordId: string, name: string): Key => ({ pk: recordId, sk: join('link', name) })
/** Versions end here; for reading all events from one on. */
export const lastVersion = 10 ** versionDigits - 1
export const commandKey = (userId: string, key: string): Key => ({ pk: join('command', userId, key), sk: 'command' })
export const subjectKey = (subject: string): Key => ({ pk: join('subject', subject), sk: 'subject' })
/** @param parts what only one record of the noun may have, for example a jurisdiction and a year. */
export const uniqueKey = (noun: string, ...parts: string[]): Key => ({ pk: join('unique', noun, ...parts), sk: 'unique' })
export const treeKey = (jurisdiction: string): Key => ({ pk: join('tree', jurisdiction), sk: 'tree' })
export const isPositionKey = ({ sk }: Key): boolean => sk === 'position'
export const positionKey = (recordId: string): Key => ({ pk: join('position', recordId), sk: 'position' })
export const projectorStateKey: Key = { pk: 'projector', sk: 'state' }

export type TallyScope =
  | { kind: 'nation' }
  | { kind: 'jurisdiction'; jurisdiction: string }
  | { kind: 'organisation'; jurisdiction: string; id: string }
  | { kind: 'agreement'; jurisdiction: string; id: string }

export function tallyKey(scope: TallyScope): Key {
  switch (scope.kind) {
    case 'nation':
      return { pk: join('tally', 'nation'), sk: 'all' }
    case 'jurisdiction':
      return { pk: join('tally', scope.jurisdiction), sk: 'all' }
    case 'organisation':
    case 'agreement':
      return { pk: join('tally', scope.jurisdiction), sk: join(scope.kind, scope.id) }
  }
}

/** The scope whose key this is; undefined when the row is not a tally. */
export function tallyScopeOf({ pk, sk }: Key): TallyScope | undefined {
  const [root, jurisdiction] = pk.split('#')
  if (root !== 'tally' || jurisdiction === undefined) return undefined
  if (sk === 'all') return jurisdiction === 'nation' ? { kind: 'nation' } : { kind: 'jurisdiction', jurisdiction }
  const [kind, id] = sk.split('#')
  return (kind === 'organisation' || kind === 'agreement') && id !== undefined ? { kind, jurisdiction, id } : undefined
}

/** A partition of an index and, within it, where a row stands or which part is asked for. */
export type Position = { partition: string; sort: string }

/** Where a row stands in the indexes; absent: the row is not in that index. */
export type IndexPositions = Partial<Record<IndexName, Position>>

export const nounPosition = (jurisdiction: string, noun: string, id: string): Position => ({
  partition: join(jurisdiction, noun),
  sort: id,
})
export const facetPosition = (jurisdiction: string, noun: string, facet: string, id: string): Position => ({
  partition: join(jurisdiction, noun, facet),
  sort: id,
})
export const parentPosition = (parentId: string, noun: string, id: string): Position => ({ partition: parentId, sort: join(noun, id) })
/** As `parentPosition`, in the order of years. */
export const yearPosition = (parentId: string, noun: string, year: number, id: string): Position => ({
  partition: parentId,
  sort: join(noun, String(year), id),
})
/** As `parentPosition`, those of one status together. */
export const statusPosition = (parentId: string, noun: string, status: string, id: string): Position => ({
  partition: parentId,
  sort: join(noun, status, id),
})
/** Duties of one noun under their owner: what is open by its day, what is closed, what was handed on to others. */
export const dutyPositions = {
  open: (ownerId: string, noun: string, dueOn: string, id: string): Position => ({
    partition: ownerId,
    sort: join(noun, '1-open', dueOn, id),
  }),
  closed: (ownerId: string, noun: string, id: string): Position => ({ partition: ownerId, sort: join(noun, '2-closed', id) }),
  handedOn: (formerId: string, noun: string, id: string): Position => ({ partition: formerId, sort: join(noun, '3-handed-on', id) }),
}
/** @param part name of the part of the record that stands here by itself. */
export const openOwnerPosition = (ownerId: string, dueOn: string, id: string, part?: string): Position => ({
  partition: ownerId,
  sort: join('1-open', dueOn, id, ...(part === undefined ? [] : [part])),
})
export const closedOwnerPosition = (ownerId: string, id: string): Position => ({ partition: ownerId, sort: join('2-closed', id) })
export const signedOwnerPosition = (ownerId: string, id: string): Position => ({ partition: ownerId, sort: join('3-agreement', id) })
/** @param part as of `openOwnerPosition`. */
export const duePosition = (jurisdiction: string, dueOn: string, id: string, part?: string): Position => ({
  partition: join(jurisdiction, 'due'),
  sort: join(dueOn, id, ...(part === undefined ? [] : [part])),
})
/** Duties whose owner asks for more time, by the day on which they are due as yet. */
export const extensionPosition = (jurisdiction: string, dueOn: string, id: string): Position => ({
  partition: join(jurisdiction, 'extensions'),
  sort: join(dueOn, id),
})
/** Agreements that something is amiss with, by kind. */
export const alarmPosition = (jurisdiction: string, kind: string, id: string): Position => ({
  partition: join(jurisdiction, 'alarms'),
  sort: join(kind, id),
})
/** Agreements that should live, by the day of the last sign of life. */
export const silentPosition = (jurisdiction: string, day: string, id: string): Position => ({
  partition: join(jurisdiction, 'silent'),
  sort: join(day, id),
})
export const memberPosition = (subject: string): Position => ({ partition: join('subject', subject), sort: 'member' })

/** Parts of a partition that questions ask for. */
export const prefixes = {
  childrenOf: (noun: string): string => join(noun, ''),
  /** Of `statusPosition`. */
  childrenIn: (noun: string, status: string): string => join(noun, status, ''),
  open: join('1-open', ''),
  /** What is open stands together by due date, whatever it is; what is closed by noun. */
  commitmentsOfOwner: { from: join('1-open', ''), to: join('2-closed', `${idPrefixes.commitments}~`) },
  closedOf: (noun: keyof typeof idPrefixes): string => join('2-closed', `${idPrefixes[noun]}_`),
  agreementsOfOwner: join('3-agreement', ''),
  organisationTallies: join('organisation', ''),
  alarmsOf: (kind: string): string => join(kind, ''),
  /** Days before this one: `day#...` comes after `day`. */
  daysBefore: (day: string) => ({ from: '0', to: day }),
} as const
