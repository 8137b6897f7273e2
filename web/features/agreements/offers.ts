import type { AgreementAction } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import type { Offer } from '#web/lib/offers.ts'
import { paths } from '#web/lib/paths.ts'
import type { IconName } from '#web/ui/icon.tsx'
import { slugOf } from './slugs.ts'

type Offered = AgreementAction | 'create_pks_batch' | 'create_commitment' | 'create_work_plan' | 'create_addendum' | 'renew' | 'edit'
type Declared = { href: (id: string) => string; words: (text: Dictionary) => string; isMain: boolean; icon?: IconName }

const move = (action: AgreementAction, isMain: boolean): Declared => ({
  href: (id) => paths.agreementAction(id, slugOf[action]),
  words: (text) => text.words.agreementAction[action],
  isMain,
})

/** What the API may offer to the reader of an agreement, in the order of importance. */
const declared: Record<Offered, Declared> = {
  apply: move('apply', true),
  supersede: move('supersede', true),
  resume: move('resume', true),
  create_pks_batch: { href: paths.newPksBatch, words: (text) => text.agreements.addBatch, isMain: true, icon: 'plus' },
  create_commitment: { href: paths.newCommitment, words: (text) => text.commitments.add, isMain: true, icon: 'plus' },
  start_discussion: move('start_discussion', true),
  send_for_signature: move('send_for_signature', true),
  sign: move('sign', true),
  record_signed: move('record_signed', true),
  resume_discussion: move('resume_discussion', false),
  renew: { href: paths.renewAgreement, words: (text) => text.agreements.detail.renew, isMain: true },
  create_work_plan: { href: paths.newWorkPlan, words: (text) => text.agreements.detail.addWorkPlan, isMain: false },
  create_addendum: { href: paths.newAddendum, words: (text) => text.agreements.detail.addAddendum, isMain: false },
  continue_while_renewing: move('continue_while_renewing', false),
  edit: { href: paths.editAgreement, words: (text) => text.agreements.detail.edit, isMain: false },
  suspend: move('suspend', false),
  terminate: move('terminate', false),
  cancel: move('cancel', false),
}

/** Renewal is a main matter only when the end is near or past. */
const isPressing = ({ validity }: AgreementAnswer): boolean => ['ending', 'ended', 'ended_renewing'].includes(validity)

/** The buttons for the actions that an answer names. */
export function offersOf(agreement: AgreementAnswer, text: Dictionary): Offer[] {
  const { id, actions, status } = agreement
  return Object.entries(declared)
    .filter(([action]) => actions.includes(action))
    .map(([action, { href, words, isMain, icon }]) => ({
      href: href(id),
      words: action === 'edit' && status === 'signed' ? text.agreements.detail.complete : words(text),
      isMain: action === 'renew' ? isPressing(agreement) : isMain,
      icon,
    }))
}
