import { useCallback, useMemo } from 'react'
import * as z from 'zod/mini'
import { useLocation, useSearch } from 'wouter'

type Values = Record<string, string | undefined>

/** A choice in the address; a value that is none of ours counts as absent. */
// oxlint-disable-next-line promise/valid-params -- a schema, not a promise
export const choice = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** What a query string says, as far as the schema knows it. */
export const readSearch = <Schema extends z.ZodMiniType>(schema: Schema, search: string): z.output<Schema> =>
  schema.parse(Object.fromEntries(new URLSearchParams(search)))

/** Values -> query string, without what is absent. */
export function writeSearch(values: Values): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== '') search.set(key, value)
  return search.size === 0 ? '' : `?${search}`
}

/** The page's choices, kept in its address: Back works and the link can be shared. */
export function useSearchParams<Schema extends z.ZodMiniType>(schema: Schema) {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const values = useMemo(() => readSearch(schema, search), [schema, search])
  const choose = useCallback((next: Values) => navigate(path + writeSearch(next), { state: { keepsPlace: true } }), [navigate, path])
  return [values, choose] as const
}
