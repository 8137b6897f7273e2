import { useMemo } from 'react'
import * as z from 'zod/mini'
import { Jurisdiction, type Jurisdiction as Code } from '#shared/jurisdictions.ts'
import { useMe } from './me-context.tsx'
import { choice, useSearchParams } from './search-params.ts'

const key = 'kawal.region'
const Search = z.object({ wilayah: choice(z.string().check(z.regex(/^([1-9]\d|nasional)$/))) })

const remembered = (): string | undefined =>
  z
    .string()
    .check(z.regex(/^[1-9]\d$/))
    .safeParse(localStorage.getItem(key)).data

/**
 * Whose records a page lists. Members of a province have one region; head office chooses, in the address, and the choice
 * is remembered on the device. A room that holds head office's own records too shows these until a province is chosen.
 */
export function useRegion({ withHeadOffice = false }: { withHeadOffice?: boolean } = {}) {
  const me = useMe()
  const [values, choose] = useSearchParams(Search)
  const isFree = me.jurisdiction === 'national'
  const chosen = values.wilayah === 'nasional' ? undefined : (values.wilayah ?? remembered())
  return useMemo(() => {
    const unchosen = withHeadOffice ? 'national' : undefined
    const code: Code | undefined = isFree ? (Jurisdiction.safeParse(chosen).data ?? unchosen) : me.jurisdiction
    return {
      /** Head office has to choose a province for lists. */
      isFree,
      code,
      /** Part of a list's query. */
      query: isFree && code !== undefined ? { jurisdiction: code } : {},
      choose: (next: string | undefined) => {
        if (next === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, next)
        choose({ wilayah: next ?? 'nasional' })
      },
    }
  }, [isFree, withHeadOffice, chosen, me.jurisdiction, choose])
}
export type Region = ReturnType<typeof useRegion>
