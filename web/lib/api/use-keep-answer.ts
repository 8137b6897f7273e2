import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { EndpointName } from '#shared/contract/contract.ts'
import type { AgreementOverview } from '#shared/overview.ts'
import type { Answer } from './endpoints.ts'
import { answerKey } from './use-endpoint.ts'

// Names hardly ever change, and the bytes of a file never.
const unchanging = ['organisations.list', 'photo']

/**
 * For what changes by itself, such as a process: whenever it has moved on, whatever else was read is asked for again. At first sight
 * it may have moved since the last page was read, which is asked for anew when it is opened.
 */
export function useRefreshOn(name: EndpointName, moment: number | undefined): void {
  const queries = useQueryClient()
  const seen = useRef<number>(undefined)
  useEffect(() => {
    if (moment === undefined || seen.current === moment) return
    const refetchType = seen.current === undefined ? 'none' : 'active'
    seen.current = moment
    const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => ![name, ...unchanging].includes(String(queryKey[0]))
    void queries.invalidateQueries({ predicate: isOther, refetchType })
  }, [queries, name, moment])
}

/** Puts the record that an answer returned where the pages read it; everything counted from it is asked for again. */
export function useKeepAnswer() {
  const queries = useQueryClient()
  return useCallback(
    async <Name extends EndpointName>(name: Name, id: string, answer: Answer<Name>) => {
      await queries.cancelQueries()
      queries.setQueryData(answerKey(name, { id }), answer)
      const kept = JSON.stringify(answerKey(name, { id }))
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => JSON.stringify(queryKey) !== kept && !unchanging.includes(String(queryKey[0])),
      })
    },
    [queries],
  )
}

/** Puts an agreement that an answer returned also into the page that shows it with all that hangs under it. */
export function useKeepAgreement() {
  const queries = useQueryClient()
  const keep = useKeepAnswer()
  return useCallback(
    async (agreement: AgreementAnswer) => {
      await keep('agreements.get', agreement.id, agreement)
      const key = answerKey('agreements.overview', { id: agreement.id })
      queries.setQueryData<AgreementOverview>(key, (overview) => overview && { ...overview, agreement })
      // What hangs under it is asked for again; the write above would have told that it is fresh.
      void queries.invalidateQueries({ queryKey: key })
    },
    [keep, queries],
  )
}
