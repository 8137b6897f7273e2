import { followUpEndpoints } from '#shared/contract/follow-ups.ts'
import { atOnce } from './at-once.ts'
import type { Api } from './connect-api.ts'
import { readFollowUps, type Asked } from './read-visits.ts'

/** Asks for the follow-ups and takes each through its steps, every one by its own account. */
export const loadFollowUps = (api: Api, most: number): Promise<void> => atOnce(most, readFollowUps(), (asked) => loadFollowUp(api, asked))

async function loadFollowUp(api: Api, { slug, id, body, steps }: Asked): Promise<void> {
  let { version } = await api.ask(followUpEndpoints['follow-ups.create'], {
    step: `ask ${slug}`,
    as: 'asisten',
    body,
    key: `sample-${slug}`,
  })
  for (const [index, { as, action, body: said }] of steps.entries()) {
    const question = { step: `${action} of ${slug}`, as, id, body: said, version, key: `sample-${slug}-${index + 1}` }
    version = (await api.ask(followUpEndpoints[`follow-ups.${action}`], question)).version
  }
}
