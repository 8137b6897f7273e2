import type { Page } from 'playwright-core'

/** What a hand does on a page, and what it waits for. */

export const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
export const follow = (page: Page, name: string): Promise<void> => page.getByRole('link', { name, exact: true }).first().click()
export const saved = (page: Page, words: string): Promise<void> => page.locator('.notice-good', { hasText: words }).waitFor()
export const refused = (page: Page): Promise<void> => page.locator('.error-summary').waitFor()

export async function fillDate(page: Page, field: string, day: string, month: string, year: string): Promise<void> {
  await page.locator(`[id="field-${field}"]`).fill(day)
  await page.locator(`[id="field-${field}-month"]`).selectOption(month)
  await page.locator(`[id="field-${field}-year"]`).fill(year)
}

/** Opens a move of the record on the page, which may stand behind "other actions". */
export async function choose(page: Page, name: string): Promise<void> {
  const link = page.locator('.actions').getByRole('link', { name, exact: true })
  if (!(await link.isVisible())) await page.locator('.actions summary').click()
  await link.click()
  await page.locator('.form').waitFor()
}
