import type { Indicator } from '#shared/commitments.ts'

/** A value of an indicator as one reads it: `14 komponen`, `80%`. A value that has its unit already keeps it. */
export const withUnit = (value: string, { unit }: Pick<Indicator, 'unit'>): string =>
  unit === undefined || value.endsWith(unit) ? value : unit === '%' ? `${value}%` : `${value} ${unit}`
