import { contract } from '#shared/contract/contract.ts'
import type { CommitmentStatus } from '#shared/commitments.ts'
import type { AgreementStatus } from '#shared/agreements.ts'
import { bringCast, place, type Cast } from '#test/support/cast.ts'
import { createWorld, type WorldSettings } from '#test/support/context.ts'
import { commitmentBody, describeFile, fileEvidence, mouBody, pdfBytes } from '#test/support/deeds.ts'
import { bodyOf, ok, type Person } from '#test/support/request.ts'
import { agreementWays, scenes, ways, type Scene } from './scenes.ts'

export type Stage = Awaited<ReturnType<typeof setStage>>

/**
 * A world with its cast and quick ways to a record of each noun, in each scene and state. It stands on the table in memory, which
 * gives every endpoint's answers as DynamoDB Local does (two-tables.test.ts); what is about the database asks for `dynamodb`.
 */
export async function setStage(settings: WorldSettings = {}) {
  const world = await createWorld({ table: settings.client === undefined ? 'memory' : 'dynamodb', ...settings })
  const cast = await bringCast(world.app)
  const mous = new Map<string, string>()
  const headOf = (scene: Scene): Person => cast[scenes[scene].head]
  const reporterOf = (scene: Scene): Person => cast[scenes[scene].reporter]

  async function mouIn(scene: Scene): Promise<string> {
    const { government } = scenes[scene]
    const known = mous.get(government)
    if (known !== undefined) return known
    const parties = [
      { organisationId: place.headOffice, order: 1 },
      { organisationId: government, order: 2 },
    ]
    const { id } = bodyOf(contract['agreements.create'], await headOf(scene).post('/agreements', { ...mouBody, parties }))
    mous.set(government, id)
    return id
  }

  const pksBody = async (scene: Scene) => ({
    type: 'pks',
    parentId: await mouIn(scene),
    title: 'Perjanjian kerja sama',
    parties: [
      { organisationId: scenes[scene].ombudsman, order: 1 },
      { organisationId: scenes[scene].owner, order: 2 },
    ],
  })

  async function pksIn(scene: Scene, status: AgreementStatus = 'draft', more: object = {}): Promise<string> {
    const { id } = ok(await headOf(scene).post('/agreements', { ...(await pksBody(scene)), ...more })).record()
    for (const [action, body] of agreementWays[status]) {
      if (action === 'supersede') await renewalOf(scene, id)
      ok(await headOf(scene).post(`/agreements/${id}/actions/${action}`, body, { ifMatch: '*' }))
    }
    return id
  }

  /** The signed agreement that renews one. */
  async function renewalOf(scene: Scene, agreementId: string): Promise<string> {
    const { id } = ok(await headOf(scene).post(`/agreements/${agreementId}/renewal`)).record()
    for (const [action, body] of agreementWays.signed)
      ok(await headOf(scene).post(`/agreements/${id}/actions/${action}`, body, { ifMatch: '*' }))
    return id
  }

  /** An addendum of a signed PKS. */
  async function addendumIn(scene: Scene, status: AgreementStatus = 'draft', amends: object = { title: 'Judul baru' }): Promise<string> {
    return pksIn(scene, status, { type: 'addendum', parentId: await pksIn(scene, 'signed'), amends })
  }

  const home = new Map<Scene, string>()
  async function homeIn(scene: Scene): Promise<string> {
    const known = home.get(scene) ?? (await pksIn(scene))
    home.set(scene, known)
    return known
  }

  const newCommitment = async (scene: Scene, more: object = {}) =>
    commitmentBody(await homeIn(scene), { ownerId: scenes[scene].owner, evidenceRequired: false, ...more })

  async function commitmentIn(scene: Scene, status: CommitmentStatus = 'not_started', more: object = {}): Promise<string> {
    const renewable = status === 'carried_over' ? await pksIn(scene, 'signed') : undefined
    const made = await newCommitment(scene, renewable === undefined ? more : { agreementId: renewable, ...more })
    const { id } = ok(await headOf(scene).post('/commitments', made)).record()
    if (renewable !== undefined) await renewalOf(scene, renewable)
    for (const [who, action, body] of ways[status]) {
      const person = who === 'head' ? headOf(scene) : reporterOf(scene)
      ok(await person.post(`/commitments/${id}/actions/${action}`, body, { ifMatch: '*' }))
    }
    return id
  }

  async function documentIn(scene: Scene, state: 'pending' | 'uploaded' | 'stored', subjectId?: string): Promise<string> {
    const subject = subjectId ?? (await commitmentIn(scene))
    const person = headOf(scene)
    if (state === 'stored') return fileEvidence(person, subject)
    const bytes = pdfBytes()
    const { document, upload } = bodyOf(contract['documents.create'], await person.post('/documents', describeFile(subject, bytes)))
    if (state === 'uploaded') await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Buffer.from(bytes) })
    return document.id
  }

  /** A draft that lacks nothing and waits for signature. */
  async function completeIn(scene: Scene): Promise<string> {
    const { ombudsman, owner } = scenes[scene]
    const parties = [ombudsman, owner].map((organisationId, index) => ({
      organisationId,
      order: index + 1,
      documentNumber: `${index + 1}/PKS/2026`,
      signatory: { name: `Penanda tangan ${index + 1}` },
    }))
    const id = await pksIn(scene, 'awaiting_signature', { parties, signedOn: '2026-11-20' })
    const signedFileId = await fileEvidence(headOf(scene), id)
    ok(await headOf(scene).patch(`/agreements/${id}`, { signedFileId }, { ifMatch: '*' }))
    return id
  }

  let people = 0
  const newUser = (scene: Scene) => ({
    subject: `baru-${(people += 1)}`,
    name: 'Orang baru',
    role: 'agency',
    organisationId: scenes[scene].owner,
  })

  async function userIn(scene: Scene, status: 'active' | 'deactivated' = 'active', more: object = {}): Promise<string> {
    const { id } = ok(await cast.root.post('/users', { ...newUser(scene), ...more })).record()
    if (status === 'deactivated') ok(await cast.root.post(`/users/${id}/actions/deactivate`, { reason: 'Pindah' }, { ifMatch: '*' }))
    return id
  }

  return {
    world,
    cast: cast satisfies Cast,
    headOf,
    reporterOf,
    mouIn,
    pksBody,
    pksIn,
    renewalOf,
    addendumIn,
    homeIn,
    newCommitment,
    commitmentIn,
    documentIn,
    completeIn,
    newUser,
    userIn,
  }
}
