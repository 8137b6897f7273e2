import { SessionAnswer } from '#shared/contract/sessions.ts'

export const ulidOf = (prefix: string, number: number) => `${prefix}_01F8MECHZX00000000000000${String(number).padStart(2, '0')}`

/** A session as the API answers it. */
export const sessionWith = (changes: Partial<SessionAnswer> = {}): SessionAnswer =>
  SessionAnswer.parse({
    id: ulidOf('ses', 1),
    jurisdiction: '63',
    version: 4,
    createdAt: '2026-11-05T02:00:00.000Z',
    updatedAt: '2026-11-06T02:00:00.000Z',
    title: 'Pendampingan loket',
    type: 'mentoring',
    hostId: ulidOf('org', 4),
    organisationIds: [ulidOf('org', 4)],
    on: '2026-11-20',
    certainty: 'day',
    zone: 'Asia/Makassar',
    status: 'held',
    actions: ['edit', 'report'],
    ...changes,
  })
