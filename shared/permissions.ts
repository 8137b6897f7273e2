import * as z from 'zod/mini'
import type { Jurisdiction } from './jurisdictions.ts'
import { ancestorsOf, governmentOf, type OrganisationTree } from './organisation-tree.ts'

export const Role = z.enum(['assistant', 'head', 'secretariat', 'agency', 'leadership', 'administrator', 'national'])
export type Role = z.infer<typeof Role>

/** How a user stands to a record; a closed list. */
export type Relation = 'own_organisation' | 'own_government' | 'party' | 'jurisdiction' | 'nation'

/** Who reads without being a party: staff and leadership in their jurisdiction, head office everywhere. */
const readers = {
  assistant: ['jurisdiction'],
  head: ['jurisdiction'],
  secretariat: ['jurisdiction'],
  leadership: ['jurisdiction'],
  administrator: ['jurisdiction'],
  national: ['nation'],
} as const

/** Row of the permission table -> role -> the relations of which one must hold. A role that is not named may not. */
export const permissionTable = {
  'organisations.read': { ...readers, agency: ['jurisdiction'] },
  'organisations.manage': { administrator: ['jurisdiction'] },
  'users.read': { administrator: ['jurisdiction'] },
  'users.manage': { administrator: ['jurisdiction'] },
  'agreements.read': { ...readers, agency: ['party', 'own_organisation'] },
  'agreements.edit': { assistant: ['jurisdiction'], head: ['jurisdiction'], secretariat: ['own_government'] },
  'agreements.decide': { head: ['jurisdiction'] },
  'commitments.read': { ...readers, agency: ['party', 'own_organisation'] },
  'commitments.edit': { assistant: ['jurisdiction'], head: ['jurisdiction'], secretariat: ['own_government'] },
  /** Progress, start, submit, ask for an extension; a secretariat does it on behalf, and the history says so. */
  'commitments.report': { secretariat: ['own_government'], agency: ['own_organisation'] },
  /** Fulfil and return; never one's own submission, which is a rule of the lifecycle. */
  'commitments.verify': { assistant: ['jurisdiction'], head: ['jurisdiction'] },
  'commitments.decide': { head: ['jurisdiction'] },
  'sessions.read': { ...readers, agency: ['party', 'own_organisation'] },
  /** Plan to report; findings, suggestions, statements and photos. */
  'sessions.edit': { assistant: ['jurisdiction'], head: ['jurisdiction'] },
  'sessions.comment': { assistant: ['jurisdiction'], head: ['jurisdiction'], secretariat: ['own_government'], agency: ['party'] },
  /** What the Ombudsman notes for itself. */
  'sessions.probe': { assistant: ['jurisdiction'], head: ['jurisdiction'], national: ['nation'] },
  /** Approve or return a report, and amend an approved one. */
  'sessions.approve': { head: ['jurisdiction'] },
  'follow-ups.read': { ...readers, agency: ['party', 'own_organisation'] },
  'follow-ups.edit': { assistant: ['jurisdiction'], head: ['jurisdiction'] },
  /** Respond, work, submit, ask for time, forward; a secretariat does it on behalf, and the history says so. */
  'follow-ups.report': { secretariat: ['own_government'], agency: ['own_organisation'] },
  'follow-ups.verify': { assistant: ['jurisdiction'], head: ['jurisdiction'] },
  'follow-ups.decide': { head: ['jurisdiction'] },
  'assessments.read': { ...readers, agency: ['party', 'own_organisation'] },
  'assessments.edit': { assistant: ['jurisdiction'], head: ['jurisdiction'], administrator: ['jurisdiction'] },
  'templates.read': { ...readers, agency: ['jurisdiction'] },
  'templates.manage': { administrator: ['jurisdiction'] },
  'holidays.read': { ...readers, agency: ['jurisdiction'] },
  'holidays.manage': { administrator: ['jurisdiction'] },
  'alarms.read': readers,
  'processes.read': readers,
  'processes.resume': { head: ['jurisdiction'], administrator: ['jurisdiction'] },
  'documents.read': { ...readers, agency: ['party', 'own_organisation'] },
  'documents.attach': {
    assistant: ['jurisdiction'],
    head: ['jurisdiction'],
    secretariat: ['own_government'],
    agency: ['own_organisation'],
  },
  'overview.read': { ...readers, agency: ['own_organisation'] },
} as const satisfies Record<string, Partial<Record<Role, readonly Relation[]>>>

export type Permission = keyof typeof permissionTable
const table: Record<Permission, Partial<Record<Role, readonly Relation[]>>> = permissionTable

export type Member = { role: Role; organisationId: string; jurisdiction: Jurisdiction }

/** What the permission table looks at in a record. */
export type Access = {
  jurisdiction: Jurisdiction
  ownerId?: string
  partyIds?: readonly string[]
  /** Who owned it before: they read on as a party does, and that is all. */
  formerOwnerIds?: readonly string[]
}

/** The relations of which `role` needs one; empty when the role may never. */
export const relationsFor = (permission: Permission, role: Role): readonly Relation[] => table[permission][role] ?? []

/** Whether a record of `jurisdiction` may exist at all for this member; if not, it is `not_found` for them. */
export const isInReach = (member: Member, jurisdiction: Jurisdiction): boolean =>
  member.jurisdiction === 'national' || member.jurisdiction === jurisdiction

const isIn = (tree: OrganisationTree, id: string, ancestorId: string): boolean => ancestorsOf(tree, id).includes(ancestorId)

const isRelated = (relation: Relation, member: Member, access: Access, tree: OrganisationTree): boolean => {
  const related = [access.ownerId ?? [], access.partyIds ?? []].flat()
  switch (relation) {
    case 'nation':
      return member.jurisdiction === 'national'
    case 'jurisdiction':
      return isInReach(member, access.jurisdiction)
    case 'own_organisation':
      return access.ownerId !== undefined && isIn(tree, access.ownerId, member.organisationId)
    case 'party':
      return [...related, ...(access.formerOwnerIds ?? [])].some(
        (id) => isIn(tree, id, member.organisationId) || isIn(tree, member.organisationId, id),
      )
    case 'own_government': {
      const government = governmentOf(tree, member.organisationId)
      return government !== undefined && related.some((id) => governmentOf(tree, id) === government)
    }
  }
}

/**
 * Whether the permission table lets `member` do this to a record.
 * @param tree organisations of the record's jurisdiction.
 */
export const may = (permission: Permission, member: Member, access: Access, tree: OrganisationTree): boolean =>
  isInReach(member, access.jurisdiction) &&
  relationsFor(permission, member.role).some((relation) => isRelated(relation, member, access, tree))
