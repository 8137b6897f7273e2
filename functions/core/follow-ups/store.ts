import { FollowUp, formerOwnersOf, inBriefOf, isOpenFollowUp, type FollowUpSource } from '#shared/follow-ups.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import {
  closedOwnerPosition,
  duePosition,
  dutyPositions,
  facetPosition,
  nounPosition,
  openOwnerPosition,
  parentPosition,
  prefixes,
} from '#functions/platform/table/keys.ts'
import { extensionLinks } from '../duties/store.ts'
import type { Link, NounDefinition } from '../records/noun.ts'
import { newestIn, newestOf, newestUnder, type Asked } from '../records/questions.ts'

/** The record that asked for the follow-up; a product of oversight is none of ours. */
const sourceIdOf = (source: FollowUpSource): string | undefined => {
  if (source.kind === 'session') return source.sessionId
  return source.kind === 'commitment' ? source.commitmentId : undefined
}

const linkTo = (name: string, parentId: string | undefined, id: string): Link[] =>
  parentId === undefined ? [] : [{ name, positions: { byParent: parentPosition(parentId, 'follow-ups', id) } }]

/** Whoever handed it on finds it among the follow-ups of their own, and nowhere else: it is no duty of theirs any more. */
const linksToFormer = ({ id, ownerId, trail }: FollowUp): Link[] =>
  formerOwnersOf({ trail })
    .filter((former) => former !== ownerId)
    .map((former) => ({ name: former, positions: { byParent: dutyPositions.handedOn(former, 'follow-ups', id) } }))

/**
 * A follow-up stands under its owner, and through links under the session or commitment that it comes from, under the
 * agreement in whose chain it is and under those who forwarded it: every filter of its list is one question.
 */
export const followUps: NounDefinition<FollowUp> = {
  noun: 'follow-ups',
  schema: FollowUp,
  cardFields: ['title', 'status', 'verdict', 'priority', 'ownerId', 'dueOn', 'zone', 'agreementId', 'source', 'isExample'],
  cardExtras: (followUp) => {
    const formerOwnerIds = formerOwnersOf(followUp)
    return {
      source: inBriefOf(followUp.source),
      ...(followUp.extension === undefined ? {} : { asksExtension: true }),
      ...(formerOwnerIds.length === 0 ? {} : { forwarded: true, formerOwnerIds }),
    }
  },
  positions: ({ id, jurisdiction, status, ownerId, dueOn }) => ({
    byNoun: nounPosition(jurisdiction, 'follow-ups', id),
    byFacet: facetPosition(jurisdiction, 'follow-ups', status, id),
    byParent: isOpenFollowUp(status)
      ? dutyPositions.open(ownerId, 'follow-ups', dueOn, id)
      : dutyPositions.closed(ownerId, 'follow-ups', id),
    byOwner: isOpenFollowUp(status) ? openOwnerPosition(ownerId, dueOn, id) : closedOwnerPosition(ownerId, id),
    ...(isOpenFollowUp(status) ? { byDue: duePosition(jurisdiction, dueOn, id) } : {}),
  }),
  links: (followUp) => {
    const { id, source, agreementId } = followUp
    return [
      ...linkTo('source', sourceIdOf(source), id),
      ...linkTo('agreement', agreementId, id),
      ...extensionLinks(followUp, isOpenFollowUp(followUp.status)),
      ...linksToFormer(followUp),
    ]
  },
  // Whoever forwarded it goes on reading what became of it.
  access: (followUp) => ({ jurisdiction: followUp.jurisdiction, ownerId: followUp.ownerId, formerOwnerIds: formerOwnersOf(followUp) }),
  statusOf: ({ status }) => status,
}

export const followUpsOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'follow-ups')

export const followUpsInStatus = (jurisdiction: Jurisdiction, status: string): Asked => newestIn(jurisdiction, 'follow-ups', status)

/** The follow-ups of a session, a commitment or an agreement. */
export const followUpsUnder = (parentId: string): Asked => newestUnder(parentId, 'follow-ups')

/** The follow-ups of an organisation: what is open by its day, late first, what is closed, and what it has forwarded. */
export const followUpsOfOwner = (ownerId: string): Asked => ({
  index: 'byParent',
  partition: ownerId,
  prefix: prefixes.childrenOf('follow-ups'),
})
