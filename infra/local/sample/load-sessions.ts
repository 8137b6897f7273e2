import { sessionEndpoints } from '#shared/contract/sessions.ts'
import { atOnce } from './at-once.ts'
import type { Api } from './connect-api.ts'
import { readSessions, type Visit } from './read-visits.ts'

/** Plans, holds, records and approves the sessions as the people of each office would; one that follows another comes after it. */
export async function loadSessions(api: Api, most: number): Promise<void> {
  const visits = readSessions()
  await atOnce(
    most,
    visits.filter(({ previous }) => previous === undefined),
    (visit) => loadSession(api, visit),
  )
  for (const visit of visits.filter(({ previous }) => previous !== undefined)) await loadSession(api, visit)
}

async function loadSession(api: Api, { slug, id, planner, approver, plan, record, reportNumber, steps }: Visit): Promise<void> {
  const planned = await api.ask(sessionEndpoints['sessions.create'], {
    step: `plan ${slug}`,
    as: planner,
    body: plan,
    key: `sample-${slug}`,
  })
  let { version } = planned
  for (const step of steps) {
    const question = { step: `${step} ${slug}`, id, version, key: `sample-${slug}-${step}` }
    const answer =
      step === 'record'
        ? await api.ask(sessionEndpoints['sessions.edit'], { ...question, as: planner, body: record })
        : step === 'approve'
          ? await api.ask(sessionEndpoints['sessions.approve'], { ...question, as: approver, body: { reportNumber } })
          : await api.ask(sessionEndpoints[`sessions.${step}`], { ...question, as: planner, body: {} })
    version = answer.version
  }
}
