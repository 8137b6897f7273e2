import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { relationsFor, type Permission } from '#shared/permissions.ts'
import type { Me } from '#shared/users.ts'

type Keeping = Extract<Permission, 'templates.manage' | 'holidays.manage'>

/** Whether these are this member's to keep: an administrator's own, head office's by head office alone. */
export const mayKeep = (permission: Keeping, me: Me, jurisdiction: Jurisdiction = me.jurisdiction): boolean =>
  relationsFor(permission, me.role).length > 0 && me.jurisdiction === jurisdiction
