import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** A `<details>` that is a menu: a new page, Escape or a press elsewhere closes it, and Escape gives the focus back. */
export function useClosingDetails() {
  const details = useRef<HTMLDetailsElement>(null)
  const [path] = useLocation()
  useEffect(() => {
    if (details.current !== null) details.current.open = false
  }, [path])
  useEffect(() => {
    const menu = details.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || menu === null) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    const onPress = ({ target }: MouseEvent) => {
      if (menu !== null && target instanceof Node && !menu.contains(target)) menu.open = false
    }
    menu?.addEventListener('keydown', onKey)
    addEventListener('click', onPress)
    return () => {
      menu?.removeEventListener('keydown', onKey)
      removeEventListener('click', onPress)
    }
  }, [])
  return details
}
