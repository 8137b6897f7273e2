let lastPath: string | undefined
let isBack = false

addEventListener('popstate', () => {
  isBack = true
})

/** After a change of page the heading gets the focus, as a browser would start reading there; the first page is left alone. */
export function arriveAt(path: string, heading: HTMLElement | null): void {
  if (lastPath !== undefined && lastPath !== path) {
    heading?.focus({ preventScroll: true })
    if (!isBack) scrollTo(0, 0)
  }
  lastPath = path
  isBack = false
}
