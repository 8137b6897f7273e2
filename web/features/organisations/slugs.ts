import type { OrganisationAction } from '#shared/organisations.ts'

/** Last part of the address of a move. */
export const slugOf = {
  rename: 'ganti-nama',
  absorb: 'gabungkan',
  split: 'pecah',
  hand_over: 'alihkan',
} as const satisfies Record<OrganisationAction, string>
