let lastPath: string | undefined
let isBack = false

addEventListener('popstate', () => {
  isBack = true
})

/** What the address names on the page; its rows come after the browser has looked for it. */
function startAtPart(): boolean {
  const part = document.getElementById(location.hash.slice(1))
  if (part === null) return false
  part.tabIndex = -1
  part.focus({ preventScroll: true })
  part.scrollIntoView()
  return true
}

/**
 * After a change of page the heading gets the focus, as a browser would start reading there, or the part that the address names; the
 * first page is left alone unless it names one.
 */
export function arriveAt(path: string, heading: HTMLElement | null): void {
  const isStarted = lastPath !== path && !isBack && startAtPart()
  if (lastPath !== undefined && lastPath !== path && !isStarted) {
    heading?.focus({ preventScroll: true })
    if (!isBack) scrollTo(0, 0)
  }
  lastPath = path
  isBack = false
}

/** After something was saved on a page that stays: the reader begins at its top again, where the news stands. */
export function arriveAgain(): void {
  document.querySelector('h1')?.focus({ preventScroll: true })
  scrollTo(0, 0)
}
