import { expect, test } from 'vitest'
import { fillDate } from './support/hand.ts'
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

test('head office renews its checklist, and a region records its visits with the new words', async () => {
  const agreed = 'Tanggal kunjungan berikutnya disepakati'
  const office = await stage.visit({ size: 'phone' })
  await signIn(office, 'admin-pusat')
  await open(office, '/kelola/daftar-periksa')
  await inspect(office)
  await office.page.getByRole('link', { name: 'F. Penutupan kunjungan' }).click()
  await office.page.getByText('Dari kantor pusat').first().waitFor()
  await office.page.getByRole('link', { name: 'Buat versi baru' }).click()
  await press(office, 'Tambah butir')
  await office.page.locator('[id="field-items.8.code"]').fill('TUT-09')
  await office.page.locator('[id="field-items.8.text"]').fill(agreed)
  await inspect(office)
  await press(office, 'Simpan sebagai versi baru')
  await office.page.getByText('Versi baru tersimpan.').first().waitFor()
  await inspect(office)

  const region = await stage.visit()
  await signIn(region, 'asisten')
  const session = await holdVisit(region)
  await open(region, `${session}/catat/daftar-periksa`)
  await region.page.getByRole('link', { name: /^F\. Penutupan kunjungan ?9 butir/ }).click()
  await region.page.getByText(agreed).first().waitFor()
})

test('head office enters a year for the nation, looks after its own people, and a limit in a region ends later', async () => {
  const region = await stage.visit({ language: 'en' })
  await signIn(region, 'asisten')
  await limitFrom3January2033(region)
  await region.page.locator('.computed', { hasText: '10 January 2033' }).waitFor()
  await region.page.getByText('The holidays of 2033 have not been entered.').first().waitFor()

  const office = await stage.visit()
  const { page } = office
  await signIn(office, 'admin-pusat')
  await inspect(office)
  await open(office, '/kelola/pengguna')
  await expect.poll(() => page.locator('tbody').textContent()).toContain('Agus Setiawan')
  await inspect(office)
  await page.getByLabel('Wilayah').selectOption('Kalimantan Selatan')
  await expect.poll(() => page.locator('tbody').textContent()).toContain('Yusuf Maulana')
  await page.getByRole('link', { name: 'Undang pengguna' }).click()
  await page.getByLabel('Asisten Ombudsman').waitFor()
  await page.getByLabel('Wilayah').selectOption('Kantor pusat')
  await page.getByLabel('Ombudsman RI, kantor pusat').waitFor()
  await inspect(office)
  await open(office, '/instansi')
  await page.getByText('1 instansi').first().waitFor()
  await inspect(office)

  await open(office, '/kelola/libur')
  await page.getByRole('link', { name: 'Tambah tahun', exact: true }).click()
  await page.getByLabel('Tahun', { exact: true }).fill('2033')
  await page.getByLabel('Dasar hukum').fill('SKB 3 Menteri 2032')
  await press(office, 'Tambah hari')
  await page.locator('[id="field-days.0.on"]').fill('5')
  await page.locator('[id="field-days.0.on-month"]').selectOption('1')
  await page.locator('[id="field-days.0.name"]').fill('Hari uji')
  await inspect(office)
  await press(office, 'Simpan tahun ini')
  await page.getByText('Hari libur tersimpan.').first().waitFor()
  await inspect(office)

  await limitFrom3January2033(region)
  await region.page.locator('.computed', { hasText: '11 January 2033' }).waitFor()
})

/** An assistant plans a visit to the agency of a PKS and marks it as held; answers its address. */
async function holdVisit(journey: Journey): Promise<string> {
  const { page } = journey
  await open(journey, '/kerja-sama?type=pks')
  await page.locator('.table tr', { hasText: 'RSUD Ulin' }).locator('.title-link').click()
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).first().click()
  await page.getByLabel('Judul kegiatan').fill('Uji: kunjungan dengan daftar baru')
  await expect.poll(() => page.getByLabel('Tuan rumah').inputValue()).toMatch(/^org_/)
  await fillDate(page, 'on', '20', '11', '2026')
  await press(journey, 'Pakai nama tuan rumah')
  await press(journey, 'Simpan rencana')
  await page.getByText('Rencana kegiatan tersimpan.').first().waitFor()
  const address = new URL(page.url()).pathname
  await open(journey, `${address}/catat`)
  await page.getByRole('link', { name: 'Tandai telah terlaksana' }).click()
  await page.getByRole('button', { name: 'Tandai telah terlaksana' }).click()
  await page.getByText('Silakan catat hasilnya.').first().waitFor()
  return address
}

/** Five working days from a Monday, in a request that is not sent. */
async function limitFrom3January2033(journey: Journey): Promise<void> {
  const { page } = journey
  await open(journey, '/tindak-lanjut/baru')
  await page.getByLabel('A time limit of the rules').check()
  await page.getByLabel('Number of days').fill('5')
  await page.getByLabel('working days').check()
  await fillDate(page, 'limit.from', '3', '1', '2033')
}
