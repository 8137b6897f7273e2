import { setTimeout as delay } from 'node:timers/promises'
import { LaunchError } from './launch-error.ts'
import { reasonOf } from './reason-of.ts'

const patience = 15_000

/** Asks every part through the front door, as people will, until each answers. */
export async function selfCheck(origin: string, issuer: string): Promise<void> {
  const questions = [
    ['the site', `${origin}/`],
    ['the configuration of the site', `${origin}/config.json`],
    ['the API', `${origin}/api/v1/health`],
    ['the sign-in', `${issuer}/.well-known/openid-configuration`],
  ] as const
  await Promise.all(questions.map(([part, url]) => waitForAnswer(part, url)))
}

async function waitForAnswer(part: string, url: string): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await ask(url)
    if (answer === 200) return
    if (Date.now() > deadline) throw new LaunchError(`Kawal started, but ${part} does not answer at ${url}: ${answer}`)
    await delay(100)
  }
}

async function ask(url: string): Promise<number | string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    await answer.arrayBuffer()
    return answer.status
  } catch (error) {
    return reasonOf(error)
  }
}
