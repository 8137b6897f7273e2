/** Thrown at whatever is still starting when Kawal was told to stop. */
class Interrupted extends Error {
  override name = 'Interrupted'
}

/** Stops parts in the reverse order of their start. */
export interface Teardown {
  /** @throws Interrupted, once the part is stopped, when the stopping began before. */
  add: (stop: () => Promise<void> | void) => Promise<void>
  run: () => Promise<void>
}

export function makeTeardown(): Teardown {
  const stops: (() => Promise<void> | void)[] = []
  let running: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
  }

  async function add(stop: () => Promise<void> | void): Promise<void> {
    if (!running) {
      stops.push(stop)
      return
    }
    await stop()
    throw new Interrupted('Kawal was told to stop')
  }

  return { add, run: () => (running ??= stopAll()) }
}
