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

/** After something was saved on a page that stays: the reader begins at its top again, where the news stands. */
export function arriveAgain(): void {
  document.querySelector('h1')?.focus({ preventScroll: true })
  scrollTo(0, 0)
}
