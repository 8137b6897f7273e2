import * as z from 'zod/mini'
import { AgreementAnswer } from '#shared/contract/agreements.ts'
import { contract } from '#shared/contract/contract.ts'
import type { Process } from '#shared/processes.ts'
import { runProcess } from '#functions/core/processes/run-step.ts'
import { findProcess, processesAbout } from '#functions/core/processes/store.ts'
import type { World } from '#test/support/context.ts'
import { bodyOf, type Person, type Reply } from '#test/support/request.ts'

/** The agreement in an answer; what is no agreement fails with all that was answered. */
export const agreementIn = (reply: Reply): AgreementAnswer => {
  if (reply.status >= 300) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
  return AgreementAnswer.parse(reply.body)
}

export const read = async (person: Person, id: string): Promise<AgreementAnswer> =>
  bodyOf(contract['agreements.get'], await person.get(`/agreements/${id}`))

export const move = (person: Person, id: string, action: string, body: object = {}): Promise<Reply> =>
  person.post(`/agreements/${id}/actions/${action}`, body, { ifMatch: '*' })

export const moved = async (person: Person, id: string, action: string, body: object = {}): Promise<AgreementAnswer> =>
  agreementIn(await move(person, id, action, body))

export const recordSigned = (person: Person, id: string): Promise<AgreementAnswer> =>
  moved(person, id, 'record_signed', { source: { title: 'Berita' } })

export const historyOf = async (person: Person, id: string) =>
  bodyOf(contract['agreements.history'], await person.get(`/agreements/${id}/history?limit=100`)).items

/** The processes about a record, the newest first. */
export async function processIdsOf({ ctx }: World, id: string): Promise<string[]> {
  const { rows } = await ctx.table.query({ ...processesAbout(id), limit: 10 }, 'everything')
  return rows.map(({ pk }) => pk)
}

export async function processNow({ ctx }: World, id: string): Promise<Process> {
  const found = await findProcess(ctx, id)
  if (found === undefined) throw new Error(`No process ${id}`)
  return found.record
}

/** Carries the newest process about a record through, as the worker would. */
export async function finishProcess(world: World, subjectId: string): Promise<Process> {
  const [id] = await processIdsOf(world, subjectId)
  if (id === undefined) throw new Error(`No process about ${subjectId}`)
  await runProcess(world.ctx, id)
  return processNow(world, id)
}

const Paths = z.array(z.object({ path: z.string(), code: z.string() }))
/** What an answer finds wrong, as `path code`. */
export const faultsIn = (reply: Reply): string[] => Paths.parse(reply.problem().errors ?? []).map(({ path, code }) => `${path} ${code}`)
