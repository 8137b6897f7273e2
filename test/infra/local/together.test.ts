import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { together } from '#infra/local/together.ts'

it('a part that fails early is told only when the slow ones have come up, so that they can be stopped', async () => {
  const up: string[] = []
  const slow = async () => {
    await delay(30)
    up.push('database')
  }
  await expect(together([Promise.reject(new Error('the build failed')), slow()])).rejects.toThrow('the build failed')
  expect(up).toEqual(['database'])
})

it('parts that all come up are answered in their order', async () => {
  await expect(together([delay(5).then(() => 1), 'two'])).resolves.toEqual([1, 'two'])
})
