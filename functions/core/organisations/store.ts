import * as z from 'zod/mini'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { OrganisationTree, type TreeNode } from '#shared/organisation-tree.ts'
import { Organisation, statusOfOrganisation } from '#shared/organisations.ts'
import { facetPosition, nounPosition, parentPosition, treeKey, type Key } from '#functions/platform/table/keys.ts'
import type { Row, Table, Write } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { ownOrNational } from '../records/nation.ts'
import type { NounDefinition } from '../records/noun.ts'
import { notFound } from '../records/read.ts'
import { newestIn, newestOf, newestUnder, type Asked } from '../records/questions.ts'

export const organisations: NounDefinition<Organisation> = {
  noun: 'organisations',
  schema: Organisation,
  cardFields: ['kind', 'name', 'shortName', 'parentId', 'zone', 'status'],
  positions: ({ id, jurisdiction, kind, parentId }) => ({
    byNoun: nounPosition(jurisdiction, 'organisations', id),
    byFacet: facetPosition(jurisdiction, 'organisations', kind, id),
    ...(parentId === undefined ? {} : { byParent: parentPosition(parentId, 'organisations', id) }),
  }),
  access: ({ id, jurisdiction }) => ({ jurisdiction, ownerId: id }),
  statusOf: statusOfOrganisation,
}

/** The organisation in a loaded row, if the caller may know of it: of their own jurisdiction, or head office, whose card all may read. */
export const knownOrganisation = (row: Row | undefined, caller: Caller): Organisation | undefined =>
  ownOrNational(organisations, row, caller)

export const organisationsOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'organisations')

export const organisationsOfKind = (jurisdiction: Jurisdiction, kind: string): Asked => newestIn(jurisdiction, 'organisations', kind)

export const organisationsUnder = (parentId: string): Asked => newestUnder(parentId, 'organisations')

const TreeRow = z.object({ nodes: OrganisationTree })

export const keyOfTree = (jurisdiction: Jurisdiction): Key => treeKey(jurisdiction)

/** @throws DomainError `not_found` for an organisation that is not of this jurisdiction, as for one that does not exist. */
export async function requireOrganisation(ctx: Pick<Context, 'directory'>, jurisdiction: Jurisdiction, id: string): Promise<void> {
  const tree = await ctx.directory.tree(jurisdiction, [id])
  if (tree[id] === undefined) throw notFound()
}

/** All organisations of a jurisdiction in one small row. */
export async function readTree(table: Table, jurisdiction: Jurisdiction, { consistent = false } = {}): Promise<OrganisationTree> {
  const row = await table.get(treeKey(jurisdiction), 'everything', { consistent })
  return row === undefined ? {} : TreeRow.parse(row).nodes
}

const nodeOf = ({ kind, name, shortName, parentId, zone, status }: Placed): TreeNode => ({
  kind,
  name,
  zone,
  ...(shortName === undefined ? {} : { shortName }),
  ...(parentId === undefined ? {} : { parentId }),
  ...(statusOfOrganisation({ status }) === 'ended' ? { isEnded: true } : {}),
})

type Placed = Pick<Organisation, 'id' | 'kind' | 'name' | 'shortName' | 'parentId' | 'zone' | 'status'>

/** Puts organisations as they are now into their jurisdiction's tree, which is there already. */
export const updateInTree = (jurisdiction: Jurisdiction, changed: readonly Placed[]): Write => ({
  set: treeKey(jurisdiction),
  map: 'nodes',
  parts: Object.fromEntries(changed.map((organisation) => [organisation.id, nodeOf(organisation)])),
  jurisdiction,
})

/** Puts a new organisation into its jurisdiction's tree; the first one makes the tree. */
export const writeToTree = (organisation: Organisation, treeRow: Row | undefined): Write =>
  treeRow === undefined
    ? {
        put: {
          ...treeKey(organisation.jurisdiction),
          jurisdiction: organisation.jurisdiction,
          nodes: { [organisation.id]: nodeOf(organisation) },
        },
        condition: { kind: 'absent' },
      }
    : updateInTree(organisation.jurisdiction, [organisation])
