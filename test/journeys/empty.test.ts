import { expect, test } from 'vitest'
import { inspect } from './support/inspect.ts'
import { open, signIn } from './support/journey.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

test.each([
  [
    'id',
    {
      '/': 'Belum ada yang bertenggat',
      '/komitmen': 'Belum ada komitmen',
      '/kerja-sama': 'Belum ada naskah kerja sama',
      '/agenda': 'Agenda kosong',
      '/gambaran': 'Belum ada komitmen yang dihitung.',
    },
  ],
  [
    'en',
    {
      '/': 'Nothing has a due date yet',
      '/komitmen': 'No commitments yet',
      '/kerja-sama': 'No agreements yet',
      '/agenda': 'Nothing is scheduled',
      '/gambaran': 'No commitments are counted yet.',
    },
  ],
] as const)('where nothing is recorded yet, every page says what to do, in %s', async (language, expected) => {
  const journey = await stage.visit({ language, size: 'phone' })
  await signIn(journey, 'setda-babel')
  for (const [path, words] of Object.entries(expected)) {
    await open(journey, path)
    expect(await journey.page.locator('main').textContent()).toContain(words)
    await inspect(journey)
  }
})

test('a filter without results offers to take it away', async () => {
  const journey = await stage.visit()
  await signIn(journey, 'skpd')
  await open(journey, '/komitmen?status=cancelled')
  await inspect(journey)
  await journey.page.getByRole('button', { name: 'Hapus saringan' }).click()
  await journey.page.locator('.table').waitFor()
  expect(new URL(journey.page.url()).search).toBe('')
})
