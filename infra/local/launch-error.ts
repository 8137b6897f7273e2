/** A start-up failure the person at the keyboard can mend: shown as its one sentence, without a stack, exit code 1. */
export class LaunchError extends Error {
  override name = 'LaunchError'
}
