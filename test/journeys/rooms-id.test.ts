import { expect, test } from 'vitest'
import { inspect } from './support/inspect.ts'
import { open, signIn } from './support/journey.ts'
import { walkRooms } from './support/rooms.ts'
import { setStage } from './support/stage.ts'

const stage = setStage()

walkRooms(stage, 'id', {
  '/': 'Belum ada yang bertenggat',
  '/komitmen': 'Belum ada komitmen',
  '/kerja-sama': 'Belum ada naskah kerja sama',
  '/agenda': 'Agenda kosong',
  '/gambaran': 'Belum ada komitmen yang dihitung.',
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
