import { userEndpoints } from '#shared/contract/users.ts'
import { setupAccount } from '../accounts.ts'
import { atOnce } from './at-once.ts'
import type { Api } from './connect-api.ts'
import { readUsers } from './read-sample.ts'

/** Makes every demo account a member with its role and organisation. */
export async function loadUsers(api: Api, most: number): Promise<void> {
  await atOnce(most, readUsers(), ({ account, body }) =>
    api.ask(userEndpoints['users.create'], {
      step: `make ${account} a member`,
      as: setupAccount.account,
      body,
      key: `sample-user-${account}`,
    }),
  )
}
