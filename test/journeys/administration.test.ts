import { expect, test } from 'vitest'
import { evidencePdf } from './support/files.ts'
import { fillDate, follow, press, refused, saved } from './support/hand.ts'
import { inspect } from './support/inspect.ts'
import { open, settled, type Journey } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

const { come } = stage

/** Finds an organisation by its name, as a person does. */
async function openBody(journey: Journey, name: string): Promise<void> {
  await open(journey, '/instansi')
  await journey.page.getByLabel('Cari nama instansi').fill(name)
  await follow(journey.page, name)
  await journey.page.locator('h1', { hasText: name }).waitFor()
  await settled(journey.page)
}

const trade = 'Dinas Perdagangan Provinsi Kalimantan Selatan'
const industry = 'Dinas Perdagangan dan Perindustrian Provinsi Kalimantan Selatan'
const small = 'Dinas Koperasi, Usaha Kecil, dan Menengah Provinsi Kalimantan Selatan'
const transport = 'Dinas Perhubungan Provinsi Kalimantan Selatan'
const works = 'Dinas Pekerjaan Umum dan Penataan Ruang Provinsi Kalimantan Selatan'
const health = 'Dinas Kesehatan Provinsi Kalimantan Selatan'
const licences = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi Kalimantan Selatan'

test('a public body is found in the tree, entered below its government, and told to whom one turns', async () => {
  const journey = await come('admin', { size: 'phone' })
  const { page } = journey
  await page.locator('.main-menu-more summary').click()
  await follow(page, 'Instansi')
  await page.locator('.tree').waitFor()
  await inspect(journey)
  await page.getByLabel('Cari nama instansi').fill('mal pelayanan')
  await page.getByText('1 instansi ditemukan').first().waitFor()
  await expect.poll(() => page.locator('.child').textContent()).toContain('di bawah Dinas Penanaman Modal')
  await follow(page, 'Tambah instansi')
  await press(page, 'Simpan instansi')
  await refused(page)
  await page.getByLabel('Jenis instansi').selectOption('service_unit')
  await page.getByLabel('Nama resmi').fill('Uji: Puskesmas Rekaan')
  await page.getByLabel('Di bawah instansi').selectOption({ label: health })
  await page.getByLabel('Nama narahubung').fill('Nama Rekaan')
  await page.getByLabel('Telepon kantor narahubung').fill('0511')
  await press(page, 'Simpan instansi')
  await page.getByRole('link', { name: /^Telepon kantor narahubung: tulis dengan bentuk/ }).click()
  await page.getByLabel('Telepon kantor narahubung').fill('0811-2345-678')
  await press(page, 'Simpan instansi')
  await saved(page, 'Instansi tersimpan.')
  await expect.poll(() => page.locator('section[aria-labelledby=people]').textContent()).toContain('+628112345678')
  await inspect(journey)
  await follow(page, 'Ubah data instansi')
  await page.getByLabel('Nama singkat').fill('Puskesmas Uji')
  await press(page, 'Tambah sumber')
  await page.getByLabel('Judul sumber').fill('Uji: Berita peresmian')
  await page.getByLabel('Penerbit').fill('Koran Rekaan')
  await page.getByLabel('Catatan').last().fill('Kutipan: “Puskesmas baru”.')
  await inspect(journey)
  await press(page, 'Simpan perubahan')
  await saved(page, 'Perubahan tersimpan.')
  await expect
    .poll(() => page.locator('.changes').first().textContent())
    .toMatch(/Nama singkat: kosong menjadi Puskesmas Uji.*Sumber: .*Uji: Berita peresmian/)
  await expect.poll(() => page.locator('.sources').textContent()).toMatch(/Uji: Berita peresmian.*Koran Rekaan.*Puskesmas baru/)
})

test('an agency gets a new name and takes another one over: what was open moves, and both tell it', async () => {
  const journey = await come('admin')
  const { page } = journey
  await openBody(journey, trade)
  await follow(page, 'Ganti nama')
  await press(page, 'Ganti nama')
  await refused(page)
  await page.getByLabel('Nama baru', { exact: true }).fill(industry)
  await fillDate(page, 'on', '1', '2', '2026')
  await page.getByLabel('Dasar hukum').fill('Perda 5/2025')
  await press(page, 'Ganti nama')
  await saved(page, 'Nama baru tersimpan.')
  await page.getByText(`Sampai 31 Januari 2026 bernama ${trade} (Perda 5/2025).`).first().waitFor()
  await inspect(journey)
  await follow(page, 'Gabungkan instansi lain ke sini')
  await page.getByLabel('Cari instansi').fill('koperasi')
  await page.getByRole('checkbox', { name: small }).check()
  await page.getByText(`${small}: 2 komitmen dan 0 tindak lanjut yang terbuka pindah.`).first().waitFor()
  await fillDate(page, 'on', '1', '6', '2026')
  await page.getByLabel('Dasar hukum').fill('Perda 6/2026')
  await inspect(journey)
  await press(page, 'Gabungkan')
  await saved(page, 'Penggabungan tersimpan.')
  await page.locator('.notice-good', { hasText: 'Selesai: 2 data diubah' }).waitFor()
  await page.getByText('menuntaskan proses ini').first().waitFor()
  await inspect(journey)
  await follow(page, small)
  await page.getByText('Instansi ini sudah tidak ada').first().waitFor()
  await expect
    .poll(() => page.locator('.notice-warn').textContent())
    .toContain(`Sejak 1 Juni 2026 tugas ${small} dijalankan ${industry} (Perda 6/2026).`)
  await expect.poll(() => page.locator('section[aria-labelledby=agreements]').textContent()).toContain(small)
  await inspect(journey)
  await follow(page, industry)
  await page.getByText(`Sejak 1 Juni 2026 ${industry} menjalankan tugas`).first().waitFor()
  await page.locator('section[aria-labelledby=owed]', { hasText: 'standar pelayanan pendampingan izin usaha mikro' }).waitFor()
  await open(journey, '/instansi')
  const heir = page.locator('.tree-below > li', { has: page.getByRole('link', { name: industry, exact: true }) })
  await expect.poll(() => heir.last().locator('.tree-below').textContent()).toBe(`${small}Perangkat Daerah (SKPD)sudah tidak ada`)
})

test('an agency ends in favour of two: each duty goes where it was assigned', async () => {
  const journey = await come('admin', { size: 'phone' })
  const { page } = journey
  await openBody(journey, transport)
  await follow(page, 'Pecah atau bubarkan')
  await page.getByRole('checkbox', { name: works }).check()
  await page.getByRole('checkbox', { name: health, exact: true }).check()
  await fillDate(page, 'on', '2', '6', '2026')
  await page.getByLabel('Dasar hukum').fill('Perda 7/2026')
  await press(page, 'Akhiri dan serahkan tugas')
  await page.getByRole('link', { name: 'Isi Penerus utama.' }).click()
  await page.getByRole('radio', { name: works }).check()
  await page.getByLabel('Contoh: Menyediakan fasilitas penyandang disabilitas di terminal').selectOption({ label: health })
  await inspect(journey)
  await press(page, 'Akhiri dan serahkan tugas')
  await page.locator('.notice-good', { hasText: 'data diubah' }).waitFor()
  await expect.poll(() => page.locator('.facts').textContent()).toContain('1 tugas ke penerus lain')
  await openBody(journey, health)
  await page.getByText('Contoh: Menyediakan fasilitas penyandang disabilitas di terminal').first().waitFor()
})

test('duties pass from one person to another who has no account, and leave the rest alone', async () => {
  const journey = await come('admin', { language: 'en' })
  const { page } = journey
  await open(journey, '/instansi')
  await follow(page, licences)
  await page.locator('.tiles').waitFor()
  await follow(page, 'Hand over the person in charge')
  await page.getByLabel('Person in charge now').fill('Akhmad Fauzi')
  await page.getByLabel('Name of the new person').fill('Nama Rekaan')
  await press(page, 'Hand over')
  await refused(page)
  await inspect(journey)
  await page.getByLabel('Reason').fill('Test: retired.')
  await press(page, 'Hand over')
  await page.locator('.notice-good', { hasText: 'Finished' }).waitFor()
  await expect.poll(() => page.locator('.facts').first().textContent()).toMatch(/Akhmad Fauzi.*Nama Rekaan/)
  await inspect(journey)
})

test('who is invited signs in with an account of their own and is at home; the link works for nobody else', async () => {
  const admin = await come('admin', { size: 'phone' })
  await open(admin, '/kelola')
  await inspect(admin)
  await follow(admin.page, 'Pengguna')
  await admin.page.locator('.table').waitFor()
  await inspect(admin)
  await follow(admin.page, 'Undang pengguna')
  await press(admin.page, 'Buat undangan')
  await refused(admin.page)
  await admin.page.getByLabel('Nama lengkap').fill('Tamu Rekaan')
  await admin.page.getByRole('radio', { name: 'Instansi pelaksana' }).check()
  await admin.page.getByLabel('Instansi', { exact: true }).selectOption({ label: works })
  await press(admin.page, 'Buat undangan')
  const box = admin.page.getByLabel('Tautan undangan')
  const link = await box.inputValue()
  expect(link).toMatch(/\/undangan#[A-Za-z0-9_-]{43}$/)
  await inspect(admin)

  const guest = await stage.visit({ size: 'phone' })
  const asked: string[] = []
  guest.page.on('request', (request) => asked.push(request.url()))
  await guest.page.goto(link)
  await guest.page.getByText('Undangan ke Kawal').first().waitFor()
  await inspect(guest)
  await press(guest.page, 'Masuk untuk menerima undangan')
  await guest.page.locator('input[name=account][value="tamu-"]').check()
  await guest.page.locator('input[name=guest]').fill('uji-undangan')
  await guest.page.locator('input[type=password]').fill('kawal')
  await guest.page.locator('button[type=submit]').click()
  await saved(guest.page, `Undangan diterima. Anda bergabung untuk ${works}.`)
  await guest.page.getByRole('heading', { name: 'Pekerjaan Anda' }).waitFor()
  await inspect(guest)
  expect(asked.filter((url) => url.includes(link.slice(-43)))).toEqual([])

  await follow(admin.page, 'Ke halaman pengguna')
  await admin.page.getByText('Akun masuk').first().waitFor()
  await open(admin, new URL(admin.page.url()).pathname)
  await expect.poll(() => admin.page.locator('.history').textContent()).toContain('Tamu Rekaan menerima undangan')
  await follow(admin.page, 'Nonaktifkan')
  await admin.page.getByLabel('Alasan').fill('Uji: pindah tugas.')
  await inspect(admin)
  await press(admin.page, 'Nonaktifkan')
  await saved(admin.page, 'Pengguna dinonaktifkan.')
  await follow(admin.page, 'Ubah data pengguna')
  await admin.page.getByLabel('Jabatan').fill('Narahubung (rekaan)')
  await press(admin.page, 'Simpan perubahan')
  await saved(admin.page, 'Perubahan tersimpan.')
  await inspect(admin)
  await open(admin, '/kelola/pengguna?status=deactivated')
  await admin.page.getByRole('link', { name: 'Tamu Rekaan' }).first().waitFor()
  await admin.page.getByRole('button', { name: 'Diundang' }).click()
  await settled(admin.page)
  await expect.poll(() => admin.page.getByRole('link', { name: 'Tamu Rekaan' }).count()).toBe(0)

  await open(admin, new URL(link).pathname)
  await admin.page.goto(link)
  await admin.page.reload()
  await press(admin.page, 'Terima dengan akun ini')
  await admin.page.getByText('Undangan ini tidak dikenal, sudah kedaluwarsa, atau sudah dipakai orang lain.').first().waitFor()
  await inspect(admin)
})

test('a published result is recorded with its file, and no line joins it to the old way of measuring', async () => {
  const journey = await come('kepala')
  const { page } = journey
  await openBody(journey, 'Pemerintah Provinsi Kalimantan Selatan')
  await follow(page, 'Catat penilaian')
  await press(page, 'Simpan penilaian')
  await refused(page)
  await page.getByLabel('Tahun penilaian').fill('2025')
  await page.getByText('Cara penilaian tahun ini: Opini Ombudsman (mulai 2025).').first().waitFor()
  await page.getByLabel('Nilai (boleh kosong)').fill('82,15')
  await page.getByLabel('Kategori kualitas').selectOption('high')
  await page.getByRole('radio', { name: /^Ya, produk pengawasan/ }).check()
  await inspect(journey)
  await press(page, 'Simpan penilaian')
  await saved(page, 'Penilaian tersimpan.')
  await follow(page, 'Perbaiki atau lengkapi')
  await page.locator('input[type=file]').setInputFiles(evidencePdf('sertifikat.pdf'))
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await inspect(journey)
  await press(page, 'Simpan perubahan')
  await page.locator('.document', { hasText: 'sertifikat.pdf' }).waitFor()
  await expect.poll(() => page.locator('.facts').textContent()).toContain('82,15')
  await inspect(journey)
  await follow(page, 'Pemerintah Provinsi Kalimantan Selatan')
  const picture = page.locator('.time-chart[aria-label*="2024 94,58, 2025 82,15"]')
  await picture.waitFor()
  await expect.poll(() => picture.locator('polyline').count()).toBe(1)
  await expect.poll(() => picture.locator('.time-break').count()).toBe(1)
  await page.getByText('Garis putus-putus tegak menandai perubahan cara menilai.', { exact: false }).waitFor()
  await inspect(journey)
})

const mostScript = 49_000
const mostScriptAtFirst = 30_000

/** Bytes of script on the wire until the page stands, with nothing in the cache. */
async function weigh({ page }: Journey): Promise<number> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('.js')) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.reload()
  await settled(page)
  await client.detach()
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

test.each([
  ['asisten', 'phone', ['Kegiatan berikutnya', 'Laporan yang belum diajukan', 'Menunggu verifikasi', 'Yang terlambat']],
  ['kepala', 'desktop', ['Laporan menunggu persetujuan Anda', 'Permohonan perpanjangan waktu', 'Macan kertas?', 'Kegiatan berikutnya']],
  ['setda', 'phone', ['Terlambat', 'Macan kertas?']],
  ['skpd', 'phone', ['Pekerjaan Anda', 'Tindak lanjut terbuka']],
  ['pimpinan', 'desktop', ['Tindak lanjut', 'Penilaian Ombudsman', 'Pendampingan', 'Macan kertas?', 'Tindak lanjut terlambat']],
  ['pusat', 'phone', ['Apakah janji ditepati?', 'Keadaan komitmen']],
  ['admin', 'phone', ['Yang perlu dikelola', 'Undangan belum diterima', 'Hari libur nasional']],
] as const)('the home of %s says what there is to do, with at most 49 kB of script', async (account, size, expected) => {
  const journey = await come(account, { size })
  const words = (await journey.page.locator('main').textContent()) ?? ''
  for (const part of expected) expect(words).toContain(part)
  await inspect(journey)
  expect(await weigh(journey)).toBeLessThanOrEqual(mostScript)
})

test('a first visit takes at most 30 kB of script before it can be read', async () => {
  const journey = await stage.visit()
  const { page } = journey
  await page.getByRole('button', { name: 'Masuk', exact: true }).waitFor()
  const html = await (await page.request.get(journey.origin)).text()
  const [, entry = ''] = /<script[^>]* src="([^"]+)"/.exec(html) ?? []
  const words = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (/\/(first|entrance)-[^/]*\.js$/.test(name) ? new URL(name).pathname : [])),
  )
  const sizes = await page.evaluate(
    (paths) =>
      performance.getEntriesByType('resource').flatMap((one) => {
        const isCounted = one instanceof PerformanceResourceTiming && paths.includes(new URL(one.name).pathname)
        return isCounted ? one.encodedBodySize : []
      }),
    [entry, ...words],
  )
  expect(sizes).toHaveLength(4)
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(mostScriptAtFirst)
})

test('homes, agenda and lists speak English as well', async () => {
  const journey = await come('kepala', { language: 'en', size: 'phone' })
  for (const path of ['/agenda', '/gambaran', '/instansi']) {
    await open(journey, path)
    await inspect(journey)
  }
  const admin = await come('admin', { language: 'en' })
  await inspect(admin)
  await open(admin, '/kelola/pengguna')
  await inspect(admin)
})
