import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core'
import { fetchToken } from '#infra/local/fetch-token.ts'
import type { Language } from '#web/i18n/languages.ts'
import { watchFrames } from './watch-frames.ts'

// Long, for busy machines; what never comes still ends before the test does.
const patience = 60_000

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const

export type Journey = {
  page: Page
  context: BrowserContext
  origin: string
  language: Language
  /** What the browser complained about: errors of scripts, blocked content, failed styles. */
  complaints: string[]
  close(): Promise<void>
}

type Options = { language?: Language; size?: keyof typeof sizes }

/** A visitor with a browser profile of their own. */
export async function openJourney(browser: Browser, origin: string, { language = 'id', size = 'desktop' }: Options = {}): Promise<Journey> {
  // Without motion: a colour on its way from one state to the next has a contrast that neither state has.
  const context = await browser.newContext({ viewport: sizes[size], locale: 'en-US', acceptDownloads: true, reducedMotion: 'reduce' })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  watchRequests(page)
  void watchFrames(page)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpectedRefusal(message)) complaints.push(message.text())
  })
  await page.goto(origin)
  if (language === 'en') await page.getByRole('button', { name: /English/ }).click()
  return { page, context, origin, language, complaints, close: () => context.close() }
}

// The browser reports every 4xx answer as an error; those that a journey provokes are shown on the page as well.
const isExpectedRefusal = (message: ConsoleMessage) =>
  /status of (401|403|404|409|412|422)/.test(message.text()) || message.location().url.endsWith('/oidc/token')

const words = { id: { signIn: 'Masuk', signOut: 'Keluar' }, en: { signIn: 'Sign in', signOut: 'Sign out' } }

const tokenLifetime = 10 * 60_000

/** Tokens of this file's worlds: account and origin -> tokens as the site keeps them. */
const earned = new Map<string, string>()

async function earn(origin: string, account: string): Promise<string> {
  const name = `${account} ${origin}`
  const tokens =
    earned.get(name) ?? JSON.stringify({ accessToken: await fetchToken(origin, account), expiresAt: Date.now() + tokenLifetime })
  earned.set(name, tokens)
  return tokens
}

/** Signs in from whatever page is open, with tokens that the test has fetched; what is about signing in does it at the issuer. */
export async function signIn({ page, origin }: Journey, account: string): Promise<void> {
  const tokens = await earn(origin, account)
  await page.evaluate((value) => sessionStorage.setItem('kawal.tokens', value), tokens)
  await page.reload()
  await settled(page)
}

/** Signs in with the local issuer, from whatever page is open, as a person does. */
export async function signInAtIssuer({ page, origin, language }: Journey, account: string): Promise<void> {
  await page.getByRole('button', { name: words[language].signIn, exact: true }).click()
  await page.waitForURL(/\/oidc\//)
  await page.locator(`input[name=account][value="${account}"]`).check()
  await page.locator('input[type=password]').fill('kawal')
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => url.origin === origin && !/^\/(oidc|masuk)\//.test(url.pathname))
  await settled(page)
}

/** Signs out here and at the issuer. */
export async function signOut({ page, language, origin }: Journey): Promise<void> {
  await page.locator('.account summary').click()
  await page.getByRole('button', { name: words[language].signOut }).click()
  const confirm = page.locator('form[action*="/oidc/session/end"] button[type=submit], button[name=logout]')
  const home = page.getByRole('button', { name: words[language].signIn, exact: true })
  await confirm.first().or(home).waitFor()
  if (await confirm.first().isVisible()) await confirm.first().click()
  await page.waitForURL(`${origin}/`)
  await home.waitFor()
}

/** What each page has asked for and not got yet. */
const unanswered = new WeakMap<Page, Set<Request>>()

function watchRequests(page: Page): void {
  const requests = new Set<Request>()
  unanswered.set(page, requests)
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  page.on('framenavigated', () => requests.clear())
}

const calmFrames = 3

/** The page has its heading, and asks for nothing while it draws a few frames. */
export async function settled(page: Page): Promise<void> {
  await drawn(page)
  let calm = 0
  while (calm < calmFrames) {
    const isStill = await hasDrawnFrame(page)
    calm = isStill && unanswered.get(page)?.size === 0 ? calm + 1 : 0
  }
  await drawn(page)
}

/** Draws one frame; false when the page went somewhere else meanwhile, as on the way from the issuer. */
async function hasDrawnFrame(page: Page): Promise<boolean> {
  await page.waitForLoadState()
  try {
    await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => setTimeout(resolve))))
    return true
  } catch (error) {
    if (error instanceof Error && error.message.includes('Execution context was destroyed')) return false
    throw error
  }
}

/** The page is drawn: it has its heading and waits for nothing. */
async function drawn(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('.loading').first().waitFor({ state: 'detached' })
}

/** Opens an address of the site as a deep link. */
export async function open({ page, origin }: Journey, path: string): Promise<void> {
  await page.goto(origin + path)
  await settled(page)
}
