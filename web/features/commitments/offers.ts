import type { CommitmentAction } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { offersOnPages, type Offer, type StepPageOf } from '#web/lib/offers.ts'
import { paths } from '#web/lib/paths.ts'

/** What the API may offer to the reader of a commitment. */
export type OfferedAction = CommitmentAction | 'report_progress' | 'edit'

/** Pages of the moves, in the order of importance; both verdicts share one page, and so do both answers to a request. */
const pages: StepPageOf<OfferedAction> = {
  report_progress: { slug: 'perkembangan/baru', words: (text) => text.commitments.detail.report, isMain: true },
  fulfil: { slug: 'tindakan/putusan', words: (text) => text.commitments.detail.decide, isMain: true },
  return: { slug: 'tindakan/putusan', words: (text) => text.commitments.detail.decide, isMain: true },
  grant_extension: { slug: 'tindakan/perpanjangan', words: (text) => text.commitments.detail.answerExtension, isMain: true },
  refuse_extension: { slug: 'tindakan/perpanjangan', words: (text) => text.commitments.detail.answerExtension, isMain: true },
  submit: { slug: 'tindakan/kirim', words: (text) => text.words.commitmentAction.submit, isMain: true },
  start: { slug: 'tindakan/mulai', words: (text) => text.words.commitmentAction.start, isMain: false },
  request_extension: { slug: 'tindakan/minta-perpanjangan', words: (text) => text.words.commitmentAction.request_extension, isMain: false },
  edit: { slug: 'ubah', words: (text) => text.commitments.detail.edit, isMain: false },
  declare_not_feasible: { slug: 'tindakan/tidak-dapat', words: (text) => text.words.commitmentAction.declare_not_feasible, isMain: false },
  carry_over: { slug: 'tindakan/alihkan', words: (text) => text.words.commitmentAction.carry_over, isMain: false },
  cancel: { slug: 'tindakan/batalkan', words: (text) => text.words.commitmentAction.cancel, isMain: false },
}

/** The ways to what the reader may do with it now. */
export const offersOf = ({ id, actions }: CommitmentAnswer, text: Dictionary): Offer[] =>
  offersOnPages(pages, { above: paths.commitment(id), actions, text })
