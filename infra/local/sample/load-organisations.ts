import { organisationEndpoints } from '#shared/contract/organisations.ts'
import { jurisdictionOfOrganisation } from '#shared/organisations.ts'
import { setupAccount } from '../accounts.ts'
import { atOnce } from './at-once.ts'
import type { Api } from './connect-api.ts'
import { readHeadOffice, readOrganisations } from './read-sample.ts'

const { account: as } = setupAccount

/** Completes head office and adds the 44 others: provinces side by side, within one each parent before its children. */
export async function loadOrganisations(api: Api, most: number): Promise<void> {
  await completeHeadOffice(api)
  const provinces = Map.groupBy(readOrganisations(), ({ body }) => jurisdictionOfOrganisation(body))
  await atOnce(most, [...provinces.values()], async (organisations) => {
    for (const { slug, body } of organisations) {
      await api.ask(organisationEndpoints['organisations.create'], { step: `add ${slug}`, as, body, key: `sample-${slug}` })
    }
  })
}

async function completeHeadOffice(api: Api): Promise<void> {
  const { slug, id, body } = readHeadOffice()
  const { version } = await api.ask(organisationEndpoints['organisations.get'], { step: `read ${slug}`, as, id })
  await api.ask(organisationEndpoints['organisations.edit'], { step: `complete ${slug}`, as, id, body, version, key: `sample-${slug}` })
}
