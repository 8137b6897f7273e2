import * as z from 'zod/mini'

/** The province of a Perwakilan by its Kemendagri code, or `national` for head office's own records. */
export const Jurisdiction = z.union([z.literal('national'), z.string().check(z.regex(/^[1-9]\d$/))])
export type Jurisdiction = z.infer<typeof Jurisdiction>

/** Kemendagri code of a province (`63`), or of a regency or city in it (`63.72`). */
export const RegionCode = z.string().check(z.regex(/^[1-9]\d(\.\d{2})?$/))

/** The jurisdiction that a region belongs to: its province. */
export const jurisdictionOfRegion = (regionCode: string): Jurisdiction => regionCode.slice(0, 2)
