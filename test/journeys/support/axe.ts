import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as z from 'zod/mini'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const options = JSON.stringify({ runOnly: { type: 'tag', values: standards }, resultTypes: ['violations'] })

// Only axe itself: its runner for Playwright opens a second page each time and also describes what is right, in seven times the time.
const source = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

const Node = z.object({ html: z.string(), failureSummary: z.optional(z.string()) })
const Results = z.object({ violations: z.array(z.object({ id: z.string(), nodes: z.array(Node) })) })

/** What axe finds wrong on a page that has no frames inside. */
export async function axeFindings(page: Page): Promise<string[]> {
  expect(page.frames()).toHaveLength(1)
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(source)
  const { violations } = Results.parse(await page.evaluate(`axe.run(document, ${options})`))
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${page.url()} ${id}: ${html} ${failureSummary}`))
}
