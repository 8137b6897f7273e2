/** One JSON line each. Facts only: ids, codes, counts, durations; never names, bodies, tokens or addresses. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (event: string, facts?: Record<string, unknown>) => void>

const levels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof levels)[number] | 'silent'

const described = (value: unknown): unknown =>
  value instanceof Error
    ? {
        name: value.name,
        message: value.message,
        stack: value.stack,
        ...(value.cause === undefined ? {} : { cause: described(value.cause) }),
      }
    : value

/** Writes to standard output, which CloudWatch and the local launcher both read. */
export function openLog(level: LogLevel, write: (line: string) => void = (line) => void process.stdout.write(`${line}\n`)): Log {
  const from = level === 'silent' ? levels.length : levels.indexOf(level)
  const at =
    (own: (typeof levels)[number]) =>
    (event: string, facts: Record<string, unknown> = {}): void => {
      if (levels.indexOf(own) < from) return
      const parts = Object.entries(facts).map(([name, value]) => [name, described(value)] as const)
      write(JSON.stringify({ level: own, at: new Date().toISOString(), event, ...Object.fromEntries(parts) }))
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
