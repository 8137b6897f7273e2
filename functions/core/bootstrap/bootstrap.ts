import { headOfficeId } from '#shared/ids.ts'
import type { Organisation } from '#shared/organisations.ts'
import type { User } from '#shared/users.ts'
import type { Command, Context } from '../context.ts'
import { commit } from '../records/commit.ts'
import { prepare } from '../records/prepare.ts'
import { organisations, writeToTree } from '../organisations/store.ts'
import { guardsOf, users } from '../users/store.ts'

/** Like head office it has a fixed id: there is one, and a second run must find it. */
const firstAdministratorId = 'usr_01F8MECHZX3TBDSZ7XRADM0001'

const headOffice: Omit<Organisation, 'version' | 'createdAt' | 'updatedAt'> = {
  id: headOfficeId,
  jurisdiction: 'national',
  kind: 'ombudsman_head_office',
  name: 'Ombudsman Republik Indonesia',
  zone: 'Asia/Jakarta',
}

/**
 * Makes head office and its first administrator in an empty table; every other record is made by people through the API.
 * Run again it changes nothing.
 * @param admin OIDC subject and name of that administrator.
 */
export async function bootstrap(
  ctx: Pick<Context, 'table' | 'now' | 'wait' | 'newCommandKey'>,
  admin: { subject: string; name: string },
): Promise<'made' | 'found'> {
  const command: Command = {
    caller: {
      userId: firstAdministratorId,
      name: admin.name,
      role: 'administrator',
      organisationId: headOfficeId,
      jurisdiction: 'national',
    },
    id: headOfficeId,
    body: { subject: admin.subject },
    route: 'bootstrap',
    key: 'bootstrap',
  }
  const at = ctx.now().toISOString()
  const user: Omit<User, 'version' | 'createdAt' | 'updatedAt'> = {
    id: firstAdministratorId,
    jurisdiction: 'national',
    subject: admin.subject,
    name: admin.name,
    role: 'administrator',
    organisationId: headOfficeId,
    status: 'active',
  }
  const office = prepare(command, { definition: organisations, after: headOffice, action: 'create' }, at)
  const person = prepare(command, { definition: users, after: user, action: 'create' }, at)
  const extras = [writeToTree(office.record, undefined), ...guardsOf(person.record)]
  const result = await commit(ctx, command, { main: [office, person], extras }, at)
  return result === 'done' ? 'made' : 'found'
}
