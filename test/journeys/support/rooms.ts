import { describe, expect, test } from 'vitest'
import type { Language } from '#web/i18n/languages.ts'
import { inspect } from './inspect.ts'
import { open, settled, signIn, type Journey } from './journey.ts'
import type { JourneyStage } from './stage.ts'

const firstHref = async ({ page }: Journey, css: string): Promise<string> => (await page.locator(css).first().getAttribute('href')) ?? ''

/**
 * Every room of every persona in one language; each language is a file, so that two workers share them.
 * @param nothingYet what a page says where nothing is recorded yet, by its path.
 */
export function walkRooms(stage: JourneyStage, language: Language, nothingYet: Record<string, string>): void {
  describe(`every room, in ${language}`, () => {
    test.each([
      ['skpd', ['/', '/komitmen', '/kerja-sama', '/agenda', '/gambaran']],
      ['setda', ['/', '/komitmen?status=returned', '/kerja-sama?type=mou', '/agenda', '/gambaran', '/kerja-sama/baru', '/komitmen/baru']],
      ['kepala', ['/', '/tidak-ada']],
      ['pimpinan', ['/']],
      ['admin', ['/']],
      ['pusat', ['/', '/komitmen', '/kerja-sama?wilayah=63', '/gambaran?wilayah=63']],
    ])('%s finds it accessible, worded and inside the screen of a phone', async (account, paths) => {
      const journey = await stage.visit({ language, size: 'phone' })
      await inspect(journey)
      await signIn(journey, account)
      for (const path of paths) {
        await open(journey, path)
        await inspect(journey)
      }
      expect(journey.complaints).toEqual([])
    })

    test('the chain leads from the MoU to its PKS to a commitment, with claim and verdict side by side', async () => {
      const journey = await stage.visit({ language })
      const { page } = journey
      await signIn(journey, 'setda')
      await open(journey, '/kerja-sama?type=mou')
      await page.locator('.table .title-link').first().click()
      await settled(page)
      await inspect(journey)
      expect(await page.locator('.child').count()).toBe(8)
      await page.locator('.link-next > .button').click()
      expect(await page.locator('.child').count()).toBe(21)
      expect(await page.locator('.missing li').count()).toBeGreaterThan(0)
      expect(await page.locator('.sources a[href^="https://"]').count()).toBeGreaterThan(0)
      await page.locator('.child .title-link').first().click()
      await page.locator('.link-above').waitFor()
      await inspect(journey)
      expect(await page.locator('.chain th').allTextContents()).toEqual(
        language === 'id'
          ? ['Komitmen', 'Tenggat', 'Kata instansi', 'Putusan Ombudsman']
          : ['Commitment', 'Due', 'Agency says', 'Ombudsman verdict'],
      )
      await page.locator('.chain .table .title-link').first().click()
      await page.locator('.sides').waitFor()
      await inspect(journey)
      expect(await page.locator('.breadcrumbs li').count()).toBe(3)
    })

    test('the pages that change something are whole as well', async () => {
      const journey = await stage.visit({ language, size: 'phone' })
      await signIn(journey, 'kepala')
      await open(journey, '/kerja-sama?type=mou')
      const mou = await firstHref(journey, '.table .title-link')
      await open(journey, '/kerja-sama?type=pks')
      const pks = await firstHref(journey, '.table .title-link')
      await open(journey, '/komitmen?status=submitted')
      const submitted = await firstHref(journey, '.table .title-link')
      await open(journey, '/komitmen?status=not_started')
      const untouched = await firstHref(journey, '.table .title-link')
      const paths = [
        `${mou}/pks/baru`,
        `${mou}/ubah`,
        `/komitmen/baru?agreementId=${pks.split('/').at(-1)}`,
        `${submitted}/tindakan/putusan`,
        `${untouched}/ubah`,
        `${untouched}/tindakan/tidak-dapat`,
        `${untouched}/tindakan/batalkan`,
        `${untouched}/perkembangan/baru`,
      ]
      for (const path of paths) {
        await open(journey, path)
        await inspect(journey)
      }
      await open(journey, submitted)
      await journey.page.locator('.fact a').first().click()
      await journey.page.locator('.tiles').waitFor()
      await inspect(journey)
      expect(new URL(journey.page.url()).pathname).toMatch(/^\/instansi\//)
    })

    test('where nothing is recorded yet, every page says what to do', async () => {
      const journey = await stage.visit({ language, size: 'phone' })
      await signIn(journey, 'setda-babel')
      for (const [path, words] of Object.entries(nothingYet)) {
        await open(journey, path)
        expect(await journey.page.locator('main').textContent()).toContain(words)
        await inspect(journey)
      }
    })
  })
}
