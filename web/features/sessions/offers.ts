import type { SessionAction, SessionStatus } from '#shared/sessions.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import type { Offer } from '#web/lib/offers.ts'
import { paths } from '#web/lib/paths.ts'

/** Last part of the address of a move. */
export const slugOf = {
  confirm: 'konfirmasi',
  hold: 'terlaksana',
  report: 'ajukan',
  approve: 'setujui',
  return: 'kembalikan',
  postpone: 'tunda',
  replan: 'jadwalkan-ulang',
  cancel: 'batalkan',
  complete_step: 'langkah-selesai',
  amend: 'perbaiki',
} as const satisfies Record<SessionAction, string>

type OfferedAction = SessionAction | 'record' | 'edit' | 'plan_next'

/** In the order of importance; those that are not main stand under "other". */
const order: readonly { action: OfferedAction; isMain: boolean }[] = [
  { action: 'record', isMain: true },
  { action: 'approve', isMain: true },
  { action: 'return', isMain: true },
  { action: 'replan', isMain: true },
  { action: 'confirm', isMain: true },
  { action: 'hold', isMain: true },
  { action: 'report', isMain: true },
  { action: 'plan_next', isMain: true },
  { action: 'edit', isMain: false },
  { action: 'postpone', isMain: false },
  { action: 'amend', isMain: false },
  { action: 'cancel', isMain: false },
]

const planned: readonly SessionStatus[] = ['planned', 'confirmed']

const isOffered = (action: OfferedAction, { actions, status }: SessionAnswer): boolean => {
  if (action === 'record') return status === 'held' && actions.includes('edit')
  // The next visit follows one that has taken place.
  if (action === 'plan_next') return actions.includes(action) && ['reported', 'approved'].includes(status)
  return actions.includes(action)
}

const hrefOf = (action: OfferedAction, id: string): string => {
  switch (action) {
    case 'record':
      return paths.recordSession(id)
    case 'edit':
      return paths.editSession(id)
    case 'plan_next':
      return paths.newSessionWith({ previousId: id })
    case 'report':
      return paths.recordSessionPart(id, 'periksa')
    default:
      return paths.sessionAction(id, slugOf[action])
  }
}

const wordsOf = (action: OfferedAction, { sessions, words }: Dictionary): string => {
  switch (action) {
    case 'record':
      return sessions.detail.record
    case 'edit':
      return sessions.detail.edit
    case 'plan_next':
      return sessions.detail.planNext
    default:
      return words.sessionAction[action]
  }
}

/** The buttons for what the reader may do with a session now. */
export const offersOf = (session: SessionAnswer, text: Dictionary): Offer[] =>
  order.flatMap(({ action, isMain }) =>
    isOffered(action, session) ? [{ href: hrefOf(action, session.id), words: wordsOf(action, text), isMain }] : [],
  )

/** Whether the visit is still to come, so that nothing can be recorded yet. */
export const isAhead = ({ status }: Pick<SessionAnswer, 'status'>): boolean => planned.includes(status)
