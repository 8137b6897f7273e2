import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { evidencePdf } from './support/files.ts'
import { choose, fillDate, press, refused, saved } from './support/hand.ts'
import { inspect } from './support/inspect.ts'
import { open, settled, type Journey } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

const { come } = stage

/** The address of an agreement, found in the list as a person would. */
async function addressOf(journey: Journey, type: 'mou' | 'pks', row: string): Promise<string> {
  await open(journey, `/kerja-sama?type=${type}`)
  const link = journey.page.locator('.table tr', { hasText: row }).first().locator('.title-link')
  return (await link.getAttribute('href')) ?? ''
}

/** A draft is entered as signed, with a source in place of what its paper would prove. */
async function recordAsSigned(page: Page): Promise<void> {
  await choose(page, 'Catat sebagai sudah ditandatangani')
  await page.getByLabel('Sumber data').fill('Uji: arsip')
  await press(page, 'Catat sebagai sudah ditandatangani')
  await saved(page, 'Perubahan status tersimpan.')
}

/** PKS that the page shows as resting. */
const resting = (page: Page) => page.locator('.children .child').filter({ hasText: 'Ditangguhkan' })
const step = { timeout: 30_000 }

test('a MoU rests and its PKS follow one by one; then all go on again', async () => {
  const journey = await come('kepala', { size: 'phone' })
  const { page } = journey
  const mou = await addressOf(journey, 'mou', 'Pemprov Kalsel')
  await open(journey, mou)
  await choose(page, 'Tangguhkan')
  await page.getByText(/^\d+ PKS dan rencana kerja di bawahnya masih berlaku/).waitFor()
  await press(page, 'Tangguhkan')
  await refused(page)
  await inspect(journey)
  await page.getByLabel('Alasan').fill('Uji: menunggu hasil pemeriksaan.')
  await page.getByLabel('Ikut ditangguhkan').check()
  await press(page, 'Tangguhkan')
  await saved(page, 'Perubahan status tersimpan.')
  await page.locator('.child', { hasText: 'Naskah di bawahnya mengikuti' }).getByText('21 data selesai').first().waitFor(step)
  await resting(page).first().waitFor(step)
  await inspect(journey)
  await expect
    .poll(() => page.locator('.notice-warn').textContent())
    .toMatch(/Naskah ini ditangguhkan\..*Uji: menunggu hasil pemeriksaan\./)
  const pks = await resting(page).first().locator('.title-link').getAttribute('href')
  await open(journey, pks ?? '')
  await page.getByText('Mengikuti keputusan atas naskah di atasnya.').first().waitFor()
  await inspect(journey)
  await open(journey, mou)
  await choose(page, 'Berlakukan lagi')
  await page.getByLabel('Ikut diberlakukan lagi').check()
  await press(page, 'Berlakukan lagi')
  await saved(page, 'Perubahan status tersimpan.')
  await resting(page)
    .first()
    .waitFor({ state: 'detached', ...step })
})

test('an addendum says what it changes and whom it touches before it is applied', async () => {
  const journey = await come('kepala')
  const { page } = journey
  const pks = await addressOf(journey, 'pks', 'Dishub')
  await open(journey, `${pks}/adendum/baru`)
  await press(page, 'Simpan rancangan adendum')
  await refused(page)
  await page.getByRole('checkbox', { name: 'Berakhir' }).check()
  await page.getByRole('checkbox', { name: 'Para pihak' }).check()
  await page.getByText('Sekarang: belum tercatat. Kosongkan bila isi ini dihapus.').first().waitFor()
  await fillDate(page, 'amends.endsOn', '1', '2', '2026')
  await page.getByLabel('Tambah pihak').selectOption({ label: 'Rumah Sakit Umum Daerah Ulin Provinsi Kalimantan Selatan' })
  await expect.poll(() => page.getByRole('checkbox', { name: 'Rumah Sakit Umum Daerah Ulin' }).isChecked()).toBe(true)
  await inspect(journey)
  await press(page, 'Simpan rancangan adendum')
  await saved(page, 'Rancangan adendum tersimpan.')
  await inspect(journey)
  const addendum = new URL(page.url()).pathname
  await choose(page, 'Ubah naskah')
  await page.getByRole('checkbox', { name: 'Para pihak' }).uncheck()
  await page.getByLabel('Tempat penandatanganan').fill('Banjarmasin')
  await inspect(journey)
  await press(page, 'Simpan')
  await saved(page, 'Perubahan tersimpan.')
  await expect
    .poll(() => page.locator('section[aria-labelledby=amends]').textContent())
    .toMatch(/belum diterapkan.*Berakhir1 Februari 2026/)
  await open(journey, `${addendum}/dampak`)
  await page.getByText('Adendum baru dapat diterapkan setelah ditandatangani.').first().waitFor()
  await expect.poll(() => page.locator('.table').first().textContent()).toMatch(/Berakhir.*kosong.*1 Februari 2026/)
  await expect.poll(() => page.locator('section[aria-labelledby=touched]').textContent()).toContain('Tenggat sesudah naskah berakhir')
  await inspect(journey)
  await open(journey, addendum)
  await recordAsSigned(page)
  await choose(page, 'Terapkan adendum')
  await inspect(journey)
  await press(page, 'Terapkan adendum')
  await saved(page, 'Perubahan status tersimpan.')
  await page.getByText(/Adendum ini sudah diterapkan pada/).waitFor()
  await open(journey, pks)
  await page.getByText('Isi naskah ini sudah diubah oleh 1 adendum.').first().waitFor()
  await expect.poll(() => page.locator('.facts').allTextContents()).toContainEqual(expect.stringContaining('Sampai 1 Februari 2026'))
  await expect.poll(() => page.locator('.history').textContent()).toContain('mengubah isi naskah lewat adendum')
  await inspect(journey)
})

test('a PKS past its term goes on upon a letter, is renewed with the promises that are chosen, and gives way', async () => {
  const journey = await come('kepala', { size: 'phone' })
  const { page } = journey
  const pks = await addressOf(journey, 'pks', 'Dishub')
  await open(journey, pks)
  await choose(page, 'Tetap jalankan selama diperpanjang')
  await page.getByLabel('Surat dasar').fill('Uji: Berita acara rapat')
  await page.getByLabel('Nomor surat').fill('5/BA/2026')
  await page.locator('input[type=file]').setInputFiles(evidencePdf('berita-acara.pdf'))
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await inspect(journey)
  await press(page, 'Tetap jalankan selama diperpanjang')
  await saved(page, 'Perubahan status tersimpan.')
  await page
    .locator('.notice-info', { hasText: 'Dasarnya: Uji: Berita acara rapat, 5/BA/2026' })
    .getByText('berita-acara.pdf')
    .first()
    .waitFor()

  await choose(page, 'Perpanjang')
  await expect.poll(() => page.locator('#field-startsOn').inputValue()).toBe('2')
  await fillDate(page, 'endsOn', '1', '1', '2026')
  await press(page, 'Buat rancangan naskah baru')
  await refused(page)
  await fillDate(page, 'endsOn', '31', '12', '2036')
  const promises = page.locator('input[name=carry]')
  const chosen = await promises.count()
  await expect
    .poll(() => promises.evaluateAll((inputs) => inputs.every((input) => input instanceof HTMLInputElement && input.checked)))
    .toBe(true)
  const left = await promises.first().inputValue()
  await promises.first().uncheck()
  await expect
    .poll(() => page.locator('.form .facts').textContent())
    .toMatch(new RegExp(`dibawa${chosen - 1} komitmen.*ditinggal1 komitmen`))
  await inspect(journey)
  await press(page, 'Buat rancangan naskah baru')
  await saved(page, 'Rancangan naskah baru tersimpan.')
  const renewal = new URL(page.url()).pathname
  await page.locator('.renewal', { hasText: 'Memperpanjang' }).waitFor()
  await inspect(journey)
  await recordAsSigned(page)
  await page
    .locator('.child', { hasText: 'Komitmen dibawa ke naskah baru' })
    .getByText(/data selesai/)
    .waitFor(step)

  await open(journey, pks)
  await page.locator('.renewal', { hasText: 'Diperpanjang dengan' }).waitFor()
  await open(journey, `/komitmen/${left}`)
  await choose(page, 'Alihkan ke naskah baru')
  await inspect(journey)
  await press(page, 'Alihkan komitmen')
  await saved(page, 'Komitmen dialihkan ke naskah baru.')
  await page.getByRole('link', { name: 'Komitmen yang sama di naskah baru' }).click()
  await page.getByRole('link', { name: 'Komitmen yang sama di naskah lama' }).waitFor()
  await inspect(journey)
  await open(journey, pks)
  await choose(page, 'Tandai digantikan')
  await press(page, 'Tandai digantikan')
  await saved(page, 'Perubahan status tersimpan.')
  await page.getByText('Naskah ini sudah digantikan.').first().waitFor()
  await open(journey, renewal)
  await choose(page, 'Tambah rencana kerja')
  await page.getByLabel('Judul').fill('Uji: Rencana kerja 2027')
  await inspect(journey)
  await press(page, 'Simpan rancangan')
  await saved(page, 'Rancangan tersimpan.')
})

/** From the MoU to what a PKS of it led to, without leaving its page; then all of them. */
async function unfoldsPks(journey: Journey, mou: string): Promise<void> {
  const { page } = journey
  await open(journey, `${mou}/lini-masa`)
  const button = page.getByRole('button', { name: 'Tampilkan kelanjutannya: PKS dengan DPMPTSP' })
  await button.focus()
  await page.keyboard.press('Enter')
  const below = page.locator('.story-line', { has: button }).locator('.story-below')
  await below.locator('.story-line').first().waitFor()
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  const told = (await below.textContent()) ?? ''
  expect(told).toMatch(/Temuan, perlu perbaikan: .*DPMPTSP berkomitmen: .*diminta menindaklanjuti: .*Menjawab: /)
  expect(told).not.toMatch(/MoU dengan Pemprov Kalsel|PKS dengan DPMPTSP ditandatangani/)
  await page.locator('.story-line', { has: button }).getByText('2 komitmen').first().waitFor()
  await inspect(journey)
  await press(page, 'Tampilkan semua')
  await expect.poll(() => page.locator('.story-below > *:not(.loading)').count()).toBeGreaterThanOrEqual(21)
  await page.getByRole('button', { name: 'Tutup semua' }).waitFor()
  await inspect(journey)
  await press(page, 'Tutup semua')
  await expect.poll(() => page.locator('.story-below').count()).toBe(0)
}

test('the story of an agreement is one scroll in plain words, and what nobody looks at is named', async () => {
  const journey = await come('asisten', { size: 'phone' })
  const { page } = journey
  const pks = await addressOf(journey, 'pks', 'DPMPTSP')
  await open(journey, pks)
  await page.getByRole('link', { name: 'Lini masa' }).click()
  await page.locator('.story-line').first().waitFor()
  await settled(page)
  const story = (await page.locator('.story').first().textContent()) ?? ''
  expect(story).toMatch(/28 Oktober 2021: MoU dengan Pemprov Kalsel ditandatangani\..*4 Juli 2022: PKS dengan DPMPTSP ditandatangani\./)
  expect(story).toMatch(/Temuan, perlu perbaikan: .*Saran: .*diminta menindaklanjuti: /)
  await inspect(journey)
  await page.locator('.story-line', { hasText: 'Menjawab:' }).first().locator('a').last().click()
  expect(new URL(page.url()).hash).toMatch(/^#baris-\d+$/)
  await unfoldsPks(journey, await addressOf(journey, 'mou', 'Pemprov Kalsel'))
  await open(journey, '/peringatan')
  await page.getByText('PKS yang ditandatangani, tetapi belum pernah didampingi.').first().waitFor()
  await inspect(journey)
  await page
    .getByRole('link', { name: /^Rencanakan kegiatan untuk PKS dengan / })
    .first()
    .click()
  await page.getByLabel('Judul kegiatan').waitFor()

  const english = await come('kepala', { language: 'en' })
  for (const address of [pks, `${pks}/lini-masa`, '/peringatan', '/kerja-sama/baru']) {
    await open(english, address)
    await inspect(english)
  }
  await english.page.getByRole('radio', { name: 'Addendum' }).check()
  await press(english.page, 'Continue')
  await refused(english.page)
})
