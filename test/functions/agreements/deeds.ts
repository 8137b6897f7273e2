import * as z from 'zod/mini'
import { AgreementAnswer } from '#shared/contract/agreements.ts'
import { contract } from '#shared/contract/contract.ts'
import { bodyOf, ok, type Person, type Reply } from '#test/support/request.ts'

/** The agreement in an answer; what is no agreement fails with all that was answered. */
export const agreementIn = (reply: Reply): AgreementAnswer => AgreementAnswer.parse(ok(reply).body)

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

const Paths = z.array(z.object({ path: z.string(), code: z.string() }))
/** What an answer finds wrong, as `path code`. */
export const faultsIn = (reply: Reply): string[] => Paths.parse(reply.problem().errors ?? []).map(({ path, code }) => `${path} ${code}`)
