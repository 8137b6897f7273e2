import type { CommitmentAction } from '#shared/commitments.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { paths } from '#web/lib/paths.ts'

/** What the API may offer to the reader of a commitment. */
export type OfferedAction = CommitmentAction | 'report_progress' | 'edit'

export type Offer = { href: string; words: string; isMain: boolean }

type Declared = { slug: string; words: (text: Dictionary) => string; isMain: boolean }

/** Pages of the moves, in the order of importance; both verdicts share one page, and so do both answers to a request. */
const declared: Record<OfferedAction, Declared> = {
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

/** The buttons for the actions that an answer names, without doubles. */
export function offersOf(id: string, actions: readonly string[], text: Dictionary): Offer[] {
  const offers = new Map<string, Offer>()
  for (const [action, { slug, words, isMain }] of Object.entries(declared))
    if (actions.includes(action)) offers.set(slug, { href: `${paths.commitment(id)}/${slug}`, words: words(text), isMain })
  return [...offers.values()]
}
