import type { AgreementStatus, Validity } from '#shared/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Tag, type Look } from './tag.tsx'

const agreementLooks: Record<AgreementStatus, Look> = {
  draft: ['circle', 'grey'],
  under_discussion: ['half', 'blue'],
  awaiting_signature: ['clock', 'amber'],
  signed: ['check', 'green'],
  cancelled: ['cross', 'grey'],
  suspended: ['pause', 'amber'],
  terminated: ['cross', 'red'],
  superseded: ['back', 'grey'],
}
export const AgreementTag = ({ status }: { status: AgreementStatus }) => (
  <Tag look={agreementLooks[status]} word={useText().words.agreementStatus[status]} />
)

const validityLooks: Record<Validity, Look> = {
  not_signed: ['circle', 'grey'],
  not_yet: ['clock', 'blue'],
  in_force: ['check', 'green'],
  ending: ['clock', 'amber'],
  ended: ['alert', 'red'],
  ended_renewing: ['clock', 'orange'],
  inactive: ['pause', 'grey'],
  term_unknown: ['question', 'orange'],
}
export const ValidityTag = ({ validity }: { validity: Validity }) => (
  <Tag look={validityLooks[validity]} word={useText().words.validity[validity]} />
)
