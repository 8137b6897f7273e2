import * as z from 'zod/mini'
import { Zone } from './dates.ts'
import { OrganisationKind } from './organisation-kinds.ts'

/** One organisation as the tree of its jurisdiction knows it. */
export const TreeNode = z.object({
  kind: OrganisationKind,
  name: z.string(),
  shortName: z.optional(z.string()),
  parentId: z.optional(z.string()),
  zone: Zone,
  /** It has ended and stands under its successor, so that who acts for the successor acts for it too. */
  isEnded: z.optional(z.boolean()),
})
export type TreeNode = z.infer<typeof TreeNode>

/** Organisation id -> node: all organisations of one jurisdiction. */
export const OrganisationTree = z.record(z.string(), TreeNode)
export type OrganisationTree = z.infer<typeof OrganisationTree>

const governments: readonly OrganisationKind[] = ['provincial_government', 'regency_government', 'city_government']

/** The organisation itself and everything above it, nearest first. A loop in the data ends at its first repetition. */
export function ancestorsOf(tree: OrganisationTree, id: string): string[] {
  const path: string[] = []
  for (let next: string | undefined = id; next !== undefined && !path.includes(next); next = tree[next]?.parentId) path.push(next)
  return path
}

/** The nearest local government at or above an organisation; undefined for the Ombudsman and the police. */
export function governmentOf(tree: OrganisationTree, id: string): string | undefined {
  return ancestorsOf(tree, id).find((ancestor) => {
    const kind = tree[ancestor]?.kind
    return kind !== undefined && governments.includes(kind)
  })
}
