const often = 500

/** Under npm, calls back when npm has been killed: nobody is left then to pass Ctrl-C on. */
export function watchParent(environment: NodeJS.ProcessEnv, onGone: () => void): void {
  if (environment['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onGone()
  }, often)
  watch.unref()
}
