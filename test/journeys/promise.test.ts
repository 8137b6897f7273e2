import { expect, test } from 'vitest'
import { evidencePdf } from './support/files.ts'
import { inspect } from './support/inspect.ts'
import { open, settled, signInAtIssuer, signOut, type Journey } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

type Words = {
  report: string
  note: string
  files: string
  stored: string
  send: string
  reported: string
  submit: string
  summary: string
  submitted: string
  decide: string
  fulfilled: string
  save: string
  decided: string
  intact: RegExp
  counted: string
}

const words: Record<'id' | 'en', Words> = {
  id: {
    report: 'Laporkan perkembangan',
    note: 'Apa yang berubah sejak laporan terakhir?',
    files: 'Bukti dukung (boleh kosong)',
    stored: 'Tersimpan',
    send: 'Kirim laporan',
    reported: 'Perkembangan tersimpan.',
    submit: 'Kirim untuk diverifikasi',
    summary: 'Ringkasan hasil',
    submitted: 'Terkirim. Ombudsman akan memeriksa.',
    decide: 'Beri putusan',
    fulfilled: 'Terpenuhi',
    save: 'Simpan putusan',
    decided: 'Putusan tersimpan.',
    intact: /Rantai utuh/,
    counted: 'Terpenuhi',
  },
  en: {
    report: 'Report progress',
    note: 'What has changed since the last report?',
    files: 'Supporting evidence (optional)',
    stored: 'Stored',
    send: 'Send report',
    reported: 'Progress saved.',
    submit: 'Submit for verification',
    summary: 'Summary of the result',
    submitted: 'Submitted. The Ombudsman will check it.',
    decide: 'Give a verdict',
    fulfilled: 'Fulfilled',
    save: 'Save verdict',
    decided: 'Verdict saved.',
    intact: /Chain intact/,
    counted: 'Fulfilled',
  },
}

async function fulfilledOnOverview(journey: Journey, label: string): Promise<number> {
  await open(journey, '/gambaran')
  const tile = journey.page.locator('.tile', { hasText: label }).first()
  return Number(await tile.locator('.tile-number').textContent())
}

const cases = [
  { language: 'id', reporter: 'skpd2', verifier: 'asisten', percent: '60', file: 'foto-jalur-landai.pdf' },
  { language: 'en', reporter: 'setda', verifier: 'kepala', percent: '80', file: 'sk-narahubung.pdf' },
] as const

test.each(cases)('a promise travels from report to verdict, in $language', async ({ language, reporter, verifier, percent, file }) => {
  const say = words[language]
  const agency = await stage.visit({ language })
  await signInAtIssuer(agency, reporter)
  await inspect(agency)
  const before = await fulfilledOnOverview(agency, say.counted)
  await open(agency, '/')

  await agency.page.locator('.task-action [href*="/perkembangan/"]').first().click()
  await agency.page.getByLabel(say.note).fill('Uji: pekerjaan hampir selesai.')
  await agency.page.locator('input[name=progressPercent]').fill(percent)
  await agency.page.locator('input[type=file]').setInputFiles(evidencePdf(file))
  await agency.page.getByText(say.stored, { exact: true }).waitFor()
  await inspect(agency)
  await agency.page.getByRole('button', { name: say.send }).click()
  await agency.page.getByText(say.reported).waitFor()
  const address = new URL(agency.page.url()).pathname
  await inspect(agency)
  await expect.poll(() => agency.page.locator('.side-claim').textContent()).toContain(`${percent}%`)
  await expect.poll(() => agency.page.locator('.documents').textContent()).toContain(file)

  await agency.page.getByRole('link', { name: say.submit, exact: true }).click()
  await agency.page.getByLabel(say.summary).fill('Uji: target tercapai.')
  await inspect(agency)
  await agency.page.getByRole('button', { name: say.submit }).click()
  await agency.page.getByText(say.submitted).waitFor()
  await expect.poll(() => agency.page.getByRole('link', { name: say.decide }).count()).toBe(0)
  await signOut(agency)

  const ombudsman = await stage.visit({ language })
  await signInAtIssuer(ombudsman, verifier)
  await inspect(ombudsman)
  await open(ombudsman, address)
  await ombudsman.page.getByRole('link', { name: say.decide }).click()
  await settled(ombudsman.page)
  await ombudsman.page.getByRole('radio', { name: say.fulfilled, exact: true }).check()
  await inspect(ombudsman)
  await ombudsman.page.getByRole('button', { name: say.save }).click()
  await ombudsman.page.getByText(say.decided).waitFor()
  await inspect(ombudsman)
  await expect.poll(() => ombudsman.page.locator('.side-verdict').textContent()).toContain(say.fulfilled)
  await expect.poll(() => ombudsman.page.locator('.chain-mark').textContent()).toMatch(say.intact)
  const download = ombudsman.page.waitForEvent('download')
  await ombudsman.page.locator('.document', { hasText: file }).getByRole('button').click()
  expect((await download).suggestedFilename()).toBe(file)

  const leadership = await stage.visit({ language })
  await signInAtIssuer(leadership, 'pimpinan')
  await expect.poll(() => fulfilledOnOverview(leadership, say.counted)).toBeGreaterThan(before)
  await inspect(leadership)
})
