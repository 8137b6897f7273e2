import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, type Account } from '#test/support/cast.ts'
import { describeFile, fileEvidence, pdfBytes } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'
import { actOn, followUpIn } from '../follow-up-scenes.ts'
import { sessionIn } from '../session-scenes.ts'
import { setStage, type Stage } from '../stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const announce = (account: Account, subjectId: string) => stage.cast[account].post('/documents', describeFile(subjectId, pdfBytes()))
const codeOf = async (account: Account, subjectId: string) => {
  const reply = await announce(account, subjectId)
  return reply.status === 201 ? 'taken' : reply.problem().code
}

describe('files of a session', () => {
  it('are added by those who record it, and read by all who took part', async () => {
    const id = await sessionIn(stage, 'agency', 'held', { organisationIds: [place.agency, place.hospital] })
    const given = await Promise.all((['assistant', 'head'] as const).map((account) => codeOf(account, id)))
    expect(given).toEqual(['taken', 'taken'])
    for (const account of ['agency', 'secretariat', 'leadership', 'administrator', 'national'] as const)
      expect([account, await codeOf(account, id)]).toEqual([account, 'forbidden'])
    const document = await fileEvidence(stage.cast.assistant, id)
    for (const account of ['agency', 'hospital', 'secretariat', 'leadership', 'national'] as const)
      expect([account, (await stage.cast[account].get(`/documents/${document}/content`)).status]).toEqual([account, 302])
    expect((await stage.cast.cityAgency.get(`/documents/${document}`)).status).toBe(403)
    expect((await stage.cast.headElsewhere.get(`/documents/${document}`)).status).toBe(404)
    expect((await stage.cast.agency.post(`/documents/${document}/complete`)).problem().code).toBe('forbidden')
  })

  it('are taken until it is approved or cancelled', async () => {
    for (const status of ['planned', 'confirmed', 'postponed', 'held', 'reported'] as const)
      expect([status, await codeOf('assistant', await sessionIn(stage, 'agency', status))]).toEqual([status, 'taken'])
    for (const status of ['approved', 'cancelled'] as const)
      expect([status, await codeOf('assistant', await sessionIn(stage, 'agency', status))]).toEqual([status, 'locked'])
  })
})

describe('files of a follow-up', () => {
  it('are added by whoever owes it, and accepted or rejected with its verdict', async () => {
    const id = await followUpIn(stage, 'agency', 'in_progress')
    for (const account of ['agency', 'secretariat', 'assistant', 'head'] as const) expect(await codeOf(account, id)).toBe('taken')
    for (const account of ['hospital', 'leadership', 'administrator', 'national'] as const)
      expect(await codeOf(account, id)).toBe('forbidden')
    const [good, bad] = [await fileEvidence(stage.cast.agency, id), await fileEvidence(stage.cast.agency, id)]
    const statuses = async () => {
      const { items } = bodyOf(contract['documents.list'], await stage.cast.head.get(`/documents?subjectId=${id}`))
      return [good, bad].map((one) => items.find((item) => item.id === one)?.status)
    }
    await actOn(stage.cast.agency, id, 'submit', { actionText: 'Dipasang', documentIds: [good, bad] })
    expect(await statuses()).toEqual(['stored', 'stored'])
    await actOn(stage.cast.head, id, 'return', { reason: 'Kabur', documentIds: [bad] })
    expect(await statuses()).toEqual(['stored', 'rejected'])
    await actOn(stage.cast.agency, id, 'submit', { actionText: 'Dipasang lagi', documentIds: [] })
    await actOn(stage.cast.head, id, 'verify')
    expect(await statuses()).toEqual(['accepted', 'rejected'])
    expect(await codeOf('agency', id)).toBe('locked')
  })
})

describe('files of an assessment', () => {
  it('are added by those who enter it, administrators among them, and read by the organisation', async () => {
    const body = { organisationId: place.agency, year: 2024, scheme: 'five_category', score: 88.5 }
    const { id } = bodyOf(contract['assessments.create'], await stage.cast.administrator.post('/assessments', body))
    for (const account of ['administrator', 'assistant', 'head'] as const)
      expect([account, await codeOf(account, id)]).toEqual([account, 'taken'])
    for (const account of ['agency', 'secretariat', 'leadership', 'national'] as const)
      expect([account, await codeOf(account, id)]).toEqual([account, 'forbidden'])
    const document = await fileEvidence(stage.cast.administrator, id)
    expect((await stage.cast.agency.get(`/documents/${document}`)).status).toBe(200)
    expect((await stage.cast.hospital.get(`/documents/${document}`)).status).toBe(403)
  })
})
