import type { LocalDate } from '#shared/dates.ts'
import { isHeld } from '#shared/sessions.ts'
import type { TallyScope } from '#functions/platform/table/keys.ts'
import type { Event } from '../records/event.ts'
import { activityIn } from './activity.ts'
import { count, scopesOf } from './count.ts'
import { factsOf, fieldsAfter, type Facts, type FactsOf } from './facts.ts'
import { openTallyIn, type OpenTally, type Position } from './store.ts'

/** A record's way from one position to a later one, with what its events said on that way. */
export type Advance = {
  before: Position | undefined
  after: Position
  /** The record as counters saw it there, and as they see it now. */
  was: Facts | undefined
  is: Facts | undefined
  /** Instant of the latest event. */
  asOf: string
  /** Agreement -> the last day of an activity for it. */
  activeOn: ReadonlyMap<string, LocalDate>
}

/**
 * A record's way by one event more.
 * @param way so far; undefined where it begins.
 * @param before the position at which it begins.
 */
export function advanceBy(way: Advance | undefined, before: Position | undefined, event: Event): Advance {
  const { recordId, noun, jurisdiction, version } = event
  const last = way?.after ?? before
  const known = fieldsAfter(last?.known ?? {}, event)
  const was = way === undefined ? factsAt(before) : way.was
  const isNews = known !== last?.known
  const is = isNews ? factsOf(noun, known) : way === undefined ? was : way.is
  const activity = activityIn(event, is, isNews)
  const activeOn = new Map(way?.activeOn)
  if (activity !== undefined) for (const id of activity.agreementIds) activeOn.set(id, latest(activeOn.get(id), activity.day))
  return { before, after: { recordId, noun, jurisdiction, version, known }, was, is, asOf: latest(way?.asOf, event.at), activeOn }
}

const factsAt = (position: Position | undefined): Facts | undefined =>
  position === undefined ? undefined : factsOf(position.noun, position.known)

const latest = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other)

/** The tally of a scope, to be changed. */
type At = (scope: TallyScope) => OpenTally

/** Counts a way: what the record was out, what it is in. */
export function countAdvance({ after, was, is, asOf, activeOn }: Advance, at: At): void {
  const { jurisdiction, recordId } = after
  const ofAgreement = (id: string): OpenTally => at({ kind: 'agreement', jurisdiction, id })
  // Every event moves these, whatever it is about.
  const dated: TallyScope[] = [{ kind: 'nation' }, { kind: 'jurisdiction', jurisdiction }]
  for (const open of dated.map(at)) open.asOf = latest(open.asOf, asOf)
  for (const [id, day] of activeOn) ofAgreement(id).watch.activeOn = latest(ofAgreement(id).watch.activeOn, day)
  if (was === is) return
  const countIn = (facts: Facts | undefined, by: 1 | -1): void => {
    if (facts === undefined) return
    for (const scope of scopesOf(jurisdiction, facts)) count(at(scope).tally, facts, by)
    const { ids, as } = watchedBy(facts)
    for (const id of ids) ofAgreement(id).watch[as] += by
  }
  countIn(was, -1)
  countIn(is, 1)
  if (is?.noun === 'agreements') describe(ofAgreement(recordId), is)
}

/** Agreements whose watch counts a record, and as what. The ceremony at which it is signed is no visit. */
function watchedBy(facts: Facts): { ids: readonly string[]; as: 'children' | 'heldSessions' } {
  if (facts.noun === 'sessions' && isHeld(facts.status) && facts.type !== 'signing') return { ids: facts.agreementIds, as: 'heldSessions' }
  const isChild = facts.noun === 'agreements' && facts.type === 'pks' && facts.status !== 'cancelled'
  return { ids: isChild && facts.parentId !== undefined ? [facts.parentId] : [], as: 'children' }
}

/** What an agreement's own tally says of it, for the MoU above it and for alarms. */
function describe(open: OpenTally, { parentId, title, recordedOn, type, status, ownerId, signedOn }: FactsOf<'agreements'>): void {
  open.parentId = parentId
  if (title !== undefined && recordedOn !== undefined)
    open.watch.agreement = { type, status, title, ownerId, recordedOn, ...(signedOn === undefined ? {} : { signedOn }) }
}

/** The scopes whose tallies a way changes. */
export function scopesTouched(advance: Advance): TallyScope[] {
  const touched = new Set<TallyScope>()
  countAdvance(advance, (scope) => {
    touched.add(scope)
    return openTallyIn(scope, undefined)
  })
  return [...touched]
}
