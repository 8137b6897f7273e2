import { expect, test } from 'vitest'
import { evidencePdf } from './support/files.ts'
import { fillDate } from './support/hand.ts'
import { inspect } from './support/inspect.ts'
import { open, settled, signIn, type Journey } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

const firstHref = async ({ page }: Journey, css: string): Promise<string> => (await page.locator(css).first().getAttribute('href')) ?? ''

test('an agreement goes from draft to signed, and until then says what it lacks', async () => {
  const journey = await stage.visit()
  const { page } = journey
  await signIn(journey, 'kepala')
  await open(journey, '/kerja-sama/baru')
  await page.getByRole('button', { name: 'Simpan rancangan' }).click()
  await page.locator('.error-summary').waitFor()
  await inspect(journey)
  await page.getByLabel('Pihak Ombudsman', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Pihak instansi', { exact: true }).selectOption({ label: 'Pemerintah Kota Banjarbaru' })
  await page.getByLabel('Nomor naskah Pihak Ombudsman').fill('12/ORI-MOU/XI/2026')
  await page.getByLabel('Nomor naskah Pihak instansi').fill('45/NK/2026')
  await page.getByLabel('Judul').fill('Uji: Peningkatan pelayanan publik Kota Banjarbaru')
  await fillDate(journey.page, 'signedOn', '5', '3', '2026')
  await expect.poll(() => page.getByText('Kamis, 5 Maret 2026').count()).toBe(1)
  await page.getByRole('button', { name: 'Simpan rancangan' }).click()
  await page.getByText('Rancangan tersimpan.').first().waitFor()
  await inspect(journey)
  for (const [link, send] of [
    ['Mulai pembahasan', 'Mulai pembahasan'],
    ['Siapkan penandatanganan', 'Siapkan penandatanganan'],
  ] as const) {
    await page.getByRole('link', { name: link }).click()
    await page.getByRole('button', { name: send }).click()
    await page.getByText('Perubahan status tersimpan.').first().waitFor()
  }
  await page.getByRole('link', { name: 'Tandai telah ditandatangani' }).click()
  await page.getByText('Belum dapat ditandatangani.').first().waitFor()
  await inspect(journey)
  await page.getByRole('link', { name: 'Lengkapi data' }).click()
  await settled(page)
  for (const field of await page.getByLabel(/^Penandatangan/).all()) await field.fill('Nama Rekaan')
  await page.locator('input[type=file]').setInputFiles(evidencePdf('naskah.pdf'))
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByText('Perubahan tersimpan.').first().waitFor()
  await page.getByRole('link', { name: 'Tandai telah ditandatangani' }).click()
  await page.getByRole('button', { name: 'Tandai telah ditandatangani' }).click()
  await page.getByText('Perubahan status tersimpan.').first().waitFor()
  await expect.poll(() => page.locator('.page-head .tags').textContent()).toContain('Ditandatangani')
})

test('several PKS are added under the MoU at once, and one gets a commitment', async () => {
  const journey = await stage.visit({ size: 'phone' })
  const { page } = journey
  await signIn(journey, 'kepala')
  await open(journey, '/kerja-sama?type=mou')
  const mou = await firstHref(journey, '.table .title-link:has-text("Pemerintah Provinsi")')
  await open(journey, `${mou}/pks/baru`)
  await page.getByLabel('Cari instansi').fill('kesehatan')
  await page.locator('.checklist .option input').first().check()
  await page.getByLabel('Cari instansi').fill('sosial')
  await page.locator('.checklist .option input').first().check()
  await page.getByLabel('Judul').fill('Uji: PKS pelayanan bersama')
  await inspect(journey)
  await page.getByRole('button', { name: 'Simpan 2 PKS' }).click()
  await page.getByText('2 PKS tersimpan.').first().waitFor()
  await page.getByRole('button', { name: 'Tampilkan semua 23 PKS' }).click()
  await open(journey, '/kerja-sama?type=pks')
  await page.locator('.title-link', { hasText: 'Uji: PKS pelayanan bersama' }).first().click()
  await page.getByRole('link', { name: 'Tambah komitmen' }).click()
  await page.getByRole('textbox', { name: 'Komitmen' }).fill('Uji: menetapkan petugas pengaduan')
  await page.getByLabel('Kategori').selectOption('complaint_handling')
  await fillDate(journey.page, 'dueOn', '5', '3', '2027')
  await inspect(journey)
  await page.getByRole('button', { name: 'Simpan komitmen' }).click()
  await page.getByText('Komitmen tersimpan.').first().waitFor()
  await inspect(journey)
  await page.locator('.more summary').click()
  await page.getByRole('link', { name: 'Ubah komitmen' }).click()
  await page.getByRole('textbox', { name: 'Komitmen' }).fill('Uji: menetapkan dua petugas pengaduan')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByText('Perubahan tersimpan.').first().waitFor()
  await expect.poll(() => page.locator('h1').textContent()).toBe('Uji: menetapkan dua petugas pengaduan')
  await expect
    .poll(() => page.locator('.changes').textContent())
    .toContain('Judul: Uji: menetapkan petugas pengaduan menjadi Uji: menetapkan dua petugas pengaduan')
})

test('an extension is asked for and granted with the original date kept; a submission is returned with its files', async () => {
  const agency = await stage.visit({ language: 'en' })
  await signIn(agency, 'skpd2')
  const address = new URL(await firstHref(agency, '.task .title-link[href^="/komitmen/"]'), agency.origin).pathname
  await open(agency, `${address}/tindakan/minta-perpanjangan`)
  await fillDate(agency.page, 'newDueOn', '1', '2', '2026')
  await agency.page.getByLabel('Reason').fill('Test: waiting for a permit.')
  await agency.page.getByRole('button', { name: 'Send request' }).click()
  await agency.page.locator('.error-summary').waitFor()
  await inspect(agency)
  await fillDate(agency.page, 'newDueOn', '1', '2', '2028')
  await agency.page.getByRole('button', { name: 'Send request' }).click()
  await agency.page.getByText('The request went to the Head').first().waitFor()
  await inspect(agency)
  await open(agency, `${address}/tindakan/kirim`)
  await agency.page.getByLabel('Summary of the result').fill('Test: done.')
  await agency.page.locator('input[type=file]').setInputFiles(evidencePdf('weak-proof.pdf'))
  await agency.page.getByText('Stored', { exact: true }).waitFor()
  await agency.page.getByRole('button', { name: 'Submit for verification' }).click()
  await agency.page.getByText('Submitted. The Ombudsman will check it.').first().waitFor()

  const head = await stage.visit({ language: 'en' })
  await signIn(head, 'kepala')
  await open(head, `${address}/tindakan/perpanjangan`)
  await head.page.getByRole('radio', { name: 'Grant' }).check()
  await inspect(head)
  await head.page.getByRole('button', { name: 'Save answer' }).click()
  await head.page.getByText('Answer saved.').first().waitFor()
  await expect.poll(() => head.page.locator('.facts').textContent()).toMatch(/1 February 2028, extended 2 times.*Original due date/)
  await open(head, `${address}/tindakan/putusan`)
  await head.page.getByRole('radio', { name: 'Return for completion' }).check()
  await head.page.getByLabel('Reason for returning').fill('Test: the photo is missing.')
  await head.page.getByRole('checkbox', { name: 'weak-proof.pdf' }).check()
  await inspect(head)
  await head.page.getByRole('button', { name: 'Save verdict' }).click()
  await head.page.getByText('Verdict saved.').first().waitFor()
  await head.page.locator('.document', { hasText: 'weak-proof.pdf' }).getByText('Not accepted').first().waitFor()
  await inspect(head)
})
