import { expect, test } from 'vitest'
import { evidencePdf } from './support/files.ts'
import { choose, fillDate, follow, press, refused, saved } from './support/hand.ts'
import { inspect } from './support/inspect.ts'
import { open, settled, type Journey } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

const visit = 'Contoh: Pendampingan sarana kelompok rentan di gerai layanan terpadu'
const agencyName = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi Kalimantan Selatan'
const asked = 'Uji: Memasang pegangan di toilet aksesibel lantai satu'
let address = ''

const { come } = stage

test('an assistant asks for a follow-up from a finding, within a limit that is counted while it is typed', async () => {
  const journey = await come('asisten', { size: 'phone' })
  const { page } = journey
  await open(journey, '/pendampingan')
  await page.getByRole('link', { name: visit, exact: true }).click()
  await settled(page)
  await page
    .locator('.entry', { hasText: 'Toilet aksesibel' })
    .getByRole('link', { name: /^Tugaskan tindak lanjut/ })
    .first()
    .click()
  await settled(page)
  await expect
    .poll(() => page.locator('.source').textContent())
    .toMatch(/Memasang pegangan.*menjawab temuan.*Toilet aksesibel belum memiliki pegangan/)
  await expect
    .poll(() => page.getByLabel('Yang diminta', { exact: true }).inputValue())
    .toBe('Contoh: Memasang pegangan di toilet aksesibel')
  await expect.poll(() => page.getByLabel('Instansi yang diminta').inputValue()).toMatch(/^org_/)
  await press(page, 'Simpan permintaan')
  await refused(page)
  await page.getByLabel('Yang diminta', { exact: true }).fill(asked)
  await page.getByLabel('Tinggi').check()
  await page.getByLabel('Batas waktu menurut aturan').check()
  await page.getByText('Isi jumlah hari dan satuannya').first().waitFor()
  await press(page, '60 hari kalender (UU 37/2008 Pasal 38)')
  await fillDate(page, 'limit.from', '2', '3', '2026')
  await page.locator('.computed', { hasText: 'Jumat, 1 Mei 2026' }).waitFor()
  await press(page, '30 hari kerja (Peraturan Ombudsman 58/2023 Pasal 54)')
  await page.locator('.computed', { hasText: 'Selasa, 21 April 2026' }).waitFor()
  await page.getByLabel('Jumlah hari').fill('14')
  await page.locator('.computed', { hasText: 'Jumat, 27 Maret 2026' }).waitFor()
  await page.getByLabel('Nama petugas').fill('Nama Rekaan')
  await page.getByLabel('Telepon kerja').fill('0811')
  await press(page, 'Simpan permintaan')
  await page.getByRole('link', { name: 'Telepon kerja: tulis dengan bentuk yang benar.' }).click()
  await page.getByLabel('Telepon kerja').fill('+628112345678')
  await fillDate(page, 'limit.from', '22', '12', '2036')
  await page.getByText('Hari libur tahun 2036, 2037 belum dicatat.').first().waitFor()
  await inspect(journey)
  await press(page, 'Simpan permintaan')
  await saved(page, 'Permintaan tindak lanjut tersimpan.')
  await inspect(journey)
  address = new URL(page.url()).pathname
  const facts = (await page.locator('.facts').textContent()) ?? ''
  for (const fact of [
    'Ombudsman RI Perwakilan Provinsi Kalimantan Selatan',
    'Nama Rekaan, +628112345678',
    'Jumat, 9 Januari 2037',
    '14 hari kerja sejak 22 Desember 2036',
    'Peraturan Ombudsman 58/2023 Pasal 54',
  ])
    expect(facts).toContain(fact)
  await expect.poll(() => page.locator('.notice-warn').textContent()).toContain('Hari libur tahun 2036, 2037 belum dicatat.')
  await expect.poll(() => page.locator('.breadcrumbs').textContent()).toMatch(/MoU: .*PKS: .*Kegiatan: /)
})

test('the agency answers, works and proves it; what does not prove it comes back', async () => {
  const agency = await come('skpd', { size: 'phone' })
  const { page } = agency
  await open(agency, '/tindak-lanjut')
  await inspect(agency)
  await page.getByRole('link', { name: asked, exact: true }).click()
  await settled(page)
  await expect.poll(() => page.locator('.sides').textContent()).toMatch(/Pekerjaan.*Ditugaskan.*Penilaian Ombudsman.*Belum ditindaklanjuti/)
  await choose(page, 'Beri tanggapan')
  await page.getByLabel('Diterima sebagian').check()
  await press(page, 'Kirim tanggapan')
  await refused(page)
  await inspect(agency)
  await page.getByLabel('Alasan').fill('Uji: toilet lantai dua milik pengelola gedung.')
  await press(page, 'Kirim tanggapan')
  await saved(page, 'Tanggapan tersimpan.')
  await choose(page, 'Mulai kerjakan')
  await press(page, 'Mulai kerjakan')
  await saved(page, 'sedang dikerjakan')
  await choose(page, 'Kirim untuk diverifikasi')
  await page.getByText('wajib menyertakan sedikitnya satu berkas bukti').first().waitFor()
  await page.getByLabel('Apa yang sudah dikerjakan').fill('Uji: pegangan terpasang.')
  await press(page, 'Kirim untuk diverifikasi')
  await refused(page)
  await inspect(agency)
  await page.locator('input[type=file]').setInputFiles(evidencePdf('nota-pembelian.pdf'))
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await press(page, 'Kirim untuk diverifikasi')
  await saved(page, 'Terkirim. Ombudsman akan memeriksa.')

  const verifier = await come('asisten')
  await open(verifier, address)
  await choose(verifier.page, 'Beri penilaian')
  await verifier.page.getByLabel('Belum sesuai, kembalikan').check()
  await verifier.page.getByLabel('Alasan pengembalian').fill('Uji: sertakan foto, bukan nota.')
  await verifier.page.getByRole('checkbox', { name: 'nota-pembelian.pdf' }).check()
  await inspect(verifier)
  await press(verifier.page, 'Simpan penilaian')
  await saved(verifier.page, 'Penilaian tersimpan.')
  await expect.poll(() => verifier.page.locator('.side-verdict').textContent()).toMatch(/Belum sesuai.*Uji: sertakan foto, bukan nota\./)
  await verifier.page.locator('.document', { hasText: 'nota-pembelian.pdf' }).getByText('Tidak diterima').first().waitFor()
  await inspect(verifier)

  await open(agency, `${address}/tindakan/kirim`)
  await page.locator('input[type=file]').setInputFiles(evidencePdf('foto.pdf'))
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await press(page, 'Kirim untuk diverifikasi')
  await saved(page, 'Terkirim. Ombudsman akan memeriksa.')
  await open(verifier, `${address}/tindakan/penilaian`)
  await verifier.page.getByLabel('Sesuai', { exact: true }).check()
  await press(verifier.page, 'Simpan penilaian')
  await saved(verifier.page, 'Penilaian tersimpan.')
  await expect.poll(() => verifier.page.locator('.sides').textContent()).toMatch(/Selesai diverifikasi.*Sesuai/)
  await expect
    .poll(() => verifier.page.locator('.history').textContent())
    .toMatch(
      /menyatakan sesuai.*Pekerjaan: Menunggu verifikasi menjadi Selesai diverifikasi.*memberi tanggapan.*Tanggapan instansi: kosong menjadi Diterima sebagian/s,
    )
  await open(verifier, `${address}/tindakan/tidak-dapat`)
  await verifier.page.getByText('Tindakan ini tidak tersedia sekarang').first().waitFor()
  await inspect(verifier)
})

test('a product of oversight is no suggestion; whoever lacks the authority forwards it, and the trail stays', async () => {
  const head = await come('kepala', { size: 'phone' })
  const { page } = head
  await open(head, '/tindak-lanjut')
  await follow(page, 'Minta tindak lanjut')
  await page.getByText('Saran dari kegiatan pendampingan diminta dari halaman kegiatannya').first().waitFor()
  await page.getByLabel('Tindakan korektif').check()
  await page.getByLabel('Nomor produk').fill('Uji/LHP/2026')
  await page.getByLabel('Tentang').fill('Uji: penundaan berlarut')
  await page
    .getByLabel('Instansi yang diminta')
    .selectOption({ label: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi Kalimantan Selatan' })
  await page.getByLabel('Yang diminta', { exact: true }).fill('Uji: Memutuskan permohonan yang tertunda')
  await fillDate(page, 'dueOn', '1', '2', '2037')
  await inspect(head)
  await press(page, 'Simpan permintaan')
  await saved(page, 'Permintaan tindak lanjut tersimpan.')
  const product = new URL(page.url()).pathname

  const agency = await come('skpd', { size: 'phone' })
  await open(agency, product)
  await choose(agency.page, 'Minta perpanjangan waktu')
  await fillDate(agency.page, 'newDueOn', '1', '1', '2037')
  await agency.page.getByLabel('Alasan').fill('Uji: menunggu rekomendasi teknis.')
  await press(agency.page, 'Kirim permohonan')
  await refused(agency.page)
  await fillDate(agency.page, 'newDueOn', '1', '3', '2037')
  await inspect(agency)
  await press(agency.page, 'Kirim permohonan')
  await saved(agency.page, 'Permohonan terkirim kepada Kepala Perwakilan.')
  await open(head, product)
  await choose(page, 'Jawab permohonan perpanjangan')
  await page.getByRole('radio', { name: 'Setujui' }).check()
  await inspect(head)
  await press(page, 'Simpan jawaban')
  await saved(page, 'Jawaban tersimpan.')
  await expect
    .poll(() => page.locator('.facts').textContent())
    .toMatch(/Minggu, 1 Maret 2037, diperpanjang 1 kali.*Tenggat awal.*1 Februari 2037/)
  await choose(page, 'Nilai sementara')
  await page.getByLabel('Belum sesuai').check()
  await page.getByLabel('Penjelasan').fill('Uji: baru sebagian.')
  await inspect(head)
  await press(page, 'Simpan penilaian')
  await saved(page, 'Penilaian sementara tersimpan.')

  await open(agency, product)
  await choose(agency.page, 'Bukan kewenangan kami, teruskan')
  await agency.page.getByText('tidak dapat mengubahnya').first().waitFor()
  await press(agency.page, 'Teruskan')
  await refused(agency.page)
  await inspect(agency)
  await agency.page.getByLabel('Instansi yang berwenang').selectOption({ label: 'Dinas Perhubungan Provinsi Kalimantan Selatan' })
  await agency.page.getByLabel('Mengapa bukan kewenangan Anda').fill('Uji: izin trayek adalah urusan Dinas Perhubungan.')
  await press(agency.page, 'Teruskan')
  await saved(agency.page, 'Diteruskan kepada Dishub.')
  await inspect(agency)
  await expect
    .poll(() => agency.page.locator('.trail').textContent())
    .toMatch(/Diteruskan oleh DPMPTSP kepada Dishub, karena:.*izin trayek/)
  await expect.poll(() => agency.page.locator('.actions').count()).toBe(0)
  await findsWhatItForwarded(agency)

  await open(head, product)
  await choose(page, 'Ubah permintaan')
  await page.getByText('Tenggat terkunci.').first().waitFor()
  await page.getByLabel('Penjelasan').fill('Uji: seluruh trayek.')
  await inspect(head)
  await press(page, 'Simpan perubahan')
  await saved(page, 'Perubahan tersimpan.')
  await choose(page, 'Nyatakan tidak dapat ditindaklanjuti')
  await inspect(head)
  await page.getByLabel('Perubahan peraturan').check()
  await page.getByLabel('Penjelasan').fill('Uji: aturannya dicabut.')
  await press(page, 'Nyatakan tidak dapat ditindaklanjuti')
  await saved(page, 'Tindak lanjut ditutup.')
  await expect
    .poll(() => page.locator('.sides').textContent())
    .toMatch(/Selesai diverifikasi.*Tidak dapat ditindaklanjuti.*Perubahan peraturan/)
})

/** In its list and on its page, as forwarded, and not among what it still has to do. */
async function findsWhatItForwarded(agency: Journey): Promise<void> {
  const { page } = agency
  const link = page.locator(`a[href="${new URL(page.url()).pathname}"]`)
  await open(agency, '/tindak-lanjut')
  await expect.poll(() => page.locator('tbody tr', { has: link }).textContent()).toContain('Diteruskan ke Dishub')
  await inspect(agency)
  await open(agency, '/instansi')
  await page.getByLabel('Cari nama instansi').fill(agencyName)
  await page.getByRole('link', { name: agencyName, exact: true }).click()
  await settled(page)
  await page
    .getByText(/^Yang diteruskan ke instansi lain/)
    .first()
    .click()
  await link.filter({ visible: true }).waitFor()
  await inspect(agency)
}

test('the list is narrowed by links that can be shared, and reads in English too', async () => {
  const journey = await come('asisten', { language: 'en' })
  const { page } = journey
  await open(journey, '/tindak-lanjut?status=verified')
  const rows = page.locator('.table tbody tr')
  await expect.poll(() => rows.filter({ hasText: asked }).textContent()).toMatch(/Verified.*In conformity/)
  await page.getByRole('link', { name: 'See what is overdue first, in the agenda' }).waitFor()
  await inspect(journey)
  await page.getByRole('button', { name: 'Returned' }).click()
  await settled(page)
  expect(new URL(page.url()).search).toBe('?status=returned')
  await expect.poll(() => rows.filter({ hasText: asked }).count()).toBe(0)
  await page.getByLabel('Filter by agency').selectOption({ label: 'Badan Kepegawaian Daerah Provinsi Kalimantan Selatan' })
  await page.getByText('No follow-ups for this filter').first().waitFor()
  await inspect(journey)
  await press(page, 'Clear filter')
  await rows.first().waitFor()
  await page.getByLabel('Filter by agency').selectOption({ label: agencyName })
  await page.getByText('Order: what is open by its due day').first().waitFor()
  await inspect(journey)
  await open(journey, address)
  await inspect(journey)
  await open(journey, `/tindak-lanjut/baru?commitmentId=${await aCommitment(journey)}`)
  await inspect(journey)
})

/** The id of a commitment of the list. */
async function aCommitment(journey: Journey): Promise<string> {
  await open(journey, '/komitmen')
  return ((await journey.page.locator('.title-link').first().getAttribute('href')) ?? '').replace('/komitmen/', '')
}
