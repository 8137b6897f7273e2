import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { eventOfRow, type Event } from '#functions/core/records/event.ts'
import { eventKey } from '#functions/platform/table/keys.ts'
import { doWork } from '#functions/jobs/work.ts'
import { setStage, type Stage } from '#test/functions/api/stage.ts'
import { fileEvidence, pdfBytes } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'

const signedPdf = await readFile(new URL('openssl.pdf', import.meta.url))
let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

async function eventsOf(id: string): Promise<Event[]> {
  const versions = Array.from({ length: 4 }, (_, index) => eventKey(id, index + 1))
  const rows = await stage.world.ctx.table.getAll(versions, 'everything')
  return rows.map(eventOfRow).toSorted((one, other) => one.version - other.version)
}

const read = async (id: string) => bodyOf(contract['documents.get'], await stage.cast.head.get(`/documents/${id}`))

test('a signed PDF that was taken in tells who signed it, once, whoever delivers its event how often', async () => {
  const agreement = await stage.pksIn('agency')
  const id = await fileEvidence(stage.cast.head, agreement, signedPdf)
  expect((await read(id)).signatures).toBeUndefined()
  await doWork(stage.world.ctx, await eventsOf(id))
  await doWork(stage.world.ctx, await eventsOf(id))
  const { signatures, version } = await read(id)
  expect(signatures?.state).toBe('valid')
  expect(signatures?.signers.filter(({ kind }) => kind === 'signature').map(({ intact }) => intact)).toEqual([true, true])
  expect(version).toBe(3)
  const listed = bodyOf(contract['documents.list'], await stage.cast.head.get(`/documents?subjectId=${agreement}`))
  expect(listed.items.map(({ signatureState }) => signatureState)).toEqual(['valid'])
})

test('the history says that Kawal looked, and no person', async () => {
  const id = await fileEvidence(stage.cast.head, await stage.pksIn('agency'), pdfBytes())
  await doWork(stage.world.ctx, await eventsOf(id))
  const { items, people } = bodyOf(contract['documents.history'], await stage.cast.head.get(`/documents/${id}/history`))
  expect(items[0]?.action).toBe('read_signatures')
  expect(people[items[0]?.actor ?? '']?.name).toBe('Kawal')
  expect((await read(id)).signatures?.state).toBe('none')
})
