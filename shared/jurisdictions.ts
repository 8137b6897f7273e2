import * as z from 'zod/mini'
import type { Zone } from './dates.ts'

/** The province of a Perwakilan by its Kemendagri code, or `national` for head office's own records. */
export const Jurisdiction = z.union([z.literal('national'), z.string().check(z.regex(/^[1-9]\d$/))])
export type Jurisdiction = z.infer<typeof Jurisdiction>

/** Kemendagri code of a province (`63`), or of a regency or city in it (`63.72`). */
export const RegionCode = z.string().check(z.regex(/^[1-9]\d(\.\d{2})?$/))

/** The jurisdiction that a region belongs to: its province. */
export const jurisdictionOfRegion = (regionCode: string): Jurisdiction => regionCode.slice(0, 2)

/** Bali, Nusa Tenggara, Sulawesi and the south, east and north of Kalimantan; Maluku and Papua. The others keep western time. */
const centralProvinces = /^(5|6[345]|7)/
const easternProvinces = /^[89]/

/** The zone of a province, which is never split; head office keeps that of Jakarta. */
export function zoneOfJurisdiction(jurisdiction: string): Zone {
  if (centralProvinces.test(jurisdiction)) return 'Asia/Makassar'
  return easternProvinces.test(jurisdiction) ? 'Asia/Jayapura' : 'Asia/Jakarta'
}
