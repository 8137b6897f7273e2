import * as z from 'zod/mini'
import { addDays, LocalDate, Zone } from './dates.ts'
import { PersonInCharge } from './duties.ts'
import { CommitmentId, FollowUpId, OrganisationId, UserId } from './ids.ts'
import { RegionCode, jurisdictionOfRegion, type Jurisdiction } from './jurisdictions.ts'
import type { Lifecycle } from './lifecycle.ts'
import { OrganisationKind } from './organisation-kinds.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Liaison, Line, Note, Source } from './text.ts'

export const OrganisationStatus = z.enum(['active', 'ended'])
export type OrganisationStatus = z.infer<typeof OrganisationStatus>

/** One step of succession: with whom, since when, on which regulation. */
export const Succession = z.strictObject({ kind: z.enum(['merge', 'split']), organisationId: OrganisationId, on: LocalDate, basis: Line })
export type Succession = z.infer<typeof Succession>

/** Most organisations that merge, or that one is split into. */
export const mostSuccessors = 10

/** A public body or a part of the Ombudsman. */
export const Organisation = z.strictObject({
  id: OrganisationId,
  ...recordFields,
  kind: OrganisationKind,
  name: Line,
  shortName: z.optional(Line),
  englishName: z.optional(Line),
  parentId: z.optional(OrganisationId),
  /** Kemendagri code of the province, regency or city; head office has none. */
  regionCode: z.optional(RegionCode),
  zone: Zone,
  liaison: z.optional(Liaison),
  note: z.optional(Note),
  sources: z.optional(z.array(Source).check(z.maxLength(10))),
  /** Absent for one that exists: `active`. */
  status: z.optional(OrganisationStatus),
  /** Names that it bore before, each to its last day (the one before the new name) and the regulation that ended it; agreements keep them. */
  formerNames: z.optional(z.array(z.strictObject({ name: Line, shortName: z.optional(Line), until: LocalDate, basis: Line }))),
  /** Those whose duties it took over, and those that took over its own. */
  succeeds: z.optional(z.array(Succession)),
  succeededBy: z.optional(z.array(Succession)),
})
export type Organisation = z.infer<typeof Organisation>

/** The short view that lists show and that every signed-in person may read. */
export const OrganisationCard = z.pick(Organisation, {
  id: true,
  kind: true,
  name: true,
  shortName: true,
  parentId: true,
  zone: true,
  status: true,
})
export type OrganisationCard = z.infer<typeof OrganisationCard>

export const CreateOrganisation = z.strictObject({
  id: z.optional(OrganisationId),
  ...z.pick(Organisation, {
    kind: true,
    name: true,
    shortName: true,
    englishName: true,
    parentId: true,
    regionCode: true,
    zone: true,
    liaison: true,
    note: true,
    sources: true,
  }).shape,
})
export type CreateOrganisation = z.infer<typeof CreateOrganisation>

/** A new name is a move of its own, since it has a date and a regulation. */
export const EditOrganisation = z.strictObject({
  parentId: clearable(OrganisationId),
  shortName: clearable(Line),
  englishName: clearable(Line),
  liaison: clearable(Liaison),
  note: clearable(Note),
  sources: clearable(z.array(Source).check(z.maxLength(10))),
})
export type EditOrganisation = z.infer<typeof EditOrganisation>

/**
 * - `later_than_before`: the day is not before the one of an earlier succession of any of them, and not in the future
 * - `others_active`: the organisations named exist, are active, of the same jurisdiction, and no offices of the Ombudsman
 * - `not_ombudsman`: neither is this one
 */
export type OrganisationRequirement = 'later_than_before' | 'others_active' | 'not_ombudsman'

const succession = { on: LocalDate, basis: Line, note: z.optional(Note) }

export const organisationLifecycle = {
  initial: 'active',
  moves: {
    rename: {
      from: ['active'],
      to: 'same',
      permission: 'organisations.manage',
      input: z.strictObject({ name: Line, shortName: clearable(Line), ...succession }),
      requires: ['later_than_before'],
    },
    /** Merger: takes over everything that the organisations named have open; they end. */
    absorb: {
      from: ['active'],
      to: 'same',
      permission: 'organisations.manage',
      input: z.strictObject({
        organisationIds: z.array(OrganisationId).check(z.minLength(1), z.maxLength(mostSuccessors)),
        ...succession,
      }),
      requires: ['later_than_before', 'others_active', 'not_ombudsman'],
    },
    /** Ends; what is open goes to the first successor, but for the duties that are assigned to another. */
    split: {
      from: ['active'],
      to: 'ended',
      permission: 'organisations.manage',
      input: z.strictObject({
        successorIds: z.array(OrganisationId).check(z.minLength(1), z.maxLength(mostSuccessors)),
        assigned: z._default(
          z.array(z.strictObject({ id: z.union([CommitmentId, FollowUpId]), toId: OrganisationId })).check(z.maxLength(100)),
          [],
        ),
        ...succession,
      }),
      requires: ['later_than_before', 'others_active', 'not_ombudsman'],
    },
    /** All open duties that name one person in charge get another; neither needs an account. */
    hand_over: {
      from: ['active'],
      to: 'same',
      permission: 'organisations.manage',
      input: z.strictObject({
        from: z.strictObject({ userId: z.optional(UserId), name: Line }),
        to: PersonInCharge,
        reason: Note,
      }),
      requires: [],
    },
  },
} as const satisfies Lifecycle<OrganisationStatus, string, OrganisationRequirement>

export type OrganisationAction = keyof typeof organisationLifecycle.moves

/** The day of the latest succession or new name; what comes next is not earlier. Undefined where there was none. */
export const lastSuccessionOn = ({ formerNames = [], succeeds = [], succeededBy = [] }: Organisation): LocalDate | undefined =>
  [...formerNames.map(({ until }) => addDays(until, 1)), ...[...succeeds, ...succeededBy].map(({ on }) => on)].toSorted().at(-1)

export const statusOfOrganisation = ({ status }: Pick<Organisation, 'status'>): OrganisationStatus => status ?? 'active'

/** Filters: none, `kind` or `parentId`. */
export const OrganisationQuery = z.strictObject({
  ...listQuery,
  kind: z.optional(OrganisationKind),
  parentId: z.optional(OrganisationId),
})

/** The jurisdiction of an organisation: head office is `national`, all others follow their region; undefined without a region. */
export function jurisdictionOfOrganisation(organisation: Pick<CreateOrganisation, 'kind' | 'regionCode'>): Jurisdiction | undefined {
  if (organisation.kind === 'ombudsman_head_office') return 'national'
  return organisation.regionCode === undefined ? undefined : jurisdictionOfRegion(organisation.regionCode)
}
