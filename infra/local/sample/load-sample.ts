import { atOnce } from './at-once.ts'
import { connectApi, type ApiAddress } from './connect-api.ts'
import { loadAgreements } from './load-agreements.ts'
import { loadAssessments } from './load-assessments.ts'
import { loadCommitments } from './load-commitments.ts'
import { loadFollowUps } from './load-follow-ups.ts'
import { loadOrganisations } from './load-organisations.ts'
import { loadSessions } from './load-sessions.ts'
import { loadSettings } from './load-settings.ts'
import { loadUsers } from './load-users.ts'
import { readWalks } from './read-sample.ts'
import { walkCommitment } from './walk-commitment.ts'

const most = 8

/**
 * Enters the sample through the API, with the rights and in the order in which people would. Every write has a fixed
 * Idempotency-Key, so loading again changes nothing.
 * @throws LaunchError that names the step and what the API said.
 */
export async function loadSample(address: ApiAddress): Promise<{ requests: number }> {
  const api = connectApi(address)
  await loadOrganisations(api, most)
  await loadUsers(api, most)
  await loadSettings(api, most)
  await loadAgreements(api)
  const versions = await loadCommitments(api, most)
  await atOnce(most, readWalks(), (walk) => walkCommitment(api, walk, versions.get(walk.slug) ?? 1))
  await loadSessions(api, most)
  await loadFollowUps(api, most)
  await loadAssessments(api, most)
  return { requests: api.requests() }
}
