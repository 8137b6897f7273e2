import { useMemo } from 'react'
import type { Noun } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from './format.ts'
import type { Teller } from './history/told.ts'
import { useOrganisations } from './organisations.ts'

/** Words, formats and names for telling what changed in a record of this noun and jurisdiction. */
export function useTeller(jurisdiction: Jurisdiction, noun: Noun): Teller {
  const text = useText()
  const formats = useFormats()
  const organisations = useOrganisations(jurisdiction)
  return useMemo(() => ({ text, formats, nameOf: organisations.name, noun }), [text, formats, organisations, noun])
}
