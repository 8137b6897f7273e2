import type { FollowUpAction } from '#shared/follow-ups.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { paths } from '#web/lib/paths.ts'

type Offered = FollowUpAction | 'edit'
type Declared = { slug: string; words: (text: Dictionary) => string; isMain: boolean }
export type Offer = { href: string; words: string; isMain: boolean }

/** Pages of the moves, in the order of importance; both verdicts share one page, and so do both answers to a request. */
const declared: Record<Offered, Declared> = {
  verify: { slug: 'tindakan/penilaian', words: (text) => text.followUps.detail.judge, isMain: true },
  return: { slug: 'tindakan/penilaian', words: (text) => text.followUps.detail.judge, isMain: true },
  grant_extension: { slug: 'tindakan/perpanjangan', words: (text) => text.followUps.detail.answerExtension, isMain: true },
  refuse_extension: { slug: 'tindakan/perpanjangan', words: (text) => text.followUps.detail.answerExtension, isMain: true },
  submit: { slug: 'tindakan/kirim', words: (text) => text.words.followUpAction.submit, isMain: true },
  start: { slug: 'tindakan/mulai', words: (text) => text.words.followUpAction.start, isMain: true },
  respond: { slug: 'tindakan/tanggapan', words: (text) => text.words.followUpAction.respond, isMain: true },
  request_extension: { slug: 'tindakan/minta-perpanjangan', words: (text) => text.words.followUpAction.request_extension, isMain: false },
  forward: { slug: 'tindakan/teruskan', words: (text) => text.words.followUpAction.forward, isMain: false },
  assess: { slug: 'tindakan/nilai-sementara', words: (text) => text.words.followUpAction.assess, isMain: false },
  edit: { slug: 'ubah', words: (text) => text.followUps.detail.edit, isMain: false },
  declare_not_actionable: {
    slug: 'tindakan/tidak-dapat',
    words: (text) => text.words.followUpAction.declare_not_actionable,
    isMain: false,
  },
}

/** The buttons for the actions that an answer names, without doubles. */
export function offersOf(id: string, actions: readonly string[], text: Dictionary): Offer[] {
  const offers = new Map<string, Offer>()
  for (const [action, { slug, words, isMain }] of Object.entries(declared))
    if (actions.includes(action)) offers.set(slug, { href: `${paths.followUp(id)}/${slug}`, words: words(text), isMain })
  return [...offers.values()]
}
