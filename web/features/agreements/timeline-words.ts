import type { AgreementStatus, AgreementType } from '#shared/agreements.ts'
import { Verdict } from '#shared/commitments.ts'
import { FollowUpVerdict } from '#shared/follow-ups.ts'
import type { TimelineItem } from '#shared/overview.ts'
import { FindingTone } from '#shared/session-parts.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { paths } from '#web/lib/paths.ts'

/** A line of the story: what is linked, and the words around it. */
export type Sentence = { before: string; linked: string; after: string; href: string }

type Teller = {
  text: Dictionary
  nameOf: (organisationId: string) => string
  /** What is known of the types of the agreements in the story. */
  typeOf: (agreementId: string) => AgreementType | undefined
}

/** A line in plain words. */
export function sentenceOf(item: TimelineItem, teller: Teller): Sentence {
  const [before, after] = wordsAround(item, teller)
  return { before, linked: linkedWords(item, teller), after, href: hrefOf(item) }
}

function wordsAround(item: TimelineItem, { text, nameOf }: Teller): readonly [string, string] {
  const { timeline } = text.agreements
  if (item.kind === 'agreement_renewed' && item.state === 'ended_renewing') return timeline.keptWhileRenewing()
  if (item.kind === 'agreement_renewed' && isDraft(item.state)) return timeline.renewalDrafted()
  return timeline.line[item.kind](item.organisationId === undefined ? '' : nameOf(item.organisationId), stateWord(item, text))
}

const drafts: readonly AgreementStatus[] = ['draft', 'under_discussion', 'awaiting_signature']
const isDraft = (state: string | undefined): boolean => drafts.some((one) => one === state)

/** The word for what a finding, a decision or a verdict says. */
function stateWord({ kind, state }: TimelineItem, { commitments, words }: Dictionary): string {
  const tone = FindingTone.safeParse(state)
  if (kind === 'finding' && tone.success) return words.findingTone[tone.data]
  const verdict = FollowUpVerdict.safeParse(state)
  if (kind === 'follow_up_judged' && verdict.success) return words.followUpVerdict[verdict.data].toLowerCase()
  const result = Verdict.shape.result.safeParse(state)
  return kind === 'commitment_decided' && result.success ? commitments.verdictWords[result.data].toLowerCase() : ''
}

/** An agreement is called by its kind and with whom it was made, where that is known: titles repeat both at length. */
function linkedWords({ noun, id, kind, title, organisationId }: TimelineItem, { text, nameOf, typeOf }: Teller): string {
  const type = noun === 'agreements' && kind !== 'agreement_renewed' ? typeOf(id) : undefined
  if (organisationId === undefined || type === undefined || type === 'addendum') return title.replace(/\.$/, '')
  return text.agreements.timeline.typeWith(text.words.agreementTypeShort[type], nameOf(organisationId))
}

function hrefOf({ noun, id, partId }: TimelineItem): string {
  switch (noun) {
    case 'agreements':
      return paths.agreement(id)
    case 'commitments':
      return paths.commitment(id)
    case 'follow-ups':
      return paths.followUp(id)
    case 'sessions':
      return partId === undefined ? paths.session(id) : `${paths.session(id)}#${partId}`
  }
}
