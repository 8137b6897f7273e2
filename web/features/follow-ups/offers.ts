import type { FollowUpAction } from '#shared/follow-ups.ts'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { offersOnPages, type Offer, type StepPageOf } from '#web/lib/offers.ts'
import { paths } from '#web/lib/paths.ts'

type Offered = FollowUpAction | 'edit'
/** Pages of the moves, in the order of importance; both verdicts share one page, and so do both answers to a request. */
const pages: StepPageOf<Offered> = {
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

/** The ways to what the reader may do with it now. */
export const offersOf = ({ id, actions }: FollowUpAnswer, text: Dictionary): Offer[] =>
  offersOnPages(pages, { above: paths.followUp(id), actions, text })
