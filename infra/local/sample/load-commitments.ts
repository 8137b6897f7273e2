import { commitmentEndpoints } from '#shared/contract/commitments.ts'
import { atOnce } from './at-once.ts'
import type { Api } from './connect-api.ts'
import { readCommitments } from './read-sample.ts'

/** Adds the example commitments. @returns the version of each by its slug, as the first answer had it. */
export async function loadCommitments(api: Api, most: number): Promise<Map<string, number>> {
  const versions = new Map<string, number>()
  await atOnce(most, readCommitments(), async ({ slug, body }) => {
    const { version } = await api.ask(commitmentEndpoints['commitments.create'], {
      step: `add ${slug}`,
      as: 'setda',
      body,
      key: `sample-${slug}`,
    })
    versions.set(slug, version)
  })
  return versions
}
