import { useCallback, useState } from 'react'
import { askable } from './unfolding.ts'

const including = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id])
const excluding = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id)

/** Which stories below a story are unfolded, and which of them may be asked for now: many are asked for a few at a time. */
export function useUnfolding() {
  const [open, setOpen] = useState<readonly string[]>([])
  const [settled, setSettled] = useState<readonly string[]>([])
  const settle = useCallback((id: string) => setSettled((ids) => including(ids, id)), [])
  const mayAsk = askable(open, settled)
  return {
    isOpen: (id: string) => open.includes(id),
    mayAsk: (id: string) => mayAsk.includes(id),
    /** Says that a story is there, or could not be had. */
    settle,
    toggle: (id: string) => setOpen((ids) => (ids.includes(id) ? excluding(ids, id) : including(ids, id))),
    show: (ids: readonly string[]) => setOpen(ids),
    countSettled: (ids: readonly string[]) => ids.filter((id) => settled.includes(id)).length,
  }
}
export type Unfolding = ReturnType<typeof useUnfolding>
