import * as z from 'zod/mini'
import { Role } from '#shared/permissions.ts'
import { User, UserStatus } from '#shared/users.ts'
import { told, type Teller, type Tellers } from './told.ts'

const Invited = z.pick(User.shape.invitation.def.innerType, { expiresAt: true })

/** Neither the account nor the code of an invitation is shown: that there is one is enough. */
export function userFields({ text, formats, nameOf }: Teller): Tellers {
  const { history, words } = text
  return {
    role: told(Role, (role) => words.role[role]),
    status: told(UserStatus, (status) => words.userStatus[status]),
    organisationId: told(z.string(), nameOf),
    subject: told(z.string(), () => history.yes),
    invitation: told(z.looseObject(Invited.shape), ({ expiresAt }) => history.validUntil(formats.day(expiresAt))),
  }
}
