import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

const between = 1_000
/** Milliseconds without a frame after which a page no longer draws; a busy machine draws seldom, but draws. */
const longest = 4_000

/**
 * Watches that a page draws, until it is closed. A headless browser was seen to stop drawing for good, and then every click waits for ever:
 * it is woken by a new size, and says so in the output.
 */
export async function watchFrames(page: Page): Promise<void> {
  while (!page.isClosed()) {
    await wait(between)
    if (page.isClosed() || (await draws(page)) !== 'not at all') continue
    const size = page.viewportSize()
    console.warn(`${page.url()} draws nothing; it gets a new size.`)
    if (size === null) continue
    await Promise.race([resize(page, { ...size, height: size.height + 1 }), wait(longest)])
    await Promise.race([resize(page, size), wait(longest)])
    console.warn(`${page.url()} draws ${await draws(page)}.`)
  }
}

const isGone = (): undefined => undefined
const resize = (page: Page, size: { width: number; height: number }) => page.setViewportSize(size).catch(isGone)

/** `undefined` for a page that went elsewhere meanwhile. */
const draws = (page: Page): Promise<'again' | 'not at all' | 'and answers nothing' | undefined> =>
  Promise.race([
    page
      .evaluate(
        (patience) =>
          new Promise<'again' | 'not at all'>((resolve) => {
            const timer = setTimeout(() => resolve('not at all'), patience)
            requestAnimationFrame(() => {
              clearTimeout(timer)
              resolve('again')
            })
          }),
        longest,
      )
      .catch(isGone),
    wait(2 * longest, 'and answers nothing' as const),
  ])
