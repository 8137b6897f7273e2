import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, testId } from '#test/support/cast.ts'
import { fileEvidence } from '#test/support/deeds.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const result = (year: number, more: object = {}) => ({
  organisationId: place.province,
  year,
  scheme: 'five_category',
  score: 69.38,
  zone: 'yellow',
  category: 'medium',
  sources: [{ title: 'Antara Kalsel, 2022' }],
  ...more,
})

const enter = async (person: Person, body: object) => bodyOf(contract['assessments.create'], await person.post('/assessments', body))
const wrongIn = async (body: object) => (await stage.cast.assistant.post('/assessments', body)).problem().errors?.[0]
const list = async (person: Person, query = '') => bodyOf(contract['assessments.list'], await person.get(`/assessments${query}`)).items

describe('an assessment', () => {
  it('is entered as it was published, under each scheme in its years', async () => {
    const { assistant, head, administrator } = stage.cast
    const hospital = { organisationId: place.hospital }
    const made = [
      await enter(assistant, result(2022)),
      await enter(head, result(2024, { score: 94.58, zone: 'green', category: 'highest' })),
      await enter(administrator, result(2021, { scheme: 'three_zone', category: undefined, score: 60 })),
      await enter(assistant, result(2025, opinion)),
      await enter(assistant, result(2023, hospital)),
    ]
    expect(made[0]).toMatchObject({ ...result(2022), jurisdiction: '63', version: 1 })
    expect(made[3]).toMatchObject({ scheme: 'opinion', withoutMaladministration: true, complianceLevel: 'tinggi' })
    expect((await list(stage.cast.leadership, `?organisationId=${place.province}`)).map(({ year }) => year)).toEqual([
      2025, 2024, 2022, 2021,
    ])
    expect((await list(stage.cast.head)).map(({ id }) => id)).toEqual(
      made
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    )
    expect((await list(stage.cast.hospital)).map(({ year }) => year)).toEqual([2023])
    expect((await stage.cast.hospital.get(`/assessments?organisationId=${place.agency}`)).status).toBe(403)
    expect((await stage.cast.agency.get(`/assessments/${made[4]?.id}`)).status).toBe(403)
  })

  const opinion = {
    scheme: 'opinion',
    score: 65.98,
    zone: undefined,
    category: undefined,
    label: 'Kualitas Sedang Tanpa Maladministrasi',
    withoutMaladministration: true,
    complianceLevel: 'tinggi',
  }

  it('of an organisation, year and scheme is entered once', async () => {
    const body = result(2022, { organisationId: place.agency })
    await enter(stage.cast.assistant, body)
    expect(await wrongIn({ ...body, score: 70 })).toEqual({ path: 'year', code: 'not_unique' })
    expect((await enter(stage.cast.assistant, { ...body, year: 2023 })).year).toBe(2023)
  })

  it('is of a public body within reach', async () => {
    expect(await wrongIn(result(2022, { organisationId: place.ombudsman }))).toEqual({ path: 'organisationId', code: 'wrong_type' })
    for (const organisationId of [place.elsewhereAgency, testId('organisations', 99)])
      expect(await wrongIn(result(2022, { organisationId }))).toEqual({ path: 'organisationId', code: 'not_found' })
  })

  it('is corrected and completed, keeps saying something, and names its own stored file', async () => {
    const { id } = await enter(stage.cast.assistant, result(2022, { organisationId: place.city, zone: undefined, category: undefined }))
    const edit = (body: object) => stage.cast.assistant.patch(`/assessments/${id}`, body, { ifMatch: '*' })
    const wrong = async (body: object) => (await edit(body)).problem().errors?.[0]
    expect(await wrong({ score: null })).toEqual({ path: 'score', code: 'required' })
    const file = await fileEvidence(stage.cast.assistant, id)
    const strange = await fileEvidence(stage.cast.assistant, await stage.commitmentIn('agency'))
    const pending = await stage.documentIn('agency', 'pending', id)
    expect(await wrong({ sourceFileId: strange })).toEqual({ path: 'sourceFileId', code: 'not_found' })
    expect(await wrong({ sourceFileId: pending })).toEqual({ path: 'sourceFileId', code: 'not_stored' })
    const after = bodyOf(contract['assessments.edit'], await edit({ score: 86.61, category: 'high', sourceFileId: file }))
    expect(after).toMatchObject({ score: 86.61, category: 'high', sourceFileId: file, year: 2022 })
    expect((await edit({ note: 'Diperiksa' })).status).toBe(200)
    const { items } = bodyOf(contract['assessments.history'], await stage.cast.cityAgency.get(`/assessments/${id}/history`))
    expect(items.map(({ action }) => action)).toEqual(['edit', 'edit', 'create'])
  })

  it('is entered neither by those who are judged nor for them by their secretariat', async () => {
    for (const person of [stage.cast.agency, stage.cast.secretariat, stage.cast.leadership, stage.cast.national])
      expect((await person.post('/assessments', result(2023))).status).toBe(403)
  })
})
