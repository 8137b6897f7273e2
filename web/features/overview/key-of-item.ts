import type { AgendaItem } from '#shared/overview.ts'

/** One record can stand in the agenda for itself and for several of its parts. */
export const keyOf = ({ id, partId, step }: AgendaItem): string => [id, partId ?? step ?? ''].join(' ')
