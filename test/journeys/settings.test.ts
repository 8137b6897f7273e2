import { expect, test } from 'vitest'
import { inspect } from './support/inspect.ts'
import { open, settled, signIn, type Journey } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

const press = async ({ page }: Journey, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click()
  await settled(page)
}
const rows = ({ page }: Journey) => page.locator('.row-said').allTextContents()

test('a checklist is written, put in order and renewed on a phone; the old version keeps its words', async () => {
  const journey = await stage.visit({ size: 'phone' })
  const { page } = journey
  await signIn(journey, 'admin')
  await open(journey, '/kelola/daftar-periksa')
  await inspect(journey)
  await page.getByRole('link', { name: 'Tambah daftar periksa' }).click()
  await page.getByLabel('Kode daftar').fill('KS')
  await page.getByLabel('Judul').fill('Loket keliling')
  for (const [slot, words] of ['Jadwal terpasang', 'Tarif tertulis'].entries()) {
    await press(journey, 'Tambah butir')
    await page.locator(`[id="field-items.${slot}.code"]`).fill('KS-01')
    await page.locator(`[id="field-items.${slot}.text"]`).fill(words)
  }
  await press(journey, 'Simpan daftar periksa')
  const problem = page.getByRole('link', { name: 'Butir 2: Kode butir: tidak boleh sama dengan yang lain.' })
  await inspect(journey)
  await problem.click()
  await page.locator('[id="field-items.1.code"]:focus').fill('KS-02')
  await press(journey, /^Naikkan: Butir 2/)
  await expect.poll(() => page.locator('.row-up button:focus').count()).toBe(1)
  await page.reload()
  await settled(page)
  await expect.poll(() => rows(journey)).toEqual(['Butir 1 KS-02 Tarif tertulis', 'Butir 2 KS-01 Jadwal terpasang'])
  await press(journey, 'Simpan daftar periksa')
  await page.getByText('Daftar periksa tersimpan.').first().waitFor()
  await inspect(journey)

  await page.getByRole('link', { name: 'Buat versi baru' }).click()
  await page.getByText('Membuat versi baru; kunjungan lama tetap memakai kata-kata versi lama.').first().waitFor()
  await press(journey, /^Hapus: Butir 2/)
  await press(journey, /^Ubah: Butir 1/)
  await page.getByRole('checkbox', { name: 'Ya' }).check()
  await page.getByLabel('Tidak lagi').check()
  await inspect(journey)
  await press(journey, 'Simpan sebagai versi baru')
  await page.getByText('Versi baru tersimpan.').first().waitFor()
  await expect.poll(() => page.locator('#items').textContent()).toBe('1 butir')
  await expect.poll(() => page.locator('.tags').first().textContent()).toBe('Tidak dipakai lagi')
  await page.getByLabel('Versi yang ditampilkan').selectOption('1')
  await page.getByText('Anda melihat versi 1.').first().waitFor()
  await settled(page)
  await expect.poll(() => page.locator('#items').textContent()).toBe('2 butir')
  await inspect(journey)
})

test('a region enters a day off of its own, is warned of the missing year, and leaves the rest to head office', async () => {
  const journey = await stage.visit({ language: 'en' })
  const { page } = journey
  await signIn(journey, 'admin')
  await open(journey, '/kelola/libur/baru')
  await page.getByLabel('Year', { exact: true }).fill('2031')
  await page.getByLabel('Legal basis').fill('Keputusan Gubernur 12/2030')
  await press(journey, 'Add day')
  await page.locator('[id="field-days.0.on"]').fill('14')
  await page.locator('[id="field-days.0.on-month"]').selectOption('8')
  await page.locator('[id="field-days.0.name"]').fill('Hari jadi')
  await inspect(journey)
  await press(journey, 'Save this year')
  await page.getByText('Days off saved.').first().waitFor()
  expect((await page.locator('tbody td').allTextContents()).join(' | ')).toMatch(
    /^Thursday,? 14 August 2031 \| Hari jadi \| Regional holiday$/,
  )
  await inspect(journey)
  await open(journey, '/kelola/libur')
  await page.locator('.notice-warn', { hasText: 'Limits in working days that pass 31 December may shift.' }).waitFor()
  await inspect(journey)
  await page.getByRole('link', { name: 'Days off 2026' }).click()
  await page.getByText('Only administrators of head office can change national holidays.').first().waitFor()
  await inspect(journey)
})
