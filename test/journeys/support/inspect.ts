import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { english, indonesian } from '#test/web/i18n/all-words.ts'
import { textsOf } from '#test/web/i18n/texts.ts'
import { axeFindings } from './axe.ts'
import { settled, type Journey } from './journey.ts'

/** Everything that must hold on every page and in every state: accessible, worded, inside the screen, without complaints. */
export async function inspect(journey: Journey): Promise<void> {
  const { page } = journey
  await settled(page)
  expect(await lastingFindings(page)).toEqual([])
  expect(await untranslated(journey)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(journey.language)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await smallTargets(page)).toEqual([])
  expect(journey.complaints).toEqual([])
}

const isCovered = (finding: string) => finding.includes('partially obscured')
const elementOf = (finding: string) => finding.split(' Fix any ')[0]

/** Wherever a page stands, one of its bars may half cover a button; that is wrong only if scrolling does not free it. */
async function lastingFindings(page: Page): Promise<string[]> {
  const found = await axeFindings(page)
  if (!found.some(isCovered)) return found
  await page.evaluate(() => scrollBy(0, scrollY > 60 ? -60 : 60))
  const still = (await axeFindings(page)).map(elementOf)
  return found.filter((finding) => !isCovered(finding) || still.includes(elementOf(finding)))
}

const indonesianOnly = () => {
  const spoken = new Set(Object.values(textsOf(english)))
  // Kinds of organisation are also names of organisations, which are data.
  const { words, ...rest } = indonesian
  const { kind: _kind, agreementType: _type, ...codes } = words
  return new Set(Object.values(textsOf({ ...rest, words: codes })).filter((text) => !spoken.has(text) && text.length > 2))
}

const codeLike = /^[a-z]+(_[a-z]+)+$|\b(undefined|null|NaN)\b|\[object |^[a-z]+(\.[a-zA-Z]+)+$/

/** Texts on the page that are a code, a hole, or Indonesian where English was chosen. */
async function untranslated({ page, language }: Journey): Promise<string[]> {
  const texts = await visibleTexts(page)
  const codes = texts.filter((text) => codeLike.test(text))
  if (language === 'id') return codes
  const foreign = indonesianOnly()
  return [...codes, ...texts.filter((text) => foreign.has(text))]
}

const visibleTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode
      const isShown = parentElement?.checkVisibility() ?? false
      if (isShown && parentElement?.closest('code, abbr, .file-name, .sources') === null) texts.push((textContent ?? '').trim())
    }
    const labels = [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '')
    return [...texts, ...labels, document.title].filter((text) => text !== '')
  })

/** Buttons and fields that a thumb would miss; links in running text are left out. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, .button, summary, select, input:not([type=radio], [type=checkbox], [type=range])')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
      .map((element) => element.outerHTML.slice(0, 120)),
  )
