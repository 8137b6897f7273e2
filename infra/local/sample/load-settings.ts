import { settingEndpoints } from '#shared/contract/settings.ts'
import { setupAccount } from '../accounts.ts'
import { atOnce } from './at-once.ts'
import type { Api } from './connect-api.ts'
import { readHolidays, readTemplates } from './read-visits.ts'

const { account: as } = setupAccount

/** Enters the checklists and the days off of the nation. */
export async function loadSettings(api: Api, most: number): Promise<void> {
  await atOnce(most, readTemplates(), ({ slug, body }) =>
    api.ask(settingEndpoints['templates.create'], { step: `add ${slug}`, as, body, key: `sample-${slug}` }),
  )
  const body = readHolidays()
  await api.ask(settingEndpoints['holidays.create'], {
    step: `add the holidays of ${body.year}`,
    as,
    body,
    key: `sample-holidays-${body.year}`,
  })
}
