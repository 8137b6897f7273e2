import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/support/browser.ts'
import { startPlatform, type Platform } from '#test/support/platform.ts'
import { startWithSample } from '#test/support/start-with-sample.ts'
import { openJourney, signIn, type Journey } from './journey.ts'

type Visitor = Parameters<typeof openJourney>[2]

export type JourneyStage = ReturnType<typeof setStage>

/** The whole of Kawal with its sample, and a browser; each visit is closed when its test ends. */
export function setStage({ withSample = true }: { withSample?: boolean } = {}) {
  let platform: Platform | undefined
  let browser: Browser | undefined
  const open: Journey[] = []

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([withSample ? startWithSample() : startPlatform(), launchBrowser()])
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((journey) => journey.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.remove()
  })

  async function visit(visitor?: Visitor): Promise<Journey> {
    if (platform === undefined || browser === undefined) throw new Error('The stage is not set')
    const journey = await openJourney(browser, platform.origin, visitor)
    open.push(journey)
    return journey
  }

  /** A visitor who is signed in already. */
  async function come(account: string, visitor?: Visitor): Promise<Journey> {
    const journey = await visit(visitor)
    await signIn(journey, account)
    return journey
  }

  return { visit, come }
}
