import * as z from 'zod/mini'
import { recordFields } from '#shared/records.ts'
import type { Caller, Command, Context } from '#functions/core/context.ts'
import { createRecords, type Creation, type Outcome } from '#functions/core/records/create.ts'
import { changeRecord, type Change } from '#functions/core/records/change.ts'
import type { NounDefinition } from '#functions/core/records/noun.ts'
import { nounPosition, parentPosition, prefixes } from '#functions/platform/table/keys.ts'
import type { Question } from '#functions/platform/table/table.ts'
import { testId } from './cast.ts'

/** A noun for tests of what all nouns have in common: it belongs to several hosts and keeps something to itself. */
export const Visit = z.strictObject({
  id: z.string(),
  ...recordFields,
  status: z.enum(['open', 'moved', 'locked']),
  title: z.string(),
  about: z.string(),
  hostIds: z.array(z.string()),
  copyOf: z.optional(z.string()),
  probe: z.optional(z.string()),
})
export type Visit = z.infer<typeof Visit>

export const VisitCard = z.strictObject({ id: z.string(), title: z.string(), status: z.string() })

export const visits: NounDefinition<Visit> = {
  noun: 'sessions',
  schema: Visit,
  cardFields: ['title', 'status'],
  positions: ({ id, jurisdiction, about }) => ({
    byNoun: nounPosition(jurisdiction, 'visits', id),
    byParent: parentPosition(about, 'visits', id),
  }),
  links: ({ id, hostIds }) => hostIds.map((name) => ({ name, positions: { byParent: parentPosition(name, 'visits', id) } })),
  internal: { fields: ['probe'], permission: 'sessions.probe' },
  access: ({ jurisdiction, hostIds }) => ({ jurisdiction, partyIds: hostIds }),
  statusOf: ({ status }) => status,
}

/** A second noun, of which a visit's schema can make nothing. */
export const Note = z.strictObject({ id: z.string(), ...recordFields, text: z.string() })
type Note = z.infer<typeof Note>

export const notes: NounDefinition<Note> = {
  noun: 'follow-ups',
  schema: Note,
  cardFields: ['text'],
  positions: () => ({}),
  access: ({ jurisdiction }) => ({ jurisdiction }),
}

export const visitsUnder = (id: string): Omit<Question, 'limit' | 'after'> => ({
  index: 'byParent',
  partition: id,
  prefix: prefixes.childrenOf('visits'),
})

export const visitId = (number: number): string => testId('sessions', number)
export const noteId = (number: number): string => testId('follow-ups', number)
export const hostId = (number: number): string => testId('organisations', number)

export const head: Caller = {
  userId: testId('users', 1),
  name: 'Kepala',
  role: 'head',
  organisationId: hostId(1),
  jurisdiction: '63',
}

export const commandOf = (id: string, body: unknown = {}, more: Partial<Command> = {}): Command => ({
  caller: head,
  id,
  body,
  route: `test ${id}`,
  ...more,
})

export const openVisit = (number: number, more: Partial<Visit> = {}) => ({
  id: visitId(number),
  jurisdiction: '63',
  status: 'open' as const,
  title: `Kunjungan ${number}`,
  about: testId('agreements', 1),
  hostIds: [],
  ...more,
})

const Anything = z.looseObject({})

type Decided = Awaited<ReturnType<Creation<Visit, typeof Anything>['build']>>

/** Makes visits the way a verb does. */
export const createVisits = (
  ctx: Context,
  command: Command,
  afters: ReturnType<typeof openVisit>[],
  decide: () => Partial<Decided> | Promise<Partial<Decided>> = () => ({}),
): Promise<Outcome<Visit[]>> =>
  createRecords(ctx, command, {
    definition: visits,
    permission: 'sessions.edit',
    input: Anything,
    needs: () => ({ ids: [] }),
    build: async () => ({
      access: { jurisdiction: '63' },
      mutations: () => afters.map((after) => ({ after, action: 'create' })),
      ...(await decide()),
    }),
  })

/** Changes a visit the way a verb does. */
export const changeVisit = (
  ctx: Context,
  command: Command,
  next: Change<Visit, typeof Anything>['next'],
  mode: 'versioned' | 'appending' = 'versioned',
): Promise<Outcome<Visit>> =>
  changeRecord(ctx, command, {
    definition: visits,
    permission: 'sessions.edit',
    input: Anything,
    mode,
    next,
    present: async (record) => record,
  })
