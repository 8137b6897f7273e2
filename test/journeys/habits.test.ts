import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { disguisedProgram, evidencePdf } from './support/files.ts'
import { inspect } from './support/inspect.ts'
import { open, settled, signIn, signInAtIssuer, signOut } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

/** Presses Tab until the focus is on an element, as somebody without a mouse does. */
async function tabTo(page: Page, css: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, css)) return
  }
  throw new Error(`Tab never reaches ${css}`)
}

test('progress is reported with the keyboard alone', async () => {
  const journey = await stage.visit()
  const { page } = journey
  await signIn(journey, 'skpd2')
  await page.reload()
  await settled(page)
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Langsung ke isi')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('isi')
  await tabTo(page, '.task-action [href*="/perkembangan/"]')
  await page.keyboard.press('Enter')
  await page.locator('h1', { hasText: 'Laporkan perkembangan' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await tabTo(page, 'textarea')
  await page.keyboard.type('Uji: lewat papan ketik.')
  await tabTo(page, 'button[type=submit]')
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe('solid')
  await page.keyboard.press('Enter')
  await page.getByText('Perkembangan tersimpan.').first().waitFor()
  await inspect(journey)
})

test('an incomplete form says what to do, moves the focus there and leads to the field', async () => {
  const journey = await stage.visit({ size: 'phone' })
  const { page } = journey
  await signIn(journey, 'skpd2')
  await page.locator('.task-action [href*="/perkembangan/"]').first().click()
  await page.locator('input[name=progressPercent]').fill('140')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await page.locator('.error-summary').waitFor()
  await inspect(journey)
  await expect.poll(() => page.title()).toMatch(/^Galat: /)
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
  await page.locator('.error-summary a').first().click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('progressPercent')
  await page.locator('input[name=progressPercent]').fill('40')
  await page.locator('textarea').fill('Uji: ditulis sekali.')
  await page.reload()
  await settled(page)
  await expect.poll(() => page.locator('textarea').inputValue()).toBe('Uji: ditulis sekali.')
  await page.getByRole('button', { name: 'Kosongkan isian' }).click()
  await expect.poll(() => page.locator('textarea').inputValue()).toBe('')
})

test('a program that calls itself a document is refused in words, and the rest can be sent', async () => {
  const journey = await stage.visit()
  const { page } = journey
  await signIn(journey, 'skpd2')
  await page.locator('.task-action [href*="/perkembangan/"]').first().click()
  await page.locator('input[type=file]').setInputFiles([disguisedProgram, evidencePdf('bukti-sah.pdf')])
  await page.getByText('Isi berkas bukan PDF', { exact: false }).waitFor()
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await inspect(journey)
  await page.locator('textarea').fill('Uji: dengan satu berkas yang sah.')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await page.locator('.error-summary').waitFor()
  await page.getByRole('button', { name: 'Keluarkan laporan.pdf' }).click()
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await page.getByText('Perkembangan tersimpan.').first().waitFor()
  await expect.poll(() => page.locator('.documents').textContent()).toContain('bukti-sah.pdf')
})

test('somebody else was quicker: what they changed is shown and what was typed stays', async () => {
  const [first, second] = [await stage.visit(), await stage.visit()]
  await signIn(first, 'kepala')
  await open(first, '/komitmen?status=not_started')
  const href = (await first.page.locator('.table .title-link').first().getAttribute('href')) ?? ''
  await open(first, `${href}/tindakan/batalkan`)
  await first.page.locator('textarea').fill('Uji: alasan yang panjang.')
  await signIn(second, 'setda')
  await open(second, `${href}/perkembangan/baru`)
  await second.page.locator('textarea').fill('Uji: lebih cepat.')
  await second.page.locator('input[name=progressPercent]').fill('15')
  await second.page.getByRole('button', { name: 'Kirim laporan' }).click()
  await second.page.getByText('Perkembangan tersimpan.').first().waitFor()
  await first.page.getByRole('button', { name: 'Batalkan komitmen' }).click()
  await first.page.getByText('Data ini baru saja diubah orang lain').first().waitFor()
  await inspect(first)
  await expect.poll(() => first.page.locator('.stale .changes').textContent()).toContain('0% menjadi 15%')
  await expect.poll(() => first.page.locator('textarea').inputValue()).toBe('Uji: alasan yang panjang.')
  await first.page.getByRole('button', { name: 'Lanjutkan dengan data terbaru' }).click()
  await first.page.locator('.stale').waitFor({ state: 'detached' })
  await first.page.getByRole('button', { name: 'Batalkan komitmen' }).click()
  await first.page.getByText('Komitmen dibatalkan.').first().waitFor()
})

test('a deep link survives sign-in, a reload, a change of language and the way back', async () => {
  const journey = await stage.visit()
  const { page } = journey
  await page.goto(`${journey.origin}/komitmen?status=fulfilled`)
  await signInAtIssuer(journey, 'setda')
  expect(page.url()).toBe(`${journey.origin}/komitmen?status=fulfilled`)
  await page.reload()
  await settled(page)
  await expect.poll(() => page.locator('.chip[aria-pressed=true]').textContent()).toBe('Terpenuhi')
  await page.getByRole('button', { name: /English/ }).click()
  await page.locator('h1', { hasText: 'Commitments' }).waitFor()
  expect(page.url()).toBe(`${journey.origin}/komitmen?status=fulfilled`)
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.reload()
  await page.locator('h1', { hasText: 'Commitments' }).waitFor()
  await page.locator('.chip', { hasText: 'Returned' }).click()
  await page.waitForURL(/status=returned/)
  await page.goBack()
  await expect.poll(() => page.locator('.chip[aria-pressed=true]').textContent()).toBe('Fulfilled')
})

test('after signing out nothing is left to read, and the issuer asks again', async () => {
  const journey = await stage.visit()
  const { page } = journey
  await signInAtIssuer(journey, 'skpd')
  await signOut(journey)
  await page.goto(`${journey.origin}/komitmen`)
  await page.getByRole('button', { name: 'Masuk', exact: true }).waitFor()
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('kawal.tokens'))).toBeNull()
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL(/\/oidc\//)
  await page.locator('input[name=account]').first().waitFor()
})

test('a session that ended keeps what was typed and leads back to it', async () => {
  const journey = await stage.visit()
  const { page } = journey
  await signInAtIssuer(journey, 'skpd2')
  await page.locator('.task-action [href*="/perkembangan/"]').first().click()
  await page.locator('textarea').fill('Uji: sebelum sesi berakhir.')
  const address = page.url()
  await page.evaluate(() => {
    const tokens: unknown = JSON.parse(sessionStorage.getItem('kawal.tokens') ?? '{}')
    sessionStorage.setItem('kawal.tokens', JSON.stringify(Object.assign({}, tokens, { accessToken: 'x.y.z', refreshToken: 'gone' })))
  })
  await page.reload()
  await page
    .getByRole('button', { name: 'Masuk', exact: true })
    .or(page.getByRole('button', { name: 'Masuk lagi' }))
    .first()
    .waitFor()
  await inspect(journey)
  await page
    .getByRole('button', { name: /^Masuk/ })
    .first()
    .click()
  await page.waitForURL(address)
  await settled(page)
  await expect.poll(() => page.locator('textarea').inputValue()).toBe('Uji: sebelum sesi berakhir.')
})
