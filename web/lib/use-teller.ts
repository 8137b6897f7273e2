import { useMemo } from 'react'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from './format.ts'
import type { Teller } from './history-words.ts'
import { useOrganisations } from './organisations.ts'

/** Words, formats and names for telling what changed in a record of a jurisdiction. */
export function useTeller(jurisdiction: Jurisdiction): Teller {
  const text = useText()
  const formats = useFormats()
  const organisations = useOrganisations(jurisdiction)
  return useMemo(() => ({ text, formats, nameOf: organisations.name }), [text, formats, organisations])
}
