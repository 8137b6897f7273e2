import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Zone } from '#shared/dates.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import { useApi, type Api } from './api/api-context.tsx'
import { useMe } from './me-context.tsx'

const mostPages = 10

async function allOrganisations(api: Api, jurisdiction: Jurisdiction | undefined): Promise<OrganisationCard[]> {
  const cards: OrganisationCard[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const query = { limit: 100, ...(jurisdiction === undefined ? {} : { jurisdiction }), ...(cursor === undefined ? {} : { cursor }) }
    const answer = await api.call('organisations.list', { query })
    cards.push(...answer.items)
    cursor = answer.next
    if (cursor === undefined) break
  }
  return cards
}

const nameOf = (card: OrganisationCard | undefined): string | undefined => card?.shortName ?? card?.name

/** The name cards of a jurisdiction and of head office, which is a party everywhere: asked for once, used by every list. */
export function useOrganisations(jurisdiction?: Jurisdiction) {
  const api = useApi()
  const me = useMe()
  const asked = me.jurisdiction === 'national' ? jurisdiction : undefined
  const isKnown = me.jurisdiction !== 'national' || asked !== undefined
  const { data, isPending } = useQuery({
    queryKey: ['organisations.list', asked ?? me.jurisdiction],
    queryFn: async () => (await Promise.all([...new Set([asked, 'national' as const])].map((one) => allOrganisations(api, one)))).flat(),
    enabled: isKnown,
    staleTime: 10 * 60_000,
  })
  return useMemo(() => {
    const cards = new Map((data ?? []).map((card) => [card.id, card]))
    return {
      isPending: isKnown && isPending,
      list: data ?? [],
      card: (id: string) => cards.get(id),
      name: (id: string) => nameOf(cards.get(id)) ?? (id === me.organisationId ? me.organisationName : '…'),
      fullName: (id: string) => cards.get(id)?.name ?? '…',
      zoneOf: (id: string): Zone => cards.get(id)?.zone ?? 'Asia/Jakarta',
    }
  }, [data, isKnown, isPending, me])
}

/** For after a change of names or of the tree, which otherwise are asked for once. */
export function useForgetOrganisations(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: ['organisations.list'] }), [queries])
}

/** The zone in which a person reads times that belong to no organisation. */
export const useOwnZone = (): Zone => {
  const me = useMe()
  return useOrganisations().zoneOf(me.organisationId)
}
